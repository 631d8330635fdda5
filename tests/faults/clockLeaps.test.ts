import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { namesToRemove } from '#data/db/backupsKept.ts'
import { backupFileName, parseBackupName } from '#data/db/backupNames.ts'
import { lookAtClock } from '#data/clockLeaps.ts'
import type { SeenClock } from '#data/clockLeaps.ts'
import { temporaryFolder } from '../support/dataClient.ts'
import { importRows, plantedRows } from '../support/plantedTexts.ts'
import { createDossier, firstMs } from './madeDossiers.ts'
import { fixedNowMs, openIn, serverIn } from './operation.ts'

const dayMs = 86_400_000
const yearMs = 365.25 * dayMs

let dataFolder: string
beforeEach(() => {
  dataFolder = temporaryFolder()
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

async function keepAt(nowMs: number): Promise<void> {
  const running = serverIn(dataFolder, 0, nowMs)
  await createDossier(running)
  await running.client.call('texts.setKeeping', { keeping: 'redacted90Days' })
  await importRows(running, 'teksten.csv', plantedRows(firstMs, 400))
  await running.stop()
}

/** Opens the dossier on that day. @returns how many texts are kept then */
async function keptAt(nowMs: number): Promise<number> {
  const running = serverIn(dataFolder, 0, nowMs)
  await openIn(running)
  const { kept } = await running.client.call('texts.current', {})
  await running.stop()
  return kept
}

describe('texts kept for ninety days', () => {
  test('go on their day', async () => {
    await keepAt(fixedNowMs)
    expect(await keptAt(fixedNowMs + 1 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 89 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 91 * dayMs)).toBe(0)
  })

  test('stay when the clock leaps ten years ahead for an hour and comes back', async () => {
    await keepAt(fixedNowMs)
    expect(await keptAt(fixedNowMs + 1 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 10 * yearMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 10 * yearMs + dayMs / 2)).toBe(800)
    expect(await keptAt(fixedNowMs + 2 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 91 * dayMs)).toBe(0)
  })

  test('go a day after a dossier that was long closed is opened again', async () => {
    await keepAt(fixedNowMs)
    expect(await keptAt(fixedNowMs + 1 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 2 * yearMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 2 * yearMs + dayMs)).toBe(0)
  })

  test('are not kept for years when they were read in while the clock was ahead', async () => {
    await keepAt(fixedNowMs + 10 * yearMs)
    expect(await keptAt(fixedNowMs + 10 * yearMs)).toBe(800)
    expect(await keptAt(fixedNowMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 1 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 60 * dayMs)).toBe(800)
    expect(await keptAt(fixedNowMs + 92 * dayMs)).toBe(0)
  })
})

test('a clock is believed again after a day of going on, and another leap begins anew', () => {
  let seen: SeenClock | null = null
  const look = (nowMs: number): boolean => {
    const found = lookAtClock(seen, nowMs)
    seen = found.seen
    return found.isBelieved
  }
  expect(look(fixedNowMs)).toBe(true)
  expect(look(fixedNowMs - 2 * dayMs)).toBe(false)
  expect(look(fixedNowMs - 1.5 * dayMs)).toBe(false)
  expect(look(fixedNowMs - 0.5 * dayMs)).toBe(true)
  expect(look(fixedNowMs - 400 * dayMs)).toBe(false)
  expect(look(fixedNowMs + 3 * yearMs)).toBe(false)
  expect(look(fixedNowMs + 3 * yearMs + dayMs / 2)).toBe(false)
  expect(look(fixedNowMs + 3 * yearMs + dayMs)).toBe(true)
})

test('a leap forward takes at most the backups of one reason beyond five, never all but the newest', () => {
  const path = '/hier/dossier.dialoogmeter'
  const backupAt = (madeAtMs: number) => {
    const told = { madeAtMs, schemaVersion: 8, reason: 'opened', appVersion: null } as const
    return parseBackupName(path, backupFileName(path, told))
  }
  const days = [4, 3, 2, 1].map((ago) => fixedNowMs - ago * dayMs)
  const leaptMs = fixedNowMs + 10 * yearMs
  const backups = [...days, leaptMs].map(backupAt).filter((backup) => backup !== null)
  const made = backups.at(-1)?.fileName ?? ''
  expect(namesToRemove(backups, made, leaptMs)).toEqual([])
})
