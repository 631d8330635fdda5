import type { Filter } from '#shared/contract/figures.ts'
import type { DossierSession } from '../dossierSession.ts'
import { responseOfSelection } from '../responseOfSelection.ts'
import type { ChosenResponse } from '../responseOfSelection.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'

/** What a page about response times counts; the whole range without a period. */
export function chosenResponse(
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
): ChosenResponse {
  return responseOfSelection(session, selectionOf(session, filter, period))
}
