import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { CaseRow } from './caseRow.ts'
import type { CaseTable } from './caseTable.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import { unansweredReason, unansweredReasons } from './unanswered.ts'
import type { UnansweredReason } from './unanswered.ts'

/** All that the page about conversing counts cases by, beside their week: cases of one kind are counted together. */
export interface CaseKind {
  readonly topic: TopicId
  readonly team: TeamId
  /** null = answered. */
  readonly unanswered: UnansweredReason | null
  readonly authorKnown: boolean
  readonly turnCount: number | null
}

/** Counted cases by kind; one place a case, in order of start. */
interface KindTable {
  readonly kinds: readonly CaseKind[]
  readonly kindOf: Uint32Array
  /** Places of the cases with a score of the citizen, ascending, and those scores (0-1). */
  readonly ratedAt: Uint32Array
  readonly scores: Float64Array
}

/** As long as the cases stay in memory. */
const known = new WeakMap<readonly CaseRow[], KindTable>()

function kindTable({ cases }: Pick<CaseTable, 'cases'>): KindTable {
  const before = known.get(cases)
  if (before !== undefined) return before
  const made = { ...kindsOf(cases), ...scoresOf(cases) }
  known.set(cases, made)
  return made
}

/** One number for all cases of a kind. */
function kindKey({ topic, team, unanswered, authorKnown, turnCount }: CaseKind): number {
  const reason = unanswered === null ? unansweredReasons.length : unansweredReasons.indexOf(unanswered)
  const ofGroup = topicIds.indexOf(topic) * teamIds.length + teamIds.indexOf(team)
  const ofEnd = ofGroup * (unansweredReasons.length + 1) + reason
  return ((turnCount ?? -1) + 1) * mostKindsOfTurns + ofEnd * 2 + Number(authorKnown)
}

const mostKindsOfTurns = topicIds.length * teamIds.length * (unansweredReasons.length + 1) * 2

function kindsOf(cases: readonly CaseRow[]): Pick<KindTable, 'kinds' | 'kindOf'> {
  const kinds: CaseKind[] = []
  const kindOf = new Uint32Array(cases.length)
  const places = new Map<number, number>()
  for (const [index, row] of cases.entries()) {
    const { topic, team, authorKnown, turnCount } = row
    const kind = { topic, team, unanswered: unansweredReason(row), authorKnown, turnCount }
    const key = kindKey(kind)
    let place = places.get(key)
    if (place === undefined) {
      place = kinds.push(kind) - 1
      places.set(key, place)
    }
    kindOf[index] = place
  }
  return { kinds, kindOf }
}

function scoresOf(cases: readonly CaseRow[]): Pick<KindTable, 'ratedAt' | 'scores'> {
  const [ratedAt, scores]: [number[], number[]] = [[], []]
  for (const [index, { satisfaction }] of cases.entries()) {
    if (satisfaction === null) continue
    ratedAt.push(index)
    scores.push(satisfaction)
  }
  return { ratedAt: Uint32Array.from(ratedAt), scores: Float64Array.from(scores) }
}

/** Calls `visit` for every week and kind with a chosen case, with the number of them; weeks ascend. */
export function visitKinds(
  table: Pick<CaseTable, 'cases' | 'week'>,
  { isChosen, from, to }: ChosenPlaces,
  visit: (week: number, kind: CaseKind, count: number) => void,
): void {
  const { kinds, kindOf } = kindTable(table)
  const counts = new Uint32Array(kinds.length)
  const met: number[] = []
  let week = NaN
  const endWeek = (): void => {
    for (const place of met) {
      const kind = kinds[place]
      if (kind !== undefined) visit(week, kind, counts[place] ?? 0)
      counts[place] = 0
    }
    met.length = 0
  }
  for (let index = from; index < to; index += 1) {
    if (isChosen[index] !== 1) continue
    if (table.week[index] !== week) {
      endWeek()
      week = table.week[index] ?? NaN
    }
    const place = kindOf[index] ?? 0
    const count = counts[place] ?? 0
    if (count === 0) met.push(place)
    counts[place] = count + 1
  }
  endWeek()
}

/** Calls `visit` for every chosen case with a score, with the week of its start; in order of start. */
export function visitScores(
  table: Pick<CaseTable, 'cases' | 'week'>,
  { isChosen, from, to }: ChosenPlaces,
  visit: (week: number, score: number) => void,
): void {
  const { ratedAt, scores } = kindTable(table)
  for (let index = 0; index < ratedAt.length; index += 1) {
    const place = ratedAt[index] ?? 0
    if (place < from || place >= to || isChosen[place] !== 1) continue
    visit(table.week[place] ?? NaN, scores[index] ?? NaN)
  }
}
