/** What a cover costs and what it brings; of what it brings null = overloaded, it has no figures. */
export interface Valued {
  /** Euro or hours: whatever covers are compared by. */
  readonly cost: number
  /** Share within the target, 0-1. */
  readonly share: number | null
}

/**
 * The covers than which none is both cheaper and better, by cost (Pareto). Of covers that are equal in both the first
 * stays. Covers without figures are on no frontier.
 */
export function frontierOf<Cover extends Valued>(covers: readonly Cover[]): readonly Cover[] {
  const known = covers.filter(({ share }) => share !== null)
  const frontier: Cover[] = []
  let best = -Infinity
  for (const cover of known.toSorted((a, b) => a.cost - b.cost || (b.share ?? 0) - (a.share ?? 0))) {
    if (cover.share === null || cover.share <= best) continue
    frontier.push(cover)
    best = cover.share
  }
  return frontier
}
