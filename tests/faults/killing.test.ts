import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDriver, buildPlantedDriver } from './buildDriver.ts'
import { findFaults } from './faultLoop.ts'
import { expectNoFaults, seed, sayFound } from './faultOrder.ts'

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

describe('a process that is ended in the middle of', () => {
  test.each([
    ['import', 16],
    ['undo', 12],
    ['correct', 8],
    ['moveAccount', 8],
    ['undoCorrection', 6],
    ['saveCases', 6],
    ['saveReport', 6],
    ['savePackage', 6],
  ] as const)(
    '%s leaves a dossier as before or as after, and it can be done again',
    (name, instants) => expectNoFaults(name, instants, programs),
    3_600_000,
  )

  test('an import with a planted bug is found out: promoted in two transactions', async () => {
    const planted = await buildPlantedDriver()
    const found = await findFaults('import', { instants: 0, seed, programs: planted })
    rmSync(planted, { recursive: true, force: true })
    sayFound(found)
    expect(found.problems.join('\n')).toMatch(/import\.counted@1: .*neither as before .* nor as after/s)
  }, 600_000)
})
