import type { Filter } from '#shared/contract/figures.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { topicIds } from '#shared/domain/message.ts'
import type { TopicId } from '#shared/domain/message.ts'

/** The days that a dossier holds; null where it holds none. */
export interface DataSpan {
  readonly dataFrom: string | null
  readonly dataTo: string | null
  /** The topics it holds; absent = all that there are. A choice of another one would hold nothing, and cost nothing. */
  readonly topics?: readonly TopicId[]
}

/** Mulberry32: the same numbers in [0, 1) for the same seed. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Choices of four weeks up to everything, on either clock, half of them of one topic: the same for the same seed. */
export function randomFilters({ dataFrom, dataTo, topics = topicIds }: DataSpan, seed: number): () => Filter {
  const random = randomFrom(seed)
  const first = parseLocalDate(dataFrom ?? '2020-01-01') ?? 0
  const last = parseLocalDate(dataTo ?? '2025-12-31') ?? first
  return () => {
    const days = 28 + Math.floor(random() * Math.max(1, last - first - 28))
    const from = first + Math.floor(random() * Math.max(1, last - first - days))
    const topic = topics[Math.floor(random() * topics.length)]
    return {
      from: formatLocalDate(from),
      to: formatLocalDate(from + days),
      channels: null,
      accountIds: null,
      topics: random() < 0.5 || topic === undefined ? null : [topic],
      teams: null,
      clock: random() < 0.5 ? 'calendar' : 'opening',
    }
  }
}

export const everything: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}
