import type { ImportResult } from '../../contract/imports.ts'
import { rowIssueCodes, type RowIssueCode } from '../../domain/importing.ts'
import { countsNonetheless } from '../../domain/rowIssues.ts'
import type { Words } from '../words.ts'

/**
 * What the issues of a file mean for its rows. "partly" where some count and some do not, and where it is not known of
 * each: of a webcare export a row holds a question and its answer, and of very many issues not all are kept.
 */
export function issueEffect(result: ImportResult): 'unread' | 'remarked' | 'partly' {
  const { byCode, count } = result.issues
  const sum = (codes: readonly RowIssueCode[]): number =>
    codes.reduce((total, code) => total + (byCode[code] ?? 0), 0)
  const remarked = sum(rowIssueCodes.filter(countsNonetheless))
  const known = sum(rowIssueCodes)
  if (known === count && remarked === count) return 'remarked'
  return known === count && remarked === 0 && result.format !== 'obi4wan' ? 'unread' : 'partly'
}

export interface IssueWords {
  readonly sentence: string
  readonly action: string
}

/** Null when every row was read without a remark. */
export function issueWords(words: Words, result: ImportResult): IssueWords | null {
  const text = words.text.data.result
  const { count } = result.issues
  if (count === 0) return null
  const effect = issueEffect(result)
  const rows = words.number(result.rowsRead)
  const title =
    count === 1 ? text.issuesOne[effect](rows) : text.issuesTitle[effect](words.number(count), rows)
  const others = Math.max(0, result.rowsRead - count)
  const rest =
    effect === 'remarked'
      ? text.allCount
      : others === 0
        ? ''
        : others === 1
          ? text.restOne
          : text.restCount(words.number(others))
  return {
    sentence: rest === '' ? title : `${title} ${rest}`,
    action: count === 1 ? text.showIssue : text.showIssues(words.number(count)),
  }
}
