import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import { caseFlag, noTurnCount } from './caseFields.ts'
import type { CaseColumns } from './caseFields.ts'
import type { CaseRow } from './caseRow.ts'

/** A case that stands in columns: its fields are read where they are asked. Spreading or cloning it copies nothing. */
export class CaseView implements CaseRow {
  readonly #columns: CaseColumns
  readonly #place: number

  constructor(columns: CaseColumns, place: number) {
    this.#columns = columns
    this.#place = place
  }

  get threadKey(): string {
    return String(this.#columns.threadKey[this.#place] ?? '')
  }

  get firstMessageId(): number {
    return this.#columns.firstMessageId[this.#place] ?? 0
  }

  get accountId(): number {
    return this.#columns.accounts[this.#columns.account[this.#place] ?? 0] ?? 0
  }

  get channel(): ChannelId {
    return channelIds[this.#columns.channel[this.#place] ?? 0] ?? 'other'
  }

  get topic(): TopicId {
    return topicIds[this.#columns.topic[this.#place] ?? 0] ?? 'unsure'
  }

  get team(): TeamId {
    return teamIds[this.#columns.team[this.#place] ?? 0] ?? 'unknown'
  }

  get needsReply(): 'yes' | 'unlikely' {
    return this.#is(caseFlag.needsReply) ? 'yes' : 'unlikely'
  }

  get startSeen(): boolean {
    return this.#is(caseFlag.startSeen)
  }

  get initiatedBy(): 'citizen' | 'municipality' {
    return this.#is(caseFlag.byCitizen) ? 'citizen' : 'municipality'
  }

  get startedAtMs(): number {
    return this.#columns.startedAtMs[this.#place] ?? 0
  }

  get firstReplyAtMs(): number | null {
    return orNull(this.#columns.firstReplyAtMs[this.#place])
  }

  get closedAtMs(): number | null {
    return orNull(this.#columns.closedAtMs[this.#place])
  }

  get observedUntilMs(): number {
    return this.#columns.observedUntilMs[this.#place] ?? 0
  }

  get dialogue(): boolean | null {
    return this.#is(caseFlag.dialogueKnown) ? this.#is(caseFlag.dialogue) : null
  }

  get authorKnown(): boolean {
    return this.#is(caseFlag.authorKnown)
  }

  get acknowledgedAtMs(): number | null {
    return orNull(this.#columns.acknowledgedAtMs[this.#place])
  }

  get inboundCount(): number {
    return this.#columns.inboundCount[this.#place] ?? 0
  }

  get replyCount(): number {
    return this.#columns.replyCount[this.#place] ?? 0
  }

  get turnCount(): number | null {
    const count = this.#columns.turnCount[this.#place] ?? noTurnCount
    return count === noTurnCount ? null : count
  }

  get satisfaction(): number | null {
    return orNull(this.#columns.satisfaction[this.#place])
  }

  get outcomeUnknown(): boolean {
    return this.#is(caseFlag.outcomeUnknown)
  }

  #is(flag: number): boolean {
    return ((this.#columns.flags[this.#place] ?? 0) & flag) !== 0
  }
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

/** A copy of a case as an object of its own: for whoever changes fields of it, or sends it somewhere. */
export function plainCase(row: CaseRow): CaseRow {
  return {
    threadKey: row.threadKey,
    firstMessageId: row.firstMessageId,
    accountId: row.accountId,
    channel: row.channel,
    topic: row.topic,
    team: row.team,
    needsReply: row.needsReply,
    startSeen: row.startSeen,
    initiatedBy: row.initiatedBy,
    startedAtMs: row.startedAtMs,
    firstReplyAtMs: row.firstReplyAtMs,
    closedAtMs: row.closedAtMs,
    observedUntilMs: row.observedUntilMs,
    dialogue: row.dialogue,
    authorKnown: row.authorKnown,
    acknowledgedAtMs: row.acknowledgedAtMs,
    inboundCount: row.inboundCount,
    replyCount: row.replyCount,
    turnCount: row.turnCount,
    satisfaction: row.satisfaction,
    ...(row.outcomeUnknown === true ? { outcomeUnknown: true } : {}),
  }
}
