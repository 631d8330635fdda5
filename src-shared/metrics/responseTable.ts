import type { NormRule } from '../domain/norm.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock } from '../domain/period.ts'
import { caseTable } from './caseTable.ts'
import type { CaseTable } from './caseTable.ts'
import { normTimesMs } from './firstResponse.ts'
import type { MetricsInput } from './metricsInput.ts'
import { rankedWaits } from './rankedWaits.ts'
import type { RankedWaits } from './rankedWaits.ts'
import { CurveRoom } from './statistics/orderedCurve.ts'
import { outcomeCode } from './waitColumns.ts'
import type { CaseWaits } from './waitColumns.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * What the response figures need of every counted case, whatever is chosen of them: worked out once for a dossier, its
 * hours and its norms, so that a choice is a walk over columns that are in order already. One place a case, in order of
 * start.
 */
export interface ResponseTable extends CaseTable {
  readonly waits: RankedWaits
  /** 1 = asked while closed and answered before the next opening. */
  readonly whileClosed: Uint8Array
  /** In which the curves of its choices are worked out, one after the other. */
  readonly room: CurveRoom
}

/** The table of an input's counted cases, which must stand in order of start, on a clock and against norms. */
export function responseTable(
  input: MetricsInput,
  clock: Clock,
  hours: OpeningHours,
  rules: readonly NormRule[],
): ResponseTable {
  return tableOnClock(caseTable(input, hours, rules), clock)
}

export function tableOnClock(table: CaseTable, clock: Clock): ResponseTable {
  const onClock = table.clocks[clock]
  const waits = waitsOn(table, onClock)
  return {
    ...table,
    waits: rankedWaits(waits, normTimesMs),
    whileClosed: answeredWhileClosed(table, waits.wait, onClock),
    room: new CurveRoom(),
  }
}

/** As `caseWaits` tells of the cases. */
function waitsOn({ columns, endedAt, outcome, week }: CaseTable, clock: WaitingClock): CaseWaits {
  const { count, startedAtMs, observedUntilMs, accounts, account } = columns
  const clockOf = accounts.map((id) => clock.ofAccount(id))
  const wait = new Float64Array(count)
  const followed = new Float64Array(count)
  for (let place = 0; place < count; place += 1) {
    const ofAccount = clockOf[account[place] ?? 0]
    if (ofAccount === undefined) continue
    const startMs = startedAtMs[place] ?? 0
    const waitMs = ofAccount.elapsedMs(startMs, endedAt[place] ?? 0)
    const isOpen = outcome[place] === outcomeCode.open
    wait[place] = waitMs
    followed[place] = isOpen ? waitMs : ofAccount.elapsedMs(startMs, observedUntilMs[place] ?? 0)
  }
  return { outcome, week, wait, followed }
}

/** Only a wait of no time can lie in closed time. */
function answeredWhileClosed(
  { columns, outcome }: CaseTable,
  wait: Float64Array,
  clock: WaitingClock,
): Uint8Array {
  const { count, startedAtMs, firstReplyAtMs, accounts, account } = columns
  const clockOf = accounts.map((id) => clock.ofAccount(id))
  const whileClosed = new Uint8Array(count)
  for (let place = 0; place < count; place += 1) {
    if (wait[place] !== 0 || outcome[place] !== outcomeCode.answered) continue
    const ofAccount = clockOf[account[place] ?? 0]
    if (ofAccount?.isWithinClosedTime(startedAtMs[place] ?? 0, firstReplyAtMs[place] ?? 0) === true) {
      whileClosed[place] = 1
    }
  }
  return whileClosed
}
