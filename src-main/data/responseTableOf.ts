import type { Clock } from '#shared/domain/period.ts'
import { responseTable } from '#shared/metrics/responseTable.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'

/** One for each clock. */
const tablesKept = 2
const kept = new KeptWithFigures<ResponseTable>(tablesKept)

/** The waits of all cases of a dossier on a clock and against its norms, worked out once for every choice of them. */
export function responseTableOf(session: DossierSession, clock: Clock): ResponseTable {
  return kept.get(session, clock, () =>
    responseTable(session.figuresInput, clock, session.settings.openingHours, session.settings.norms),
  )
}
