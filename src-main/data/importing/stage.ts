import type { BatchId } from '#shared/domain/ids.ts'
import type { Direction, SendingClass } from '#shared/domain/message.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { Pseudonymise } from '../db/pseudonyms.ts'
import type { BatchCounts } from '../repositories/batches.ts'
import type { ParentRow } from '../repositories/stageLookups.ts'
import { StagedRows } from '../repositories/stagedRows.ts'
import { StageLookups } from '../repositories/stageLookups.ts'
import { chatKeyOf } from '../repositories/chatThreads.ts'
import type { AdapterItem, AudienceCount, ParsedMessage, RowIssue } from './adapter.ts'
import { enrichMessage } from './enrich/enrichMessage.ts'
import type { Enrichment } from './enrich/enrichMessage.ts'
import { textPrint } from './enrich/textPrint.ts'
import { citizenHandle, MessageKeys } from './identity.ts'
import { noTies } from './messageTies.ts'
import type { Ties } from './messageTies.ts'
import { isPlausibleMessage } from './plausibleTime.ts'
import { PurgedRows } from './purgedRows.ts'

const nothingYet: BatchCounts = {
  rowsRead: 0,
  messages: 0,
  inbound: 0,
  outbound: 0,
  replies: 0,
  reposts: 0,
  ownPosts: 0,
  duplicates: 0,
  issues: 0,
  purged: 0,
  firstSentAtMs: null,
  lastSentAtMs: null,
}

type Counts = { -readonly [Key in keyof BatchCounts]: BatchCounts[Key] }

/** Stored per file at most; what comes after is counted only. */
const mostIssuesStored = 10_000

/**
 * Writes what an adapter reads into the tables, under a batch that nobody sees until it is promoted. Handles become
 * pseudonyms here, and the text is dropped, or kept redacted where the dossier is set to it: nothing behind this class
 * has them as they came.
 */
export class Stager {
  #database: Database
  #accountName: string
  #pseudonymise: Pseudonymise
  #keys: MessageKeys
  #lookups: StageLookups
  #rows: StagedRows
  #purged: PurgedRows
  #enrichment: Enrichment
  #lastSeenAtMs: number | null = null
  #counts: Counts = { ...nothingYet }

  constructor(
    database: Database,
    batchId: BatchId,
    pseudonymise: Pseudonymise,
    accountName: string | null,
    enrichment: Enrichment,
    idSpace: string | null = null,
  ) {
    this.#database = database
    this.#accountName = accountName ?? ''
    this.#pseudonymise = pseudonymise
    this.#keys = new MessageKeys(pseudonymise, idSpace)
    this.#lookups = new StageLookups(database, batchId)
    this.#rows = new StagedRows(database, batchId)
    this.#purged = new PurgedRows(database)
    this.#enrichment = enrichment
  }

  /** Last moment that any row tells of, closures included: until then all rows were observed. null = no rows yet. */
  get lastSeenAtMs(): number | null {
    return this.#lastSeenAtMs
  }

  get counts(): BatchCounts {
    return this.#counts
  }

  /** One transaction. A record stands whole in it: its row, then all that it says. */
  stage(items: readonly AdapterItem[]): void {
    inTransaction(this.#database, () => {
      this.#rows.checkedTogether(() => this.#stageAll(items))
      failpoint('import.staging')
    })
    failpoint('import.staged')
  }

  #stageAll(items: readonly AdapterItem[]): void {
    let isRefused = this.#refuses(items, 0)
    for (const [at, item] of items.entries()) {
      if (item.type === 'row') isRefused = this.#refuses(items, at + 1)
      if (!isRefused || item.type !== 'message') this.#stageOne(item)
    }
  }

  /**
   * A record with a moment that cannot be is left out as a whole, and told once: without its answer its question would seem
   * to wait, and a closing in the year 2206 would stretch the observed period as a message then would.
   */
  #refuses(items: readonly AdapterItem[], from: number): boolean {
    for (let at = from; at < items.length; at++) {
      const item = items[at]
      if (item === undefined || item.type === 'row') return false
      if (item.type !== 'message' || isPlausibleMessage(item.message, this.#enrichment.nowMs)) continue
      this.#stageIssue({ line: item.message.line, column: null, code: 'badDate', file: null })
      return true
    }
    return false
  }

  #stageOne(item: AdapterItem): void {
    switch (item.type) {
      case 'row':
        this.#counts.rowsRead += 1
        return
      case 'issue':
        this.#stageIssue(item.issue)
        return
      case 'audience':
        this.#stageAudience(item.audience)
        return
      case 'message':
        this.#stageMessage(item.message)
    }
  }

  #stageIssue(issue: RowIssue): void {
    this.#counts.issues += 1
    if (this.#counts.issues > mostIssuesStored) return
    this.#rows.addIssue(issue.line, issue.column, issue.code, issue.file)
  }

  #stageAudience({ channel, accountName, kind, count }: AudienceCount): void {
    const accountId = this.#lookups.accountId(channel, accountName ?? this.#accountName)
    this.#rows.addAudience(accountId, kind, count)
  }

  #stageMessage(message: ParsedMessage): void {
    const keys = this.#keys
    const accountId = this.#lookups.accountId(message.channel, message.accountName ?? this.#accountName)
    const externalKey = keys.externalKey(message)
    const citizen = citizenHandle(message)
    const citizenKey = citizen === null ? null : keys.person(message.channel, citizen)
    this.#widen(message)
    const isPurged = this.#purged.has(citizenKey)
    if (isPurged && message.direction === 'in') {
      this.#leaveOut(message, accountId, externalKey)
      return
    }
    const { marks, given, keptText } = enrichMessage(message, this.#enrichment)
    const ties = isPurged ? noTies : this.#tiesOf(message, accountId, citizenKey, externalKey)
    const messageId = this.#rows.addMessage([
      accountId,
      ties.homeThreadId,
      ties.threadId,
      externalKey,
      ties.replyToKey,
      ties.replyToMessageId,
      ties.replyToSentAtMs,
      ties.citizenKey,
      message.direction,
      message.kind,
      marks.sendingClass,
      Number(message.isPublic),
      Number(marks.automatic),
      Number(marks.thanks),
      marks.needsReply,
      given?.topic ?? marks.topic,
      given === null ? marks.topicOrigin : 'model',
      given === null ? null : marks.topic,
      marks.team,
      message.sentAtMs,
      ties.closedAtMs,
      isPurged ? null : marks.replyHash,
      message.reactionCount ?? null,
      ties.satisfaction,
      textPrint(message.text, this.#pseudonymise),
      this.#channelKey(message),
    ])
    if (messageId === null) this.#stageDuplicate(message, accountId, externalKey, ties.closedAtMs)
    else this.#countMessage(message.direction, marks.sendingClass)
    if (messageId !== null && keptText !== null && !isPurged)
      this.#rows.addText(messageId, keptText, this.#enrichment.nowMs)
  }

  /** Of somebody who was erased: nothing of it is written, only that a row was left out. */
  #leaveOut(message: ParsedMessage, accountId: number, externalKey: Buffer): void {
    const { conversationId, isChat, channel } = message
    const key = conversationId === null ? null : this.#keys.conversationKey(channel, conversationId)
    const isFirst = this.#purged.leaveOut({
      externalKey,
      channelKey: this.#channelKey(message),
      accountId,
      conversationKey: key !== null && isChat === true ? chatKeyOf(key) : key,
    })
    if (isFirst) {
      this.#counts.purged += 1
      return
    }
    this.#counts.duplicates += 1
    this.#stageIssue({ line: message.line, column: null, code: 'duplicateRow', file: null })
  }

  #tiesOf(message: ParsedMessage, accountId: number, citizenKey: Buffer | null, externalKey: Buffer): Ties {
    const { replyToExternalId, channel, closedAtMs, replyToSentAtMs, satisfaction = null } = message
    const homeThreadId = this.#threadOf(message, accountId, citizenKey, externalKey)
    const replyToKey = replyToExternalId === null ? null : this.#keys.idKey(channel, replyToExternalId)
    const parent = replyToKey === null ? null : this.#earlierParent(message, accountId, replyToKey)
    // An answer belongs to its question's thread; links that only promotion can resolve are followed there.
    const isInParents = message.direction === 'out' && parent?.direction === 'in'
    return {
      citizenKey,
      homeThreadId,
      threadId: isInParents ? parent.threadId : homeThreadId,
      replyToKey,
      replyToMessageId: parent?.id ?? null,
      replyToSentAtMs,
      closedAtMs,
      satisfaction,
    }
  }

  #channelKey({ channel, channelId = null }: ParsedMessage): Buffer | null {
    return channelId === null ? null : this.#keys.channelKey(channel, channelId)
  }

  /** null also where the question comes later in the file, or stands after its answer in time. */
  #earlierParent(message: ParsedMessage, accountId: number, replyToKey: Buffer): ParentRow | null {
    const parent = this.#lookups.parent(accountId, replyToKey)
    return parent !== null && parent.sentAtMs <= message.sentAtMs ? parent : null
  }

  /** null: no thread of its own (an own post, or an answer that only its link ties to a question). */
  #threadOf(
    message: ParsedMessage,
    accountId: number,
    citizenKey: Buffer | null,
    externalKey: Buffer,
  ): number | null {
    if (message.conversationId !== null) {
      const key = this.#keys.conversationKey(message.channel, message.conversationId)
      return message.isChat === true
        ? this.#lookups.threadId(accountId, chatKeyOf(key), false)
        : this.#lookups.threadId(accountId, key, true)
    }
    if (citizenKey !== null) return this.#lookups.threadId(accountId, citizenKey, false)
    return message.direction === 'in' ? this.#lookups.newThreadId(accountId, externalKey) : null
  }

  #countMessage(direction: Direction, sendingClass: SendingClass | null): void {
    const counts = this.#counts
    counts.messages += 1
    if (direction === 'in') counts.inbound += 1
    else counts.outbound += 1
    if (sendingClass === 'reply') counts.replies += 1
    else if (sendingClass === 'repost') counts.reposts += 1
    else if (sendingClass === 'ownPost') counts.ownPosts += 1
  }

  /** Held by an earlier batch: remembered as a copy. Twice in this file: a faulty row. */
  #stageDuplicate(
    message: ParsedMessage,
    accountId: number,
    externalKey: Buffer,
    closedAtMs: number | null,
  ): void {
    this.#counts.duplicates += 1
    const isOwn = this.#lookups.rememberCopy(accountId, externalKey, closedAtMs)
    if (isOwn) this.#stageIssue({ line: message.line, column: null, code: 'duplicateRow', file: null })
  }

  #widen({ sentAtMs, closedAtMs }: ParsedMessage): void {
    const { firstSentAtMs, lastSentAtMs } = this.#counts
    if (firstSentAtMs === null || sentAtMs < firstSentAtMs) this.#counts.firstSentAtMs = sentAtMs
    if (lastSentAtMs === null || sentAtMs > lastSentAtMs) this.#counts.lastSentAtMs = sentAtMs
    this.#lastSeenAtMs = Math.max(this.#lastSeenAtMs ?? -Infinity, sentAtMs, closedAtMs ?? -Infinity)
  }
}
