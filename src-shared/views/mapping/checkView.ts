import type { TableCheck } from '../../contract/tables.ts'
import { benchmarkFields } from '../../mapping/benchmarkFields.ts'
import { messageFields } from '../../mapping/messageFields.ts'
import type { Mapping, MappingTarget } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'
import type { Choices } from './mappingEdits.ts'
import { fieldName } from './previewView.ts'

export interface CheckView {
  /** "312 van 318 rijen gaan door." */
  readonly sentence: string
  readonly isWarning: boolean
  /** What the numbers are about where they are not about every row, or what to do; null when nothing. */
  readonly note: string | null
  /** Messages: how many of whom, and over which days; null for figures and while nothing is read. */
  readonly found: string | null
  readonly reasons: readonly string[]
  readonly moreReasons: string | null
  /** What must still be chosen before it can be imported; null when nothing. */
  readonly needed: string | null
  readonly canImport: boolean
}

const mostReasons = 5
type Issue = TableCheck['issues'][number]

function issueText(words: Words, code: Issue['code'], target: MappingTarget): string {
  const { benchmarkIssues } = words.text.mapping
  switch (code) {
    case 'unknownMunicipality':
    case 'unknownMetric':
    case 'badValue':
    case 'badYear':
      return benchmarkIssues[code]
    case 'missingField':
    case 'duplicateRow':
      return target === 'benchmark' ? benchmarkIssues[code] : words.text.data.issueCodes[code]
    default:
      return words.text.data.issueCodes[code]
  }
}

/** A fault in a constant names its field, which is no column's name. */
function columnText(words: Words, target: MappingTarget, column: string): string {
  const fields = target === 'benchmark' ? benchmarkFields : messageFields
  return fields.some(({ id }) => id === column) ? fieldName(words, target, column) : column
}

/** "Rij 12, kolom Mediaan: …"; also for what an import has skipped. */
export function reasonLine(
  words: Words,
  target: MappingTarget,
  { line, column, code }: Pick<Issue, 'line' | 'column' | 'code'>,
): string {
  const text = words.text.mapping.check
  const reason = issueText(words, code, target)
  const row = line === null ? '–' : words.number(line)
  if (column === null) return text.reasonNoColumn(row, reason)
  return text.reason(row, columnText(words, target, column), reason)
}

type NeedId = keyof Words['text']['mapping']['check']['needs']

/** Told to the app beside the columns; kept with them, so that a saved mapping brings them along. */
function constantsOf({ target, columns }: Mapping): readonly NeedId[] {
  if (target === 'benchmark') return ['source']
  const told: readonly NeedId[] = ['accountName', 'channel']
  return told.filter((id) => columns[id] === undefined)
}

function isNeed(needs: Readonly<Record<NeedId, string>>, id: string): id is NeedId {
  return id in needs
}

function neededOf(words: Words, { mapping, layout }: Choices, missing: readonly string[]): string[] {
  const { needs } = words.text.mapping.check
  const isWide = mapping.target === 'benchmark' && layout === 'wide'
  const fields = isWide
    ? [...new Set(missing.map((id) => (id === 'metric' || id === 'value' ? 'metricColumn' : id)))]
    : missing
  const constants = constantsOf(mapping).filter((id) => (mapping.constants[id] ?? '').trim() === '')
  return [...fields, ...constants].map((id) =>
    isNeed(needs, id) ? needs[id] : fieldName(words, mapping.target, id),
  )
}

function countSentence(words: Words, { missingFields, rowsRead, passing }: TableCheck): string {
  const text = words.text.mapping.check
  const total = words.number(rowsRead)
  if (rowsRead === 0) return text.empty
  if (missingFields.length > 0) return text.waiting
  if (passing === 0) return text.none(total)
  if (passing < rowsRead) return passing === 1 ? text.someOne(total) : text.some(words.number(passing), total)
  return rowsRead === 1 ? text.allOne : text.all(total)
}

function noteOf(words: Words, check: TableCheck): string | null {
  const text = words.text.mapping.check
  if (check.missingFields.length > 0) return null
  const leftOut = check.rowsRead - check.passing - check.failing
  const parts = [
    check.passing === 0 && check.rowsRead > 0 ? text.noneHint : null,
    leftOut === 1 ? text.leftOutOne : leftOut > 1 ? text.leftOut(words.number(leftOut)) : null,
    check.isWholeFile ? null : text.first(words.number(check.rowsRead)),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

type Reason = TableCheck['reasons'][number]

/** "3 rijen, kolom Datum: … (rij 9, 11, 12)"; a fault of one row is told as that row's. */
function groupLine(words: Words, target: MappingTarget, { column, code, rows, lines }: Reason): string {
  const [line = null] = lines
  if (rows === 1) return reasonLine(words, target, { line, column, code })
  const text = words.text.mapping.messages
  const reason = issueText(words, code, target)
  const shown = lines.map((one) => words.number(one)).join(', ')
  const where = rows > lines.length ? `${shown} ${text.andMore}` : shown
  const count = words.number(rows)
  if (column === null) return text.reasonGroupNoColumn(count, reason, where)
  return text.reasonGroup(count, columnText(words, target, column), reason, where)
}

function foundOf(words: Words, { found }: TableCheck, timeZone: string): string | null {
  if (found === null || found.inbound + found.outbound === 0) return null
  const text = words.text.mapping.messages
  const sides = text.found(words.number(found.inbound), words.number(found.outbound))
  if (found.firstMs === null || found.lastMs === null) return sides
  const day = (ms: number): string => words.instantDate(ms, timeZone)
  return `${sides} ${text.span(day(found.firstMs), day(found.lastMs))}`
}

/** How many rows would be imported, why others not, and what is still to be chosen. */
export function checkView(
  words: Words,
  choices: Choices,
  check: TableCheck,
  openQuestions: number,
  timeZone: string,
): CheckView {
  const text = words.text.mapping.check
  const { target } = choices.mapping
  // Those are asked already; here they would say the same in other words.
  const reasons = check.reasons.filter(({ code }) => openQuestions === 0 || code !== 'unknownMunicipality')
  const more = reasons.length - mostReasons
  const needed = neededOf(words, choices, check.missingFields)
  if (openQuestions === 1) needed.push(text.openQuestionsOne)
  if (openQuestions > 1) needed.push(text.openQuestions(words.number(openQuestions)))
  return {
    sentence: countSentence(words, check),
    isWarning: check.missingFields.length === 0 && check.passing === 0,
    note: noteOf(words, check),
    found: foundOf(words, check, timeZone),
    reasons: reasons.slice(0, mostReasons).map((reason) => groupLine(words, target, reason)),
    moreReasons: more > 0 ? text.moreReasons(words.number(more)) : null,
    needed: needed.length === 0 ? null : text.needed(words.list(needed)),
    canImport: needed.length === 0 && check.passing > 0,
  }
}
