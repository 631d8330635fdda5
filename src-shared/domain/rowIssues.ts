import type { RowIssueCode } from './importing.ts'

const readNonetheless: ReadonlySet<RowIssueCode> = new Set<RowIssueCode>([
  'ambiguousHour',
  'skippedHour',
  'missingParent',
  'negativeWait',
  'absentFile',
  'rowLimitReached',
  'unreadableText',
  'guessedDirection',
])

/** With this remark the row still counts. */
export function countsNonetheless(code: RowIssueCode): boolean {
  return readNonetheless.has(code)
}

const mendable: ReadonlySet<RowIssueCode> = new Set<RowIssueCode>([
  'badDate',
  'missingField',
  'badNumber',
  'idDamagedByExcel',
  'wrongColumnCount',
  'unknownDirection',
  'malformedRecord',
])

/** Something in the row stood in the way: mended, it can be imported after all. What was left out on purpose cannot. */
export function isMendable(code: RowIssueCode): boolean {
  return mendable.has(code)
}
