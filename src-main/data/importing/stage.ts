import type { BatchId } from '#shared/domain/ids.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { BatchCounts } from '../repositories/batches.ts'
import type { ParentRow } from '../repositories/stageLookups.ts'
import { StagedRows } from '../repositories/stagedRows.ts'
import { StageLookups } from '../repositories/stageLookups.ts'
import { chatKeyOf } from '../repositories/chatThreads.ts'
import type { AudienceCount, RowIssue } from './adapter.ts'
import { noTies } from './messageTies.ts'
import type { Ties } from './messageTies.ts'
import { PurgedRows } from './purgedRows.ts'
import { furtherValues, usualValues } from './stagedValues.ts'
import { BlockReader } from './stagingBlock.ts'
import type { BesideMessage, StagingBlock } from './stagingBlock.ts'

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

const noKey = Buffer.alloc(0)

function duplicateAt(block: BlockReader, at: number): RowIssue {
  return { line: block.number(at, 'line'), column: null, code: 'duplicateRow', file: null }
}

/** What has been written so far. */
export interface Staged {
  readonly counts: BatchCounts
  /** Last moment that any row tells of, closures included: until then all rows were observed. null = no rows yet. */
  readonly lastSeenAtMs: number | null
}

export const nothingStaged: Staged = { counts: nothingYet, lastSeenAtMs: null }

/** One message of a block, and what it belongs to. */
interface Place {
  readonly block: BlockReader
  readonly at: number
  readonly accountId: number
  readonly externalKey: Buffer
  readonly citizenKey: Buffer | null
  readonly sentAtMs: number
  readonly isIn: boolean
}

/** Writes blocks of messages into the tables, under a batch that nobody sees until it is promoted. */
export class Stager {
  #database: Database
  #lookups: StageLookups
  #rows: StagedRows
  #purged: PurgedRows
  #nowMs: number
  #lastSeenAtMs: number | null = null
  #counts: Counts = { ...nothingYet }

  constructor(database: Database, batchId: BatchId, nowMs: number) {
    this.#database = database
    this.#lookups = new StageLookups(database, batchId)
    this.#rows = new StagedRows(database, batchId)
    this.#purged = new PurgedRows(database)
    this.#nowMs = nowMs
  }

  get staged(): Staged {
    return { counts: { ...this.#counts }, lastSeenAtMs: this.#lastSeenAtMs }
  }

  /** One transaction. A record stands whole in it: its row, then all that it says. */
  stage(block: StagingBlock): void {
    inTransaction(this.#database, () => {
      this.#rows.checkedTogether(() => this.#stageAll(block))
      failpoint('import.staging')
    })
    failpoint('import.staged')
  }

  #stageAll(block: StagingBlock): void {
    this.#counts.rowsRead += block.rowsRead
    const reader = new BlockReader(block)
    let beside = 0
    for (let at = 0; at <= block.messages; at += 1) {
      for (let next = block.beside[beside]; next?.before === at; next = block.beside[beside]) {
        this.#stageBeside(next)
        beside += 1
      }
      if (at < block.messages) this.#stageMessage(reader, at)
    }
  }

  #stageBeside(told: BesideMessage): void {
    if ('issue' in told) this.#stageIssue(told.issue)
    else this.#stageAudience(told.audience)
  }

  #stageIssue(issue: RowIssue): void {
    this.#counts.issues += 1
    if (this.#counts.issues > mostIssuesStored) return
    this.#rows.addIssue(issue.line, issue.column, issue.code, issue.file)
  }

  #stageAudience({ channel, accountName, kind, count }: AudienceCount): void {
    this.#rows.addAudience(this.#lookups.accountId(channel, accountName ?? ''), kind, count)
  }

  #stageMessage(block: BlockReader, at: number): void {
    const place: Place = {
      block,
      at,
      accountId: this.#lookups.accountId(
        block.word(at, 'channel') ?? '',
        block.word(at, 'accountName') ?? '',
      ),
      externalKey: block.key(at, 'external') ?? noKey,
      citizenKey: block.key(at, 'citizen'),
      sentAtMs: block.number(at, 'sentAtMs') ?? 0,
      isIn: block.word(at, 'direction') === 'in',
    }
    this.#widen(place.sentAtMs, block.number(at, 'closedAtMs'))
    const isPurged = this.#purged.has(place.citizenKey)
    if (isPurged && place.isIn) this.#leaveOut(place)
    else this.#addMessage(place, isPurged)
  }

  #addMessage(place: Place, isPurged: boolean): void {
    const { block, at, accountId } = place
    const ties = isPurged ? noTies : this.#tiesOf(place)
    const messageId = this.#rows.addMessage(
      usualValues(block, at, accountId, ties, isPurged),
      furtherValues(block, at, ties),
    )
    if (messageId === null) {
      this.#stageDuplicate(place, ties.closedAtMs)
      return
    }
    this.#countMessage(place.isIn, block.word(at, 'sendingClass'))
    const text = block.text(at)
    if (text !== null && !isPurged) this.#rows.addText(messageId, text, this.#nowMs)
  }

  /** Of somebody who was erased: nothing of it is written, only that a row was left out. */
  #leaveOut({ block, at, accountId, externalKey }: Place): void {
    const key = block.key(at, 'conversation')
    const isFirst = this.#purged.leaveOut({
      externalKey,
      channelKey: block.key(at, 'channel'),
      accountId,
      conversationKey: key !== null && block.sign(at, 'isChat') === 1 ? chatKeyOf(key) : key,
    })
    if (isFirst) {
      this.#counts.purged += 1
      return
    }
    this.#counts.duplicates += 1
    this.#stageIssue(duplicateAt(block, at))
  }

  #tiesOf(place: Place): Ties {
    const { block, at, citizenKey, isIn } = place
    const homeThreadId = this.#threadOf(place)
    const replyToKey = block.key(at, 'replyTo')
    const parent = replyToKey === null ? null : this.#earlierParent(place, replyToKey)
    // An answer belongs to its question's thread; links that only promotion can resolve are followed there.
    const isInParents = !isIn && parent?.direction === 'in'
    return {
      citizenKey,
      homeThreadId,
      threadId: isInParents ? parent.threadId : homeThreadId,
      replyToKey,
      replyToMessageId: parent?.id ?? null,
      replyToSentAtMs: block.number(at, 'replyToSentAtMs'),
      closedAtMs: block.number(at, 'closedAtMs'),
      satisfaction: block.number(at, 'satisfaction'),
    }
  }

  /** null also where the question comes later in the file, or stands after its answer in time. */
  #earlierParent({ accountId, sentAtMs }: Place, replyToKey: Buffer): ParentRow | null {
    const parent = this.#lookups.parent(accountId, replyToKey)
    return parent !== null && parent.sentAtMs <= sentAtMs ? parent : null
  }

  /** null: no thread of its own (an own post, or an answer that only its link ties to a question). */
  #threadOf({ block, at, accountId, citizenKey, externalKey, isIn }: Place): number | null {
    const key = block.key(at, 'conversation')
    if (key !== null) {
      return block.sign(at, 'isChat') === 1
        ? this.#lookups.threadId(accountId, chatKeyOf(key), false)
        : this.#lookups.threadId(accountId, key, true)
    }
    if (citizenKey !== null) return this.#lookups.threadId(accountId, citizenKey, false)
    return isIn ? this.#lookups.newThreadId(accountId, externalKey) : null
  }

  #countMessage(isIn: boolean, sendingClass: string | null): void {
    const counts = this.#counts
    counts.messages += 1
    if (isIn) counts.inbound += 1
    else counts.outbound += 1
    if (sendingClass === 'reply') counts.replies += 1
    else if (sendingClass === 'repost') counts.reposts += 1
    else if (sendingClass === 'ownPost') counts.ownPosts += 1
  }

  /** Held by an earlier batch: remembered as a copy. Twice in this file: a faulty row. */
  #stageDuplicate({ block, at, accountId, externalKey }: Place, closedAtMs: number | null): void {
    this.#counts.duplicates += 1
    const isOwn = this.#lookups.rememberCopy(accountId, externalKey, closedAtMs)
    if (isOwn) this.#stageIssue(duplicateAt(block, at))
  }

  #widen(sentAtMs: number, closedAtMs: number | null): void {
    const { firstSentAtMs, lastSentAtMs } = this.#counts
    if (firstSentAtMs === null || sentAtMs < firstSentAtMs) this.#counts.firstSentAtMs = sentAtMs
    if (lastSentAtMs === null || sentAtMs > lastSentAtMs) this.#counts.lastSentAtMs = sentAtMs
    this.#lastSeenAtMs = Math.max(this.#lastSeenAtMs ?? -Infinity, sentAtMs, closedAtMs ?? -Infinity)
  }
}
