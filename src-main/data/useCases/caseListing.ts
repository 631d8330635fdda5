import type { CaseChoice } from '#shared/contract/cases.ts'
import { assertNever } from '#shared/domain/assertNever.ts'
import { channelIds } from '#shared/domain/channel.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { caseOutcomes, outcomeOf, waitEndMs } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { placesInOrder } from '#shared/metrics/markedPlaces.ts'
import { ascendingOrder } from '#shared/metrics/statistics/ascendingOrder.ts'
import type { WaitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { messagesWithWords } from '../queries/caseTexts.ts'
import { responseTableOf } from '../responseTableOf.ts'
import { normsOfCases } from './caseNorms.ts'
import { caseGround, casesAt } from './caseRows.ts'
import type { CaseGround } from './caseRows.ts'
import { casesOfSelection, isOfCounted, markedSelectionOf, placesOfMarked } from './caseSelection.ts'
import type { MarkedSelection } from './caseSelection.ts'

/** All cases of a choice in the order asked for, from which windows are cheap. */
export interface CaseListing extends CaseGround {
  readonly count: number
  /** Those from a place in the order up to another one. */
  readonly window: (from: number, to: number) => readonly CaseRow[]
}

type ListOrder = Pick<CaseChoice, 'search' | 'sort'>

const listingsKept = 4
const listings = new KeptWithFigures<CaseListing>(listingsKept)

function sortValue(by: CaseChoice['sort']['by'], clock: WaitingClock): (row: CaseRow) => number {
  switch (by) {
    case 'startedAt':
      return ({ startedAtMs }) => startedAtMs
    case 'wait':
      return (row) => clock.waitMs(row, waitEndMs(row))
    case 'channel':
      return ({ channel }) => channelIds.indexOf(channel)
    case 'topic':
      return ({ topic }) => topicIds.indexOf(topic)
    case 'team':
      return ({ team }) => teamIds.indexOf(team)
    case 'outcome':
      return (row) => caseOutcomes.indexOf(outcomeOf(row))
    default:
      return assertNever(by)
  }
}

/** Equal ones keep the order of start, both ways round: for the largest first, what is short of the largest ascends. */
function sorted(
  cases: readonly CaseRow[],
  { by, isDescending }: CaseChoice['sort'],
  clock: WaitingClock,
): readonly CaseRow[] {
  // They stand in order of start already.
  if (by === 'startedAt' && !isDescending) return cases
  const valueOf = sortValue(by, clock)
  const values = new Float64Array(cases.length)
  let largest = 0
  for (const [index, row] of cases.entries()) {
    const value = valueOf(row)
    values[index] = value
    if (value > largest) largest = value
  }
  if (isDescending) for (const [index, value] of values.entries()) values[index] = largest - value
  const inOrder: CaseRow[] = []
  for (const index of ascendingOrder(values)) {
    const row = cases[index]
    if (row !== undefined) inOrder.push(row)
  }
  return inOrder
}

/** Ids of the cases that hold the words; null where none are asked. */
function caseIdsWith(session: DossierSession, search: string): ReadonlySet<number> | null {
  return search.trim() === '' ? null : casesAt(session, messagesWithWords(session.database, search))
}

function rowListing(
  session: DossierSession,
  marked: MarkedSelection,
  { search, sort }: ListOrder,
): CaseListing {
  const all = casesOfSelection(session, marked)
  const found = caseIdsWith(session, search)
  const cases = found === null ? all : all.filter(({ firstMessageId }) => found.has(firstMessageId))
  const ground = caseGround(session, marked.selection.clock, cases)
  const inOrder = sorted(cases, sort, ground.clock)
  return { ...ground, count: inOrder.length, window: (from, to) => inOrder.slice(from, to) }
}

/** Of counted cases, which a table keeps in order of their waits: no row is looked at but those of a window. */
function tableListing(
  session: DossierSession,
  marked: MarkedSelection,
  { search, sort }: ListOrder,
): CaseListing {
  const { clock } = marked.selection
  const table = responseTableOf(session, clock)
  const isIn = placesOfMarked(session, marked)
  const found = caseIdsWith(session, search)
  if (found !== null) {
    for (const [place, { firstMessageId }] of table.cases.entries()) {
      if (!found.has(firstMessageId)) isIn[place] = 0
    }
  }
  const places = placesInOrder(table, isIn, sort.by, sort.isDescending)
  return {
    clock: table.clocks[clock],
    normOf: normsOfCases(session, table.cases),
    count: places.length,
    window: (from, to) => Array.from(places.subarray(from, to)).flatMap((place) => table.cases[place] ?? []),
  }
}

function listingOf(session: DossierSession, marked: MarkedSelection, order: ListOrder): CaseListing {
  const listing = isOfCounted(marked.mark) ? tableListing : rowListing
  return listing(session, marked, order)
}

/** The cases behind a mark of a selection that hold the words, in the order asked for; kept for the windows to come. */
export function caseListing(session: DossierSession, marked: MarkedSelection, order: ListOrder): CaseListing {
  const key = JSON.stringify([marked.selection, marked.mark, order.search.trim(), order.sort])
  return listings.get(session, key, () => listingOf(session, marked, order))
}

export function listingOfChoice(session: DossierSession, choice: CaseChoice): CaseListing {
  return caseListing(session, markedSelectionOf(session, choice.filter, choice.mark), choice)
}
