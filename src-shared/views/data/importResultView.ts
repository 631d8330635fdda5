import type { ImportProgress, ImportResult } from '../../contract/imports.ts'
import type { Words } from '../words.ts'
import { effectWord, issueEffect, issueWords, type IssueWords } from './issueWords.ts'
import { refusalText } from './refusal.ts'
import { supportsView, type ChosenFileView } from './inspectionView.ts'

export interface ImportResultView extends Pick<ChosenFileView, 'tells' | 'tellsNot'> {
  readonly sentence: string
  readonly isWarning: boolean
  readonly reason: string | null
  readonly period: string | null
  /** Messages of it that another file held already; null where there are none. */
  readonly elsewhere: string | null
  /** Only the counts that say something: a source without reposts has no line of 0 reposts. */
  readonly counts: readonly { readonly name: string; readonly count: string }[]
  readonly issues: IssueWords | null
}

function sentenceOf(words: Words, result: ImportResult): string {
  const text = words.text.data.result
  switch (result.status) {
    case 'duplicate':
      return text.nothingNew(result.file)
    case 'needsInput':
      return text.needs(result.file)
    case 'rejected':
      return result.reason === 'cancelled' ? text.cancelled(result.file) : text.rejected(result.file)
    case 'committed':
      return result.messages === 0 && result.duplicates > 0
        ? text.onlyDuplicates(result.file)
        : text.committed(result.file, words.number(result.messages))
  }
}

function elsewhereOf(words: Words, { alsoElsewhere = 0 }: ImportResult): string | null {
  const { elsewhere, elsewhereOne } = words.text.data.result
  if (alsoElsewhere === 0) return null
  return alsoElsewhere === 1 ? elsewhereOne : elsewhere(words.number(alsoElsewhere))
}

function countsOf(words: Words, result: ImportResult): ImportResultView['counts'] {
  const { counts, countsOne } = words.text.data.result
  // What a source without own posts calls one is an answer whose question it does not name.
  const ownPosts = result.supports?.conversationRatio === 'noBroadcasts' ? 0 : result.ownPosts
  const effect = effectWord(issueEffect(result))
  const numbers = [
    { name: counts.inbound, count: result.inbound },
    { name: counts.outbound, count: result.outbound },
    { name: counts.replies, one: countsOne.replies, count: result.replies },
    { name: counts.reposts, one: countsOne.reposts, count: result.reposts },
    { name: counts.ownPosts, one: countsOne.ownPosts, count: ownPosts },
    { name: counts.duplicates, count: result.duplicates },
    { name: counts.leftOut, count: result.leftOut ?? 0 },
    { name: counts.issues[effect], one: countsOne.issues[effect], count: result.issues.count },
  ]
  return numbers
    .filter(({ count }) => count > 0)
    .map(({ name, one = name, count }) => ({ name: count === 1 ? one : name, count: words.number(count) }))
}

/** How an import ended: what came in by kind, what was refused and why, what this source can tell. */
export function importResultView(words: Words, result: ImportResult): ImportResultView {
  const { period } = words.text.data.result
  const isCommitted = result.status === 'committed'
  return {
    sentence: sentenceOf(words, result),
    isWarning: result.status === 'rejected' && result.reason !== 'cancelled',
    reason:
      result.reason === null || result.reason === 'cancelled'
        ? null
        : refusalText(words, result.reason, result.reasonDetail),
    period:
      isCommitted && result.from !== null && result.to !== null
        ? period(words.date(result.from), words.date(result.to))
        : null,
    elsewhere: isCommitted ? elsewhereOf(words, result) : null,
    counts: isCommitted ? countsOf(words, result) : [],
    issues: isCommitted ? issueWords(words, result) : null,
    ...supportsView(words, isCommitted ? result.supports : null),
  }
}

export interface ImportProgressView {
  readonly title: string
  /** 0-1, or null while the size is unknown. */
  readonly fraction: number | null
  readonly note: string
  readonly canCancel: boolean
}

/** `remainingMs` of the queue (null = cannot be told yet); `hasData` in the dossier before it. */
export function importProgressView(
  words: Words,
  progress: ImportProgress,
  remainingMs: number | null,
  hasData: boolean,
): ImportProgressView {
  const text = words.text.data.progress
  const fraction = progress.bytesTotal > 0 ? Math.min(1, progress.bytesRead / progress.bytesTotal) : null
  const isReading = progress.phase === 'reading'
  const pieces = [text.messages(words.number(progress.messages))]
  if (isReading && remainingMs !== null) pieces.push(text.remaining(words.remaining(remainingMs)))
  pieces.push(hasData ? text.oldStays : text.notYet)
  return {
    title: isReading ? text.reading(progress.fileName) : text.promoting,
    fraction: isReading ? fraction : 1,
    note: pieces.map((piece) => (piece.endsWith('.') ? piece : `${piece}.`)).join(' '),
    canCancel: progress.canCancel,
  }
}
