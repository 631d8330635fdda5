import type { CaseRowView } from '../../contract/cases.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'

/** A case with its wait on both clocks, in milliseconds. */
export interface ExportedCase {
  readonly row: CaseRowView
  readonly calendarMs: number
  readonly openingMs: number
}

/** dateTime: UTC ms, to be written as local time; duration: ms. */
export type CaseColumnKind = 'text' | 'integer' | 'decimal' | 'dateTime' | 'duration'

export interface CaseColumn {
  readonly header: string
  readonly kind: CaseColumnKind
  /** In characters. */
  readonly width: number
  /** null = not known, or not so for this case. */
  readonly valueOf: (exported: ExportedCase) => string | number | null
}

const hourMs = 3_600_000

type RowValue = (row: CaseRowView) => string | number | null

function column(header: string, kind: CaseColumnKind, width: number, valueOf: RowValue): CaseColumn {
  return { header, kind, width, valueOf: ({ row }) => valueOf(row) }
}

function questionColumns(words: Words): CaseColumn[] {
  const { columns, needs, origins } = words.text.casesExport
  const { channels, topics, teams } = words.text.figures
  return [
    column(columns.caseId, 'integer', 10, ({ caseId }) => caseId),
    column(columns.startedAt, 'dateTime', 17, ({ startedAtMs }) => startedAtMs),
    column(columns.channel, 'text', 14, ({ channel }) => channels[channel]),
    column(columns.account, 'text', 24, ({ accountName }) => (accountName === '' ? null : accountName)),
    column(columns.topic, 'text', 20, ({ topic }) => topics[topic]),
    column(columns.topicOrigin, 'text', 16, ({ topicOrigin }) => origins[topicOrigin]),
    column(columns.team, 'text', 20, ({ team }) => teams[team]),
    column(columns.needsReply, 'text', 14, ({ needsReply }) => needs[needsReply]),
  ]
}

function answerColumns(words: Words, clock: Clock): CaseColumn[] {
  const { columns, outcomes, clocks, yes, no } = words.text.casesExport
  return [
    column(columns.outcome, 'text', 24, ({ outcome }) => outcomes[outcome]),
    column(columns.firstReplyAt, 'dateTime', 17, ({ firstReplyAtMs }) => firstReplyAtMs),
    column(columns.closedAt, 'dateTime', 17, ({ closedAtMs }) => closedAtMs),
    column(columns.observedUntil, 'dateTime', 17, ({ observedUntilMs }) => observedUntilMs),
    {
      header: columns.calendarHours,
      kind: 'decimal',
      width: 16,
      valueOf: ({ calendarMs }) => calendarMs / hourMs,
    },
    {
      header: columns.openingHours,
      kind: 'decimal',
      width: 16,
      valueOf: ({ openingMs }) => openingMs / hourMs,
    },
    column(columns.wait(clocks[clock]), 'duration', 16, ({ waitMs }) => waitMs),
    column(columns.whileClosed, 'text', 18, ({ isWhileClosed }) => (isWhileClosed ? yes : no)),
  ]
}

function courseColumns(words: Words): CaseColumn[] {
  const { columns, clocks, yes, no, notKnownYet } = words.text.casesExport
  const said = (value: boolean | 'unknown'): string => (value === 'unknown' ? notKnownYet : value ? yes : no)
  return [
    column(columns.normHours, 'decimal', 10, ({ norm }) => (norm === null ? null : norm.limitMs / hourMs)),
    column(columns.normClock, 'text', 14, ({ norm }) => (norm === null ? null : clocks[norm.clock])),
    column(columns.normMet, 'text', 14, ({ norm }) => (norm === null ? null : said(norm.isMet))),
    column(columns.inbound, 'integer', 12, ({ inboundCount }) => inboundCount),
    column(columns.replies, 'integer', 12, ({ replyCount }) => replyCount),
    column(columns.dialogue, 'text', 12, ({ dialogue }) => (dialogue === null ? null : said(dialogue))),
    column(columns.corrected, 'text', 12, ({ isCorrected }) => said(isCorrected)),
  ]
}

/**
 * What a file says of each case: everything that the figures rest on, in the reader's language. No text of messages and no
 * key of a person. Hours are numbers to reckon with; the wait on the chosen clock stands there once more to be read.
 */
export function caseColumns(words: Words, clock: Clock): readonly CaseColumn[] {
  return [...questionColumns(words), ...answerColumns(words, clock), ...courseColumns(words)]
}
