import type { Figure } from '../../domain/figure.ts'
import type { ResponseInput } from './responseInput.ts'

interface Named {
  readonly name: string
  readonly medianMs: Figure
}

/** The one whose interval lies above those of all others; null where the intervals do not carry it. */
function clearlyLongest(groups: readonly Named[]): Named | null {
  const known = groups.flatMap(({ name, medianMs }) =>
    medianMs.value === null || medianMs.low === null || medianMs.high === null
      ? []
      : [{ name, medianMs, low: medianMs.low, high: medianMs.high }],
  )
  if (known.length < 2) return null
  return known.find((one) => known.every((other) => other === one || other.high < one.low)) ?? null
}

/** Who waits longest, by channel; null where it may be chance or only one channel is known. */
export function longestWait({ response, words }: ResponseInput): string | null {
  const found = clearlyLongest(
    response.byChannel.map(({ key, of }) => ({
      name: words.text.figures.channels[key],
      medianMs: of.medianMs,
    })),
  )
  return found === null ? null : words.text.response.deck.longestChannel(found.name)
}
