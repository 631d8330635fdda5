import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import type { Words } from '../words.ts'
import type { CasesOf } from '../response/responseInput.ts'
import { knownCount, type ConversingInput } from './conversingInput.ts'

/** One group of cases as a bar: its number, and its part of all of them. */
export interface CountRow {
  readonly key: string
  readonly name: string
  readonly count: string
  /** Part of all, for the length of the bar; 0-1. */
  readonly share: number
  /** null where all of them are fewer than ten. */
  readonly percent: string | null
  readonly cases: CasesOf | null
  readonly open: string
}

export interface CountsView {
  readonly title: string
  readonly intro: string
  /** Why there are no rows; null where there are. */
  readonly nothing: string | null
  readonly columns: { readonly name: string; readonly count: string; readonly share: string }
  readonly rows: readonly CountRow[]
  readonly notes: readonly string[]
}

/** Below this a part of it says nothing. */
const fewest = MIN_SAMPLE

interface Group {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly cases: CasesOf
}

function openText(words: Words, name: string, count: number): string {
  const text = words.text.conversation.rows
  return count === 1 ? text.openCase(name) : text.openCases(name, words.number(count))
}

function rowsOf(words: Words, groups: readonly Group[]): CountRow[] {
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  return groups.map(({ key, name, count, cases }) => ({
    key,
    name,
    count: words.number(count),
    share: all === 0 ? 0 : count / all,
    percent: all < fewest ? null : words.percent(count / all),
    cases: count === 0 ? null : cases,
    open: openText(words, name, count),
  }))
}

/** Questions without an answer by what the data tell of why; all reasons, also those that no question has. */
export function unansweredView({ page, words }: ConversingInput): CountsView {
  const text = words.text.conversation.unanswered
  const [all, answered] = [knownCount(page.current.cases), knownCount(page.current.answered)]
  const rows = rowsOf(
    words,
    page.unanswered.map(({ reason, cases }) => ({
      key: reason,
      name: text.reasons[reason],
      count: cases,
      cases: { mark: { unanswered: reason }, title: text.cases(text.reasons[reason]) },
    })),
  )
  const shared = {
    title: text.title,
    columns: { name: text.columns.reason, count: text.columns.cases, share: text.columns.share },
    notes: noReplyNotes(words, page.needsNoReply),
  }
  if (all === null || answered === null) {
    const { cases } = page.current
    const reason = typeof cases === 'number' ? 'noMessages' : cases.reason
    const nothing = text.unknown(words.text.figures.reasons[reason])
    return { ...shared, intro: '', nothing, rows: [] }
  }
  const open = all - answered
  if (open === 0) return { ...shared, intro: '', nothing: text.none, rows: [] }
  const intro =
    open === 1 ? text.introOne(words.number(all)) : text.intro(words.number(open), words.number(all))
  return { ...shared, intro, nothing: null, rows }
}

function noReplyNotes(words: Words, count: number): string[] {
  const text = words.text.conversation.unanswered
  if (count === 0) return []
  return [count === 1 ? text.noReplyOne : text.noReply(words.number(count))]
}

function turnsName({ words, page }: ConversingInput, turns: number): string {
  const text = words.text.conversation.turns
  const isLast = turns === page.turns.at(-1)?.turns
  if (isLast) return text.most(words.number(turns))
  return turns === 1 ? text.one : text.some(words.number(turns))
}

function turnsIntro({ words, page }: ConversingInput): string {
  const text = words.text.conversation.turns
  const mean = page.current.turnsPerCase
  if (mean.value === null) return ''
  const [value, n] = [words.number(mean.value, 2), words.number(mean.n)]
  if (mean.low === null || mean.high === null) return text.introPlain(value, n)
  return text.intro(value, `${words.number(mean.low, 2)} – ${words.number(mean.high, 2)}`, n)
}

/** Answered questions by how often question and answer alternated. */
export function turnsView(input: ConversingInput): CountsView {
  const { page, words } = input
  const text = words.text.conversation.turns
  const { turnsPerCase } = page.current
  const isUnknown = turnsPerCase.value === null && turnsPerCase.n === 0
  return {
    title: text.title,
    intro: turnsIntro(input),
    nothing:
      isUnknown && turnsPerCase.value === null ? words.text.figures.reasons[turnsPerCase.reason] : null,
    columns: { name: text.columns.turns, count: text.columns.cases, share: text.columns.share },
    rows: rowsOf(
      words,
      page.turns.map(({ turns, cases }) => {
        const name = turnsName(input, turns)
        return {
          key: String(turns),
          name,
          count: cases,
          cases: { mark: { outcome: 'answered', turns }, title: text.cases(name) },
        }
      }),
    ),
    notes: isUnknown ? [] : [text.note],
  }
}
