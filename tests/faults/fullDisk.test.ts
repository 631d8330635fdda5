import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { buildDriver } from './buildDriver.ts'
import { aftermath, atHand, worldOf } from './faultLoop.ts'
import { dossierIn } from './operation.ts'
import { carryOut, carryOutOnSmallDisk } from './places.ts'
import { usually } from '../support/thoroughness.ts'

/** Of each operation some are too small; the last is enough for all. */
const roomsKb = usually([8, 96, 400, 3_000], [8, 32, 48, 96, 200, 400, 1_000, 3_000])

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

function pagesOf(dataFolder: string): number {
  const database = connect(dossierIn(dataFolder), { readonly: true })
  const pages = Number(database.pragma('page_count', { simple: true }))
  database.close()
  return pages
}

function logOf(dataFolder: string): string {
  const path = join(dataFolder, 'logs', 'data.log')
  return existsSync(path) ? readFileSync(path, 'utf8') : 'no log'
}

function kilobytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + Math.ceil((entry.isFile() ? entry.size : 0) / 4096) * 4, 0)
}

describe('a dossier that may not grow any more', () => {
  test.each([
    ['import', true],
    ['correct', true],
    ['moveAccount', true],
    ['migrate', true],
    ['undo', false],
    ['undoCorrection', false],
    ['textsOff', false],
  ] as const)('%s says so, leaves it as before, and goes on when there is room', async (name, needsRoom) => {
    await atHand(null, async (base) => {
      const world = await worldOf(name, base, programs)
      for (const more of [0, 4, 16]) {
        await atHand(base, async (dataFolder) => {
          const env = { DIALOOGMETER_MAX_PAGES: String(pagesOf(dataFolder) + more) }
          const { isDone, failure } = await carryOut({ programs, operation: name, dataFolder }, { env })
          expect(isDone ? null : failure, `${String(more)} pages`).toBe(isDone ? null : 'diskFull')
          if (needsRoom && more === 0) expect(isDone).toBe(false)
          expect(await aftermath(world, dataFolder)).toEqual([])
        })
      }
    })
  })
})

describe('on a disk that runs full', () => {
  test.each([
    'import',
    'undo',
    'correct',
    'migrate',
    'textsOff',
    'saveCases',
    'saveReport',
    'savePackage',
  ] as const)('%s says so, leaves a dossier as before or as after, and goes on elsewhere', async (name) => {
    await atHand(null, async (base) => {
      const world = await worldOf(name, base, programs)
      const needsKb = kilobytesIn(base)
      const outcomes: string[] = []
      for (const moreKb of roomsKb) {
        await atHand(null, async (folder) => {
          const outFolder = join(folder, 'out')
          mkdirSync(outFolder)
          const sizeKb = needsKb + moreKb
          const errand = { programs, operation: name, dataFolder: base, sizeKb, outFolder }
          const driven = await carryOutOnSmallDisk(errand)
          // Where nobody may mount a disk (no root, no user namespaces) this way is not run, and the other one above is.
          if (driven === null) {
            console.warn('NOT RUN: no disk can be mounted here; only max_page_count was tried')
            return
          }
          const { isDone, failure, said } = driven
          outcomes.push(`+${String(moreKb)} kB ${isDone ? 'done' : String(failure)}`)
          if (!isDone) expect(failure, `+${String(moreKb)} kB: ${said} ${logOf(outFolder)}`).toBe('diskFull')
          const problems = await aftermath(world, outFolder)
          expect(problems.map((problem) => `+${String(moreKb)} kB: ${problem}`)).toEqual([])
        })
      }
      console.log(`${name} on a small disk: ${outcomes.join(', ')}`)
    })
  })
})
