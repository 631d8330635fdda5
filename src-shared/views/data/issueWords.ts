import type { ImportResult } from '../../contract/imports.ts'
import { rowIssueCodes, type RowIssueCode } from '../../domain/importing.ts'
import { countsNonetheless, isMendable } from '../../domain/rowIssues.ts'
import type { Words } from '../words.ts'

type Issues = Pick<ImportResult['issues'], 'byCode' | 'count'>

function sumOf({ byCode }: Issues, isCounted: (code: RowIssueCode) => boolean): number {
  return rowIssueCodes.filter(isCounted).reduce((total, code) => total + (byCode[code] ?? 0), 0)
}

/**
 * Issues by which something is lost, and those that only tell what was done: the row counts, or was no message, not
 * public, or there twice. What is not known of each (of very many not all are kept) counts as a loss.
 */
export function issueCounts(issues: Issues): { readonly faults: number; readonly remarks: number } {
  const remarks = sumOf(issues, (code) => !isMendable(code))
  return { faults: Math.max(0, issues.count - remarks), remarks }
}

/**
 * What the issues of a file mean for its rows. "remarked": all rows count. "noted": nothing is lost, but some do not
 * count, as they should. "partly" where some are read and some are not, and where it is not known of each: of a webcare
 * export a row holds a question and its answer, and of very many issues not all are kept.
 */
export function issueEffect({ issues, format }: ImportResult): 'unread' | 'remarked' | 'noted' | 'partly' {
  const remarked = sumOf(issues, countsNonetheless)
  if (issueCounts(issues).faults === 0) return remarked === issues.count ? 'remarked' : 'noted'
  const isKnown = sumOf(issues, () => true) === issues.count
  return isKnown && remarked === 0 && format !== 'obi4wan' ? 'unread' : 'partly'
}

/** The words for it: of a remark they are the same, whether the row counts or not. */
export function effectWord(effect: ReturnType<typeof issueEffect>): 'unread' | 'remarked' | 'partly' {
  return effect === 'noted' ? 'remarked' : effect
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
  const word = effectWord(effect)
  const rows = words.number(result.rowsRead)
  const title = count === 1 ? text.issuesOne[word](rows) : text.issuesTitle[word](words.number(count), rows)
  const { faults, remarks } = issueCounts(result.issues)
  const isSplit = effect === 'partly' && remarks > 0
  const split = isSplit ? text.issuesSplit(words.number(faults), words.number(remarks)) : ''
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
    sentence: [title, split, rest].filter((part) => part !== '').join(' '),
    action: count === 1 ? text.showIssue : text.showIssues(words.number(count)),
  }
}
