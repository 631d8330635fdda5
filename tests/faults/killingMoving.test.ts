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
    ['pack', 6],
    ['unpackOver', 6],
    ['unpackNew', 4],
    ['wrapKeys', 6],
  ] as const)(
    '%s leaves a dossier as before or as after, and it can be done again',
    (name, instants) => expectNoFaults(name, instants, programs),
    3_600_000,
  )
})
