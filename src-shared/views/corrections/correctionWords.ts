import type { Correction, CorrectionLogEntry } from '../../contract/corrections.ts'
import { exclusions, needsReplyMarks, teamIds, topicIds } from '../../domain/message.ts'
import type { Words } from '../words.ts'
import { withCapital } from '../../locale/withCapital.ts'

/** A correction as the log keeps it: its kind, its value as text, how many messages. */
export type CorrectionFacts = Pick<CorrectionLogEntry, 'kind' | 'value' | 'messages' | 'fileName'>

function named<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
  value: string | null,
): string {
  const id = ids.find((one) => one === value)
  return id === undefined ? (value ?? '–') : names[id]
}

export function countOfMessages(words: Words, count: number): string {
  const text = words.text.corrections
  return count === 1 ? text.message : text.messages(words.number(count))
}

/**
 * "onderwerp 'klachten' bij 12 berichten": what was corrected, within a sentence.
 *
 * @param counted of how much, where it is not told in messages
 */
export function correctionText(
  words: Words,
  { kind, value, messages, fileName }: CorrectionFacts,
  counted: string = countOfMessages(words, messages),
): string {
  const { what, needsReply, exclusions: reasons, aFile } = words.text.corrections
  const { topics, teams } = words.text.figures
  const file = fileName ?? aFile
  switch (kind) {
    case 'topic':
      return what.topic(named(topicIds, topics, value), counted)
    case 'team':
      return what.team(named(teamIds, teams, value), counted)
    case 'needsReply':
      return what.needsReply(named(needsReplyMarks, needsReply, value), counted)
    case 'automatic':
      return isYes(value) ? what.automatic(counted) : what.notAutomatic(counted)
    case 'exclude':
      return value === null
        ? what.countsAgain(counted)
        : what.exclude(named(exclusions, reasons, value), counted)
    case 'merge':
      return what.merge
    case 'split':
      return what.split
    case 'link':
      return value === null ? what.cutLink : what.link
    case 'moveAccount':
      return what.moveAccount(file, value ?? '–')
    case 'timeZone':
      return what.timeZone(file, value ?? '–')
  }
}

function isYes(value: string | null): boolean {
  return value === 'true' || value === '1'
}

/** The value of a correction as the log writes it. */
export function valueOfCorrection(correction: Correction): string | null {
  switch (correction.kind) {
    case 'topic':
      return correction.topic
    case 'team':
      return correction.team
    case 'needsReply':
      return correction.needsReply
    case 'automatic':
      return String(correction.isAutomatic)
    case 'exclude':
      return correction.as
    case 'merge':
    case 'split':
      return null
    case 'link':
      return correction.replyToId === null ? null : String(correction.replyToId)
    case 'moveAccount':
      return correction.accountName
    case 'timeZone':
      return correction.timeZone
  }
}

export interface CorrectionRow {
  readonly id: number
  readonly when: string
  readonly what: string
  readonly state: string
  readonly isUndone: boolean
}

/** Rows of the log; the first letter of each is a capital. */
export function correctionRows(words: Words, log: readonly CorrectionLogEntry[]): readonly CorrectionRow[] {
  const text = words.text.corrections.log
  return log.map((entry) => ({
    id: entry.id,
    when: words.instant(entry.madeAtMs),
    what: withCapital(correctionText(words, entry)),
    state: entry.isUndone ? text.isUndone : text.holds,
    isUndone: entry.isUndone,
  }))
}

/** What undoing and redoing would do, from the newest entries of the log; null = nothing. */
export function nextSteps(log: readonly CorrectionLogEntry[]): {
  readonly undo: CorrectionLogEntry | null
  readonly redo: CorrectionLogEntry | null
} {
  const newest = log.findIndex(({ isUndone }) => !isUndone)
  const undone = newest < 0 ? log : log.slice(0, newest)
  return { undo: log[newest] ?? null, redo: undone.at(-1) ?? null }
}
