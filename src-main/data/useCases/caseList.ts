import type { Handler } from '../handler.ts'
import { textsKept } from '../queries/caseTexts.ts'
import { listingOfChoice } from './caseListing.ts'
import { rowsOnGround } from './caseRows.ts'

/** A window of the cases behind a mark, as the figures count them. */
export const caseList: Handler<'cases.list'> = (app, { offset, limit, ...choice }) => {
  const session = app.openSession()
  const listing = listingOfChoice(session, choice)
  return {
    total: listing.count,
    rows: rowsOnGround(session, listing, listing.window(offset, offset + limit)),
    textsKept: textsKept(session.database),
  }
}
