import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDriver, buildPlantedDriver } from './buildDriver.ts'
import { findFaults } from './faultLoop.ts'
import { seed, sayFound, share } from './faultOrder.ts'

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

const minutes = 60_000

describe('a process that is ended in the middle of', () => {
  test.each([
    ['import', 20],
    ['undo', 14],
    ['correct', 10],
    ['moveAccount', 8],
    ['undoCorrection', 8],
    ['textsOff', 12],
    ['textsOverTerm', 8],
    ['migrate', 14],
    ['saveCases', 8],
    ['saveReport', 10],
    ['savePackage', 8],
  ] as const)(
    '%s leaves a dossier as before or as after, and it can be done again',
    async (name, instants) => {
      const found = await findFaults(name, { instants: share(instants), seed, programs })
      sayFound(found)
      expect(found.problems).toEqual([])
      expect(new Set(found.failpoints.map((place) => place.split('@')[0])).size).toBeGreaterThanOrEqual(3)
      expect(found.instantsInside).toBe(share(instants))
    },
    20 * minutes,
  )

  test('an import with a planted bug is found out: promoted in two transactions', async () => {
    const planted = await buildPlantedDriver()
    const found = await findFaults('import', { instants: 0, seed, programs: planted })
    rmSync(planted, { recursive: true, force: true })
    sayFound(found)
    expect(found.problems.join('\n')).toMatch(/import\.counted@1: .*neither as before .* nor as after/s)
  })
})
