import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fuses } from '#shared/domain/fuses.ts'
import { graphicsFileName, graphicsFileText } from '#shared/domain/graphicsChoice.ts'
import { procedures } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'
import { fuses as packagedFuses } from '../../scripts/package/fuses.ts'

/** Invented; planted wherever a user can type or a file can bring something. */
const planted = ['Hendrikus', 'Zandwijk', '@hendrikus_zw', '51234567', 'kliko', 'zandwijk@voorbeeld.example']
const dossierName = 'Dossier van Hendrikus Zandwijk 06-51234567'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: dossierName })
})
afterEach(() => running.stop())

function preview(isMunicipalityNamed = false) {
  return running.client.call('diagnostics.preview', { language: 'nl', isMunicipalityNamed })
}

async function plantEverywhere(): Promise<void> {
  const { client, dataFolder } = running
  const messages = invent(12, Date.UTC(2025, 0, 6, 8)).map((message) => ({
    ...message,
    text: `mijn kliko staat er nog, bel Hendrikus op 06-51234567`,
  }))
  const file = writeTwcs(join(dataFolder, 'WhatsApp-chat met Hendrikus Zandwijk.csv'), messages)
  await client.call('texts.setKeeping', { keeping: 'kept' })
  await importPath(running, file)
  await client.call('annotations.save', {
    id: null,
    title: 'Vakantie van Hendrikus',
    kind: 'campaign',
    from: '2025-01-06',
    to: '2025-01-07',
    isExcludable: false,
  })
  // Errors with words of a user in them, of several layers.
  const broken = join(dataFolder, 'Hendrikus Zandwijk.dialoogmeter')
  writeFileSync(broken, 'mijn kliko @hendrikus_zw')
  const failing = [
    client.call('dossier.openGranted', { grantId: running.grant(broken) }),
    client.call('Hendrikus' as 'dossier.recent', {}),
    client.call('dossier.rename', { name: { Zandwijk: '@hendrikus_zw' } as unknown as string }),
    client.call('import.inspect', { grantId: running.grant(join(dataFolder, 'kliko', 'Zandwijk.csv')) }),
    client.call('reference.renew', { grantId: running.grant(join(dataFolder, 'Zandwijk.json')) }),
  ]
  await Promise.allSettled(failing)
  // Logs of another hand: a line in an older form, a fact that no version writes, and rubbish.
  mkdirSync(join(dataFolder, 'logs'), { recursive: true })
  const lines = [
    { at: '2026-11-01T08:00:00.000Z', what: 'pageGone', reason: 'crashed', Zandwijk: 'kliko' },
    { at: '2026-11-01T08:00:00.000Z', what: 'Hendrikus belt over zijn kliko' },
    { time: '2026-11-01T08:00:00.000Z', causes: ['Error: @hendrikus_zw\n at x'] },
  ]
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\nHendrikus Zandwijk 51234567\n`
  writeFileSync(join(dataFolder, 'logs', 'main.log'), text)
}

describe('the file for the help desk', () => {
  test('holds nothing of what people typed, nothing of messages and no names of files', async () => {
    await plantEverywhere()
    const { text } = await preview()
    for (const piece of [...planted, 'Utrecht', 'GM0344', 'WhatsApp', running.dataFolder]) {
      expect(text).not.toContain(piece)
    }
    // The planting was not in vain: the dossier and the logs were read.
    expect(text).toContain('  message_texts: 22')
    expect(text).toContain('"procedure":"dossier.openGranted"')
    expect(text).toContain('"procedure":"unknown"')
    expect(text).toContain('"what":"pageGone","reason":"crashed"')
    expect(text).toContain('(weggelaten, vorm niet herkend: 3)')
  })

  test('names the municipality only where that was ticked', async () => {
    expect((await preview(false)).text).not.toContain('Utrecht')
    expect((await preview(true)).text).toContain('Gemeente: Utrecht')
  })

  test('says first what is in it and what is not, then versions, sizes and counts', async () => {
    const { text } = await preview()
    expect(text.split('\n')[0]).toBe('Dialoogmeter: logboek voor de helpdesk')
    for (const line of [
      'Er staan geen berichten',
      'SQLite: 3.',
      'Opbouw van het dossier, nummer: ',
      '  batches: 0',
    ])
      expect(text).toContain(line)
  })

  test('is saved as it was shown, to the letter', async () => {
    const { previewId, text, sizeBytes } = await preview()
    const path = join(running.dataFolder, 'helpdesk.txt')
    const saved = await running.client.call('diagnostics.save', { previewId, grantId: running.grant(path) })
    expect(saved.fileName).toBe('helpdesk.txt')
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readFileSync(path).length).toBe(sizeBytes)
  })

  test('is not saved as another than the last that was shown', async () => {
    const { previewId } = await preview()
    await preview(true)
    const path = join(running.dataFolder, 'helpdesk.txt')
    const saving = running.client.call('diagnostics.save', { previewId, grantId: running.grant(path) })
    await expect(saving).rejects.toThrow('previewUnknown')
    expect(existsSync(path)).toBe(false)
  })

  test('is made without a dossier too', async () => {
    await running.client.call('dossier.close', {})
    expect((await preview(true)).text).toContain('Er is geen dossier open.')
  })
})

describe('what this program is', () => {
  test('is told as its schema says, also where it is no app', async () => {
    const program = await running.client.call('program.current', {})
    expect(procedures['program.current'].output.parse(program)).toEqual(program)
    expect(program).toMatchObject({
      build: 'development',
      isSandboxed: null,
      contentPolicy: null,
      fuses: null,
    })
    expect(await running.client.call('program.notices', {})).toEqual({ text: null })
  })

  test('names the fuses that the packaging sets, with their values and in their order', () => {
    expect(fuses).toEqual(packagedFuses.map(({ name, isOn }) => ({ name, isOn })))
  })

  test('tells that the next start draws without the graphics card, until it is to be tried again', async () => {
    const file = join(running.dataFolder, graphicsFileName)
    const choice = { why: 'crashed', sinceMs: 1_700_000_000_000 } as const
    writeFileSync(file, graphicsFileText(choice))
    expect((await running.client.call('program.current', {})).graphics.nextRun).toEqual(choice)
    expect(await running.client.call('program.useGraphicsCard', {})).toEqual({ thisRun: null, nextRun: null })
    expect(existsSync(file)).toBe(false)
  })

  test('takes an empty or damaged mark for a graphics card that failed', async () => {
    writeFileSync(join(running.dataFolder, graphicsFileName), '')
    const { nextRun } = (await running.client.call('program.current', {})).graphics
    expect(nextRun?.why).toBe('crashed')
    expect(nextRun?.sinceMs).toBeGreaterThan(Date.UTC(2020, 0))
  })
})
