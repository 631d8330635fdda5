import { headLines, namesIn } from './headLines.ts'

/** Columns by which one table of Signalen's export shows; each alone tells no course of a report. */
const tables: readonly (readonly string[])[] = [
  ['_signal_id', 'state'],
  ['signal_id', 'text_extra'],
  ['id', 'source', 'text', 'category_assignment_id'],
  ['_signal_id', 'geometrie'],
  ['_signal_id', 'stadsdeel'],
  ['email_anonymized', 'phone_anonymized'],
  ['main_category', 'sub_category', 'departments'],
]

/** One table of a set that only together tells what happened. */
export function isSignalenPart(head: string): boolean {
  const names = namesIn(headLines(head, 1)[0] ?? '')
  return tables.some((columns) => columns.every((name) => names.includes(name)))
}
