import type { Figure } from '../../domain/figure.ts'
import type { ResponseInput } from './responseInput.ts'

interface Group<Key> {
  readonly key: Key
  readonly medianMs: Figure
}

/** True where the whole interval of one lies above that of the other. */
function isLonger(one: Figure, other: Figure): boolean {
  if (one.value === null || other.value === null) return false
  return one.low !== null && other.high !== null && one.low > other.high
}

/** The one that is longer than all others; null where the intervals do not carry it. */
function clearlyLongest<Key>(groups: readonly Group<Key>[]): Key | null {
  const known = groups.filter(({ medianMs }) => medianMs.value !== null)
  if (known.length < 2) return null
  const longest = known.find((one) =>
    known.every((other) => other === one || isLonger(one.medianMs, other.medianMs)),
  )
  return longest?.key ?? null
}

/** After closing time and at the weekend alike, or one of the moments. */
function longestMoment({ response }: ResponseInput): 'open' | 'closed' | 'weekend' | 'outside' | null {
  const one = clearlyLongest(response.byMoment)
  if (one !== null) return one
  const of = (key: 'open' | 'closed' | 'weekend'): Figure | undefined =>
    response.byMoment.find((moment) => moment.key === key)?.medianMs
  const [open, closed, weekend] = [of('open'), of('closed'), of('weekend')]
  if (open === undefined || closed === undefined || weekend === undefined) return null
  return isLonger(closed, open) && isLonger(weekend, open) ? 'outside' : null
}

/** Who waits longest: by moment, else by channel; null where it may be chance. */
export function longestWait(input: ResponseInput): string | null {
  const { response, words } = input
  const text = words.text.response.deck
  const moment = longestMoment(input)
  if (moment !== null) return text.longestMoment(text.moments[moment])
  const channel = clearlyLongest(response.byChannel.map(({ key, of }) => ({ key, medianMs: of.medianMs })))
  return channel === null ? null : text.longestChannel(words.text.figures.channels[channel])
}
