import type { WorkBlock } from './plan.ts'

/** The blocks of one day of a person: put together, taken from and counted. */

/** Ascending; what overlaps or touches is one block. */
export function joinedBlocks(blocks: readonly WorkBlock[]): WorkBlock[] {
  const joined: WorkBlock[] = []
  for (const block of inOrder(blocks)) {
    const last = joined.at(-1)
    if (last === undefined || last.closeMinute < block.openMinute) joined.push(block)
    else joined[joined.length - 1] = { ...last, closeMinute: Math.max(last.closeMinute, block.closeMinute) }
  }
  return joined
}

/** What is left of blocks when nobody works in [fromMinute, toMinute). */
export function blocksWithout(
  blocks: readonly WorkBlock[],
  fromMinute: number,
  toMinute: number,
): WorkBlock[] {
  return blocks.flatMap(({ openMinute, closeMinute }) =>
    [
      { openMinute, closeMinute: Math.min(closeMinute, fromMinute) },
      { openMinute: Math.max(openMinute, toMinute), closeMinute },
    ].filter((block) => block.openMinute < block.closeMinute),
  )
}

export function minutesOf(blocks: readonly WorkBlock[]): number {
  return blocks.reduce((sum, { openMinute, closeMinute }) => sum + closeMinute - openMinute, 0)
}

function inOrder(blocks: readonly WorkBlock[]): WorkBlock[] {
  return [...blocks].sort((a, b) => a.openMinute - b.openMinute)
}
