import type { Arrivals, Scenario } from './scenario.ts'

/**
 * True when two scenarios with one seed meet the very same messages: arrivals, work, attention and consultation, whatever their
 * people, holidays and rules. Such messages need to be drawn once only. Measured weeks count as the same where they are one list.
 */
export function drawnAlike(one: Scenario, other: Scenario): boolean {
  return (
    one.horizonWeeks === other.horizonWeeks &&
    one.openingBacklog === other.openingBacklog &&
    weeksOf(one.arrivals) === weeksOf(other.arrivals) &&
    isSame({ ...one.arrivals, weeks: null }, { ...other.arrivals, weeks: null }) &&
    isSame(one.demand, other.demand) &&
    isSame(one.handling, other.handling) &&
    isSame(one.attentionDelay, other.attentionDelay) &&
    one.attentionRule === other.attentionRule &&
    isSame(asked(one), asked(other))
  )
}

function weeksOf(arrivals: Arrivals): object | null {
  return arrivals.kind === 'poisson' ? null : arrivals.weeks
}

/** The hours of the department matter only after drawing. */
function asked({ consultation }: Scenario): object | null {
  return consultation === null ? null : { share: consultation.share, delay: consultation.delay }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
