import type { CaseRowView, CaseThread, ThreadMessage } from '../../contract/cases.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'
import { waitingSentences } from './waitingWords.ts'

export interface ThreadLine {
  readonly id: number
  readonly message: ThreadMessage
  readonly isOurs: boolean
  readonly who: string
  readonly when: string
  /** "reactie, niet openbaar" */
  readonly what: string
  readonly text: string | null
  /** Where the waiting begins or ends, in words; the strongest thing of a line. */
  readonly mark: string | null
  /** What else is known of it: answers what, counts or not, corrected. */
  readonly notes: readonly string[]
  /** Stands above the first message of another case, and of this one after it. */
  readonly heading: string | null
  readonly isOtherCase: boolean
}

export interface ThreadFact {
  readonly name: string
  readonly value: string
}

export interface ThreadView {
  readonly title: string
  readonly facts: readonly ThreadFact[]
  readonly waiting: readonly string[]
  /** Of other cases, before and after the one that is shown; those in between stand among its own. */
  readonly before: readonly ThreadLine[]
  readonly lines: readonly ThreadLine[]
  readonly after: readonly ThreadLine[]
}

/** What the thread is told with. */
export interface ThreadForm {
  readonly words: Words
  readonly clock: Clock
}

function outcomeText({ words, clock }: ThreadForm, row: CaseRowView, timeZone: string): string {
  const text = words.text.cases.thread
  const isOpening = clock === 'opening'
  const time = words.long(row.waitMs, clock)
  const until = words.instant(row.observedUntilMs, timeZone)
  switch (row.outcome) {
    case 'answered':
      if (row.isWhileClosed) return text.answeredWhileClosed
      return isOpening ? text.answeredAfterOpening(time) : text.answeredAfter(time)
    case 'closed':
      return isOpening ? text.closedAfterOpening(time) : text.closedAfter(time)
    case 'open':
      return isOpening ? text.openForOpening(time, until) : text.openFor(time, until)
  }
}

function normText(words: Words, { norm }: CaseRowView): string {
  const text = words.text.cases.thread
  if (norm === null) return text.noNorm
  const time = words.long(norm.limitMs, norm.clock)
  const limit = norm.clock === 'opening' ? text.normClock(time) : time
  if (norm.isMet === 'unknown') return text.normUnknown(limit)
  return norm.isMet ? text.normMet(limit) : text.normMissed(limit)
}

function factsOf(form: ThreadForm, { case: row, timeZone }: CaseThread): readonly ThreadFact[] {
  const { words } = form
  const { facts } = words.text.cases.thread
  const { origins } = words.text.cases.grid
  const { topics, teams } = words.text.figures
  return [
    { name: facts.outcome, value: outcomeText(form, row, timeZone) },
    { name: facts.norm, value: normText(words, row) },
    { name: facts.topic, value: `${topics[row.topic]} (${origins[row.topicOrigin]})` },
    { name: facts.team, value: teams[row.team] },
  ]
}

/** Who wrote it, as the list and the menus call them; never a person's name. */
export function writerOf(words: Words, { direction, isAutomatic }: ThreadMessage): string {
  const { who } = words.text.cases.thread
  if (direction === 'in') return who.in
  return isAutomatic ? who.automatic : who.out
}

function markOf(words: Words, message: ThreadMessage, isOtherCase: boolean): string | null {
  const text = words.text.cases.thread
  if (isOtherCase) return null
  if (message.isStart) return text.start
  if (message.isFirstReply) return text.firstReply
  return message.isAutomatic && message.direction === 'out' ? text.automatic : null
}

function notesOf(words: Words, message: ThreadMessage, thread: CaseThread): readonly string[] {
  const text = words.text.cases.thread
  const { messages, timeZone } = thread
  const answered = messages.find(({ messageId }) => messageId === message.replyToId)
  const { needsReply, direction, excludedAs, caseMark, isCorrected, fileName } = message
  return [
    ...(excludedAs === null ? [] : [text.excluded[excludedAs]]),
    ...(direction === 'in' && needsReply !== 'yes' ? [text.needs[needsReply]] : []),
    ...(answered === undefined ? [] : [text.answers(words.instant(answered.sentAtMs, timeZone))]),
    ...(caseMark === null ? [] : [text[caseMark]]),
    ...(isCorrected && caseMark === null ? [words.text.cases.grid.corrected] : []),
    text.file(fileName),
  ]
}

function headingOf(words: Words, thread: CaseThread, index: number): string | null {
  const { messages, case: row } = thread
  const isOther = (message: ThreadMessage | undefined): boolean =>
    message !== undefined && message.caseId !== null && message.caseId !== row.caseId
  const now = messages[index]
  if (!messages.some(isOther)) return null
  const before = messages[index - 1]
  const hasChanged = index === 0 || now?.caseId !== before?.caseId
  if (!hasChanged || now?.caseId === null) return null
  const text = words.text.cases.thread
  return isOther(now) ? text.otherCase : text.thisCase
}

function lineOf(words: Words, thread: CaseThread, message: ThreadMessage, index: number): ThreadLine {
  const text = words.text.cases.thread
  const isOtherCase = message.caseId !== null && message.caseId !== thread.case.caseId
  const kind = text.kinds[message.kind]
  return {
    id: message.messageId,
    message,
    isOurs: message.direction === 'out',
    who: writerOf(words, message),
    when: words.instant(message.sentAtMs, thread.timeZone),
    what: message.isPublic || message.kind === 'dm' ? kind : `${kind}, ${text.private}`,
    text: message.text,
    mark: markOf(words, message, isOtherCase),
    notes: notesOf(words, message, thread),
    heading: headingOf(words, thread, index),
    isOtherCase,
  }
}

function partsOf(lines: readonly ThreadLine[]): Pick<ThreadView, 'before' | 'lines' | 'after'> {
  const isOwn = ({ isOtherCase }: ThreadLine): boolean => !isOtherCase
  const first = lines.findIndex(isOwn)
  const last = lines.findLastIndex(isOwn)
  if (first < 0) return { before: [], lines, after: [] }
  return {
    before: lines.slice(0, first),
    lines: lines.slice(first, last + 1),
    after: lines.slice(last + 1),
  }
}

/** A case with the messages around it, in words. */
export function threadView(form: ThreadForm, thread: CaseThread): ThreadView {
  const { words } = form
  const { case: row, timeZone, waiting, messages } = thread
  const channel = words.text.figures.channels[row.channel]
  return {
    title: words.text.cases.thread.title(channel, words.instant(row.startedAtMs, timeZone)),
    facts: factsOf(form, thread),
    waiting: waitingSentences(words, waiting, { timeZone, fromMs: row.startedAtMs }),
    ...partsOf(messages.map((message, index) => lineOf(words, thread, message, index))),
  }
}
