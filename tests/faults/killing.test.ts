import { describe, expect, test } from 'vitest'
import { findFaults } from './faultLoop.ts'
import { seed, sayFound, share } from './faultOrder.ts'

describe('a process that is ended in the middle of', () => {
  test.each([
    ['import', 30],
    ['undo', 20],
  ] as const)(
    '%s leaves a dossier as before or as after',
    async (name, instants) => {
      const found = await findFaults(name, { instants: share(instants), seed })
      sayFound(found)
      expect(found.problems).toEqual([])
      expect(new Set(found.failpoints.map((place) => place.split('@')[0])).size).toBeGreaterThanOrEqual(3)
      expect(found.instantsInside).toBe(share(instants))
    },
    600_000,
  )
})
