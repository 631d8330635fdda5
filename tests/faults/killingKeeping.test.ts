import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { buildDriver } from './buildDriver.ts'
import { expectNoFaults } from './faultOrder.ts'

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

describe('a process that is ended in the middle of', () => {
  test.each([
    ['migrate', 10],
    ['textsOff', 8],
    ['textsOverTerm', 6],
    ['undoTexts', 6],
    ['erase', 10],
    ['backUp', 6],
    ['restore', 10],
  ] as const)(
    '%s leaves a dossier as before or as after, and it can be done again',
    (name, instants) => expectNoFaults(name, instants, programs),
    3_600_000,
  )
})
