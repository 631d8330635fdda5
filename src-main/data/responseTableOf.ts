import type { Clock } from '#shared/domain/period.ts'
import { caseTable } from '#shared/metrics/caseTable.ts'
import type { CaseTable } from '#shared/metrics/caseTable.ts'
import { tableOnClock } from '#shared/metrics/responseTable.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'

const cases = new KeptWithFigures<CaseTable>(1)
/** One for each clock. */
const tablesKept = 2
const kept = new KeptWithFigures<ResponseTable>(tablesKept)

/** The counted cases of a dossier, in columns, with what holds of them on either clock. */
export function caseTableOf(session: DossierSession): CaseTable {
  const { settings } = session
  return cases.get(session, '', () => caseTable(session.figuresInput, settings.openingHours, settings.norms))
}

/** The waits of all cases of a dossier on a clock and against its norms, worked out once for every choice of them. */
export function responseTableOf(session: DossierSession, clock: Clock): ResponseTable {
  return kept.get(session, clock, () => tableOnClock(caseTableOf(session), clock))
}
