/** One week of a yes/no sample. */
export interface Block {
  readonly successes: number
  readonly n: number
}

/** Weeks with cases from which clustering within weeks can be told from chance. */
export const MIN_BLOCKS = 20

/**
 * How much wider the variance of a share is than with independent cases, because messages come in clusters: the
 * variance between weeks of the ratio estimator (Cochran, Sampling Techniques, 3rd ed., section 9A) over the
 * binomial one. Never below 1; 1 with fewer than 20 weeks, or where everybody or nobody counts as a success.
 */
export function designEffect(blocks: readonly Block[]): number {
  const raw = rawDesignEffect(blocks)
  return raw === null ? 1 : Math.max(1, raw)
}

/**
 * One design effect for a whole response curve: the mean over several norm times of the same cases, which is
 * steadier than that of one time. Norm times at which nobody or everybody was answered tell nothing.
 */
export function pooledDesignEffect(blocksPerNorm: readonly (readonly Block[])[]): number {
  const known = blocksPerNorm.map(rawDesignEffect).filter((raw) => raw !== null)
  if (known.length === 0) return 1
  return Math.max(1, known.reduce((sum, raw) => sum + raw, 0) / known.length)
}

function rawDesignEffect(blocks: readonly Block[]): number | null {
  const filled = blocks.filter((block) => block.n > 0)
  if (filled.length < MIN_BLOCKS) return null
  let successes = 0
  let n = 0
  for (const block of filled) {
    successes += block.successes
    n += block.n
  }
  const share = successes / n
  if (share <= 0 || share >= 1) return null
  let squares = 0
  for (const block of filled) squares += (block.successes - share * block.n) ** 2
  const between = (filled.length / (filled.length - 1)) * squares
  return between / (n * share * (1 - share))
}
