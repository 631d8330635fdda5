import type { PageFigure } from '../../../report/page.ts'

/** The whole interval of one lies above that of the other. */
function isAbove({ low }: PageFigure, { high }: PageFigure): boolean {
  return low !== null && high !== null && low > high
}

export interface Extremes<One> {
  /** Lower than every other, interval and all; null where the intervals do not carry it. */
  readonly lowest: One | null
  readonly highest: One | null
}

/** Which of several figures lies clearly below or above all others. Fewer than two have none. */
export function clearExtremes<One extends { readonly figure: PageFigure }>(
  rows: readonly One[],
): Extremes<One> {
  const known = rows.filter(({ figure }) => figure.value !== null)
  if (known.length < 2) return { lowest: null, highest: null }
  const others = (one: One): One[] => known.filter((other) => other !== one)
  return {
    lowest: known.find((one) => others(one).every((other) => isAbove(other.figure, one.figure))) ?? null,
    highest: known.find((one) => others(one).every((other) => isAbove(one.figure, other.figure))) ?? null,
  }
}
