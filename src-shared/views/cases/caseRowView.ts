import type { CaseRowView } from '../../contract/cases.ts'
import { caseSortKeys } from '../../contract/caseSortKeys.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'

/** A cell of the list: one line, and a quieter one under it. */
export interface CaseCell {
  readonly text: string
  readonly note: string | null
}

export const caseColumnIds = [
  'startedAt',
  'channel',
  'topic',
  'team',
  'outcome',
  'wait',
  'norm',
  'messages',
  'excerpt',
] as const
export type CaseColumnId = (typeof caseColumnIds)[number]

export interface CaseColumn {
  readonly id: CaseColumnId
  readonly name: string
  /** What the list is sorted by; null where it cannot be. */
  readonly sortBy: (typeof caseSortKeys)[number] | null
  readonly isNumber: boolean
}

/** How the list tells its times. */
export interface CaseRowForm {
  readonly words: Words
  readonly clock: Clock
  readonly timeZone: string
}

/** The columns; the beginning of the question only where texts are kept. */
export function caseColumns(words: Words, hasTexts: boolean): readonly CaseColumn[] {
  const { columns } = words.text.cases.grid
  return caseColumnIds
    .filter((id) => id !== 'excerpt' || hasTexts)
    .map((id) => ({
      id,
      name: columns[id],
      sortBy: caseSortKeys.find((key) => key === id) ?? null,
      isNumber: id === 'wait' || id === 'messages',
    }))
}

function cell(text: string, note: string | null = null): CaseCell {
  return { text, note }
}

function outcomeCell({ words }: CaseRowForm, row: CaseRowView): CaseCell {
  const text = words.text.cases.grid
  if (row.needsReply === 'unlikely') return cell(text.outcomes[row.outcome], text.needsNone)
  return cell(text.outcomes[row.outcome], row.outcome === 'closed' ? text.closedNote : null)
}

function waitCell({ words, clock }: CaseRowForm, row: CaseRowView): CaseCell {
  const text = words.text.cases.grid
  if (row.isWhileClosed) return cell(words.short(0, clock), text.whileClosed)
  const time = words.short(row.waitMs, clock)
  // "al < 1 min" reads badly, and says no more.
  const isSoFar = row.outcome === 'open' && time !== words.short(0, clock)
  return cell(isSoFar ? text.waitSoFar(time) : time)
}

function normCell({ words }: CaseRowForm, { norm }: CaseRowView): CaseCell {
  const text = words.text.cases.grid
  if (norm === null) return cell('–', text.noNorm)
  const time = words.short(norm.limitMs, norm.clock)
  const limit = norm.clock === 'opening' ? text.normWithinOpening(time) : text.normWithin(time)
  if (norm.isMet === 'unknown') return cell(text.normUnknown, limit)
  return cell(norm.isMet ? text.normMet : text.normMissed, limit)
}

/** A case as cells of the list. */
export function caseCells(form: CaseRowForm, row: CaseRowView): Readonly<Record<CaseColumnId, CaseCell>> {
  const { words, timeZone } = form
  const { grid } = words.text.cases
  const { channels, topics, teams } = words.text.figures
  return {
    startedAt: cell(words.instant(row.startedAtMs, timeZone), row.isCorrected ? grid.corrected : null),
    channel: cell(channels[row.channel], row.accountName === '' ? null : row.accountName),
    topic: cell(topics[row.topic], grid.origins[row.topicOrigin]),
    team: cell(teams[row.team]),
    outcome: outcomeCell(form, row),
    wait: waitCell(form, row),
    norm: normCell(form, row),
    messages: cell(words.number(row.inboundCount + row.replyCount)),
    excerpt: cell(row.excerpt ?? '–'),
  }
}

/** "318 vragen" */
export function countOfCases(words: Words, count: number): string {
  const text = words.text.cases.count
  if (count === 0) return text.none
  return count === 1 ? text.one : text.many(words.number(count))
}

/** The count as the list says it, with what was searched for. */
export function foundCases(words: Words, count: number, search: string): string {
  const counted = countOfCases(words, count)
  return search.trim() === '' ? counted : words.text.cases.count.found(counted, search.trim())
}
