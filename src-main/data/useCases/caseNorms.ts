import { createZone } from '#shared/domain/localTime.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import type { Clock } from '#shared/domain/period.ts'
import { waitEndMs } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { rulesByDay } from '#shared/metrics/norms.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { WaitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'

export interface CaseNorm {
  readonly limitMs: number
  readonly clock: Clock
  readonly isMet: boolean | 'unknown'
}

/** Answered within the limit; not answered and out of time; or closed or out of sight before the limit was reached. */
function isMet(row: CaseRow, rule: NormRule, clock: WaitingClock): boolean | 'unknown' {
  const waitMs = clock.waitMs(row, waitEndMs(row))
  if (row.firstReplyAtMs !== null) return waitMs <= rule.limitMs
  if (row.closedAtMs !== null) return false
  return waitMs > rule.limitMs ? false : 'unknown'
}

/** How the norm that held for a case stands; null where none held. Norms keep their own clock, whatever the choice's. */
export function normsOfCases(
  session: DossierSession,
  cases: readonly CaseRow[],
): (row: CaseRow) => CaseNorm | null {
  const { openingHours, norms } = session.settings
  if (norms.length === 0) return () => null
  const zone = createZone(openingHours.timeZone)
  const origins = session.figuresInput.origins ?? []
  const clocks = {
    calendar: waitingClock('calendar', openingHours, cases, origins),
    opening: waitingClock('opening', openingHours, cases, origins),
  }
  const placeOf = rulesByDay(norms)
  return (row) => {
    const rule = norms[placeOf(row.channel, zone.epochDayAt(row.startedAtMs))]
    if (rule === undefined) return null
    return { limitMs: rule.limitMs, clock: rule.clock, isMet: isMet(row, rule, clocks[rule.clock]) }
  }
}
