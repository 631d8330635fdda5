import { expect, test } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { TeamId } from '#shared/domain/message.ts'
import { answeredOutsideCommunications } from '#shared/metrics/answeredOutside.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { archiveSource, caseRow, input } from './metricRows.ts'

const hours = defaultOpeningHours('NL')
const shareOf = (rows: MetricsInput): unknown => answeredOutsideCommunications(rows, wholePeriod, hours)

/** So many answered cases of each team, and so many open ones. */
function cases(counts: Readonly<Partial<Record<TeamId, number>>>, open = 0): MetricsInput {
  const teams = Object.entries(counts).flatMap(([team, count]) =>
    new Array<TeamId>(count).fill(team as TeamId),
  )
  const answered = teams.map((team, index) => caseRow(index + 1, 1, { team }))
  const waiting = Array.from({ length: open }, (_, index) => caseRow(1000 + index, null))
  return input({ cases: [...answered, ...waiting] })
}

test('is the share of answered cases of a known team, with the interval of Wilson', () => {
  const found = shareOf(cases({ communications: 86, contactCentre: 10, other: 4, unknown: 25 }, 30))
  // Wilson's interval of 14 in 100: 8.53 % to 22.14 %.
  expect(found).toMatchObject({ value: 0.14, n: 100 })
  expect(found).toMatchObject({ low: expect.closeTo(0.0853, 3), high: expect.closeTo(0.2214, 3) })
})

test('is unknown, with the reason, where no team is named, nobody answered or nothing can be followed', () => {
  expect(shareOf(cases({ unknown: 40 }))).toEqual({ value: null, reason: 'noTeam', n: 0 })
  expect(shareOf(cases({ communications: 5, other: 4 }))).toEqual({ value: null, reason: 'tooFew', n: 9 })
  expect(shareOf(cases({}, 12))).toEqual({ value: null, reason: 'nobodyAnswered', n: 0 })
  expect(shareOf(input({}))).toEqual({ value: null, reason: 'noMessages', n: 0 })
  expect(shareOf(input({ sources: [archiveSource] }))).toEqual({ value: null, reason: 'ownPostsOnly', n: 0 })
})
