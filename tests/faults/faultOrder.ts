import { expect } from 'vitest'
import { findFaults } from './faultLoop.ts'
import type { Findings } from './faultLoop.ts'
import type { OperationName } from './operations.ts'
import { usually } from '../support/thoroughness.ts'

/** Of all operations together, as the tests name them. */
const namedInstants = 124

/** Printed, so that a run can be had again: DIALOOGMETER_FAULT_SEED. */
export const seed = Number(process.env['DIALOOGMETER_FAULT_SEED'] ?? Date.now() % 1_000_000)

/** In proportion: of a third, of all when thorough, or of as many as DIALOOGMETER_FAULT_INSTANTS asks for. */
export function share(instants: number): number {
  const asked = Number(process.env['DIALOOGMETER_FAULT_INSTANTS'] ?? usually(40, namedInstants))
  return Math.ceil((instants * asked) / namedInstants)
}

export function sayFound({
  operation,
  failpoints,
  phases,
  instantsInside,
  durationMs,
  ...found
}: Findings): void {
  const hit = Object.entries(phases).map(([phase, count]) => `${phase} ${String(count)}`)
  console.log(
    [
      `${operation}: killed at ${String(failpoints.length)} named places: ${failpoints.join(', ')}`,
      `${operation}: killed at ${String(instantsInside)} random instants (DIALOOGMETER_FAULT_SEED=${String(found.seed)}), after ${hit.join(', ')}`,
      `${operation}: ${String(found.problems.length)} problems, ${String(Math.round(durationMs / 1000))} s`,
    ].join('\n'),
  )
}

/** Ends an operation at all of its named places and at so many random instants, and expects nothing wrong afterwards. */
export async function expectNoFaults(name: OperationName, instants: number, programs: string): Promise<void> {
  const found = await findFaults(name, { instants: share(instants), seed, programs })
  sayFound(found)
  expect(found.problems).toEqual([])
  const names = new Set(found.failpoints.map((place) => place.split('@')[0]))
  expect(names.size).toBeGreaterThanOrEqual(3)
  expect(found.instantsInside).toBe(share(instants))
}
