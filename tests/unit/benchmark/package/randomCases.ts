import fc from 'fast-check'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { caseRow } from '../../metrics/metricRows.ts'
import { at } from '../../metrics/caseMessages.ts'

const MINUTE_MS = 60_000
const accountOf = { whatsapp: 1, x: 2, email: 3 } as const
const yearStart = at('2025-01-01T00:00')

const ending = fc.oneof(
  // Minutes to weeks, on the logarithm: where real waits lie.
  {
    weight: 6,
    arbitrary: fc
      .double({ min: 0, max: 11, noNaN: true })
      .map((power) => ({ kind: 'answered', minutes: Math.round(Math.exp(power)) }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 20_000 }).map((minutes) => ({ kind: 'closed', minutes }) as const),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'open', minutes: 0 } as const) },
)

const anyCase = fc.record({
  minuteOfYear: fc.integer({ min: 0, max: 365 * 24 * 60 - 1 }),
  ending,
  channel: fc.constantFrom('whatsapp', 'whatsapp', 'whatsapp', 'x', 'email' as const),
  topic: fc.constantFrom('service', 'service', 'service', 'publicSpace', 'complaint', 'crisis' as const),
  team: fc.constantFrom('communications', 'communications', 'contactCentre', 'other' as const),
  dialogue: fc.constantFrom(true, false, false, null),
  /** Most are followed to the year's end or longer; some sources stop sooner. */
  followedDays: fc.oneof(
    { weight: 3, arbitrary: fc.constant(400) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }) },
  ),
})

/**
 * Cases of 2025 over three channels, answered, closed and open, followed for shorter or longer. Of any size from `min`;
 * some are bunched in time, so that several end in the same class and minute.
 */
export function randomCases(min: number, max: number): fc.Arbitrary<readonly CaseRow[]> {
  return fc
    .tuple(fc.array(anyCase, { minLength: min, maxLength: max, size: 'max' }), fc.constantFrom(1, 1, 12, 52))
    .map(([list, bunches]) =>
      list.map(({ minuteOfYear, ending: { kind, minutes }, followedDays, dialogue, ...rest }, index) => {
        const startedAtMs = yearStart + Math.floor(minuteOfYear / bunches) * MINUTE_MS
        const endMs = startedAtMs + minutes * MINUTE_MS
        const observedUntilMs = Math.max(
          startedAtMs + followedDays * 24 * 60 * MINUTE_MS,
          kind === 'open' ? startedAtMs : endMs,
        )
        return caseRow(index + 1, null, {
          ...rest,
          accountId: accountOf[rest.channel],
          startedAtMs,
          firstReplyAtMs: kind === 'answered' ? endMs : null,
          closedAtMs: kind === 'closed' ? endMs : null,
          observedUntilMs,
          dialogue: kind === 'answered' ? dialogue : null,
        })
      }),
    )
}
