import type { Figures } from './duckDbFigures.ts'

/** Sums of the same numbers in another order differ by less. */
const relativeTolerance = 1e-9

function isSame(ours: Figures[string] | undefined, theirs: Figures[string] | undefined): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs
  return Math.abs(ours - theirs) <= relativeTolerance * Math.max(1, Math.abs(ours))
}

/** What two sources tell differently of the same figures, or only one of them tells; empty where they agree. */
export function differences(ours: Figures, theirs: Figures): readonly string[] {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...names]
    .filter((name) => !isSame(ours[name], theirs[name]))
    .map((name) => `${name}: ${String(ours[name])} here, ${String(theirs[name])} there`)
}
