import type { Findings } from './faultLoop.ts'

/** Of all operations together, as the tests ask for them. */
const usualInstants = 120

/** Printed, so that a run can be had again: DIALOOGMETER_FAULT_SEED. */
export const seed = Number(process.env['DIALOOGMETER_FAULT_SEED'] ?? Date.now() % 1_000_000)

/** As many as usual, or in the same proportion of what DIALOOGMETER_FAULT_INSTANTS asks for. */
export function share(instants: number): number {
  const asked = Number(process.env['DIALOOGMETER_FAULT_INSTANTS'] ?? usualInstants)
  return Math.ceil((instants * asked) / usualInstants)
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
