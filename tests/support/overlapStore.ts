import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FormatId } from '#shared/domain/importing.ts'
import type { SupportedFigure } from '#shared/domain/supports.ts'
import { plainCase } from '#shared/metrics/caseView.ts'
import { plainLinkedReply } from '#shared/metrics/linkedColumns.ts'
import { connect } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import type { ParsedMessage } from '#data/importing/adapter.ts'
import { messageItem, rowItem } from '#data/importing/adapters/items.ts'
import { promoteBatch, undoBatch } from '#data/importing/promote.ts'
import { readEnrichment } from '#data/importing/readEnrichment.ts'
import { Preparer } from '#data/importing/prepare.ts'
import { Stager } from '#data/importing/stage.ts'
import { readMetricsInput } from '#data/queries/metricsInput.ts'
import { insertStagingBatch } from '#data/repositories/batches.ts'

/** A file as an adapter reads it. */
export interface ReadFile {
  readonly name: string
  readonly format: FormatId
  readonly supports?: Partial<Record<SupportedFigure, true | 'ownPostsOnly' | 'noBroadcasts'>>
  readonly messages: readonly ParsedMessage[]
}

const allTold = {
  firstResponse: true,
  responseRate: true,
  conversationRatio: 'noBroadcasts',
  dialogueShare: true,
  linkedReplies: true,
  topics: true,
} as const

export const observedUntilMs = Date.UTC(2025, 5, 1)
const nowMs = Date.UTC(2025, 6, 1)

export const blank: ParsedMessage = {
  line: 1,
  externalId: null,
  conversationId: null,
  channel: 'x',
  accountName: null,
  direction: 'in',
  kind: 'dm',
  isPublic: false,
  authorHandle: null,
  addresseeHandle: null,
  sentAtMs: 0,
  replyToExternalId: null,
  replyToSentAtMs: null,
  text: null,
  automatic: null,
  needsReply: null,
  closedAtMs: null,
  topicLabel: null,
  teamLabel: null,
}

/** A real database with the project's schema, into which files go by the code that imports use. */
export class OverlapStore {
  readonly database: Database
  readonly #folder: string
  readonly #batchOf = new Map<string, number>()

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-overlap-'))
    this.database = connect(join(this.#folder, 'd.db'))
    for (const { sql } of migrations) this.database.exec(sql)
  }

  close(): void {
    this.database.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get imported(): readonly string[] {
    return [...this.#batchOf.keys()]
  }

  batchOf(name: string): number {
    return this.#batchOf.get(name) ?? 0
  }

  /** Once; a file that is there stays as it is. */
  import({ name, format, supports, messages }: ReadFile): void {
    if (this.#batchOf.has(name)) return
    const { database } = this
    const batchId = insertStagingBatch(database, {
      contentHash: name,
      fileName: name,
      format,
      supports: { ...allTold, ...supports },
      startedAtMs: nowMs,
    })
    const pseudonymise = pseudonymiser(Buffer.alloc(32, 7))
    const preparer = new Preparer(pseudonymise, null, readEnrichment(database, nowMs))
    const stager = new Stager(database, batchId, nowMs)
    stager.stage(preparer.prepare(messages.flatMap((message) => [rowItem, messageItem(message)])))
    promoteBatch(database, batchId, stager.staged.counts, nowMs, observedUntilMs)
    this.#batchOf.set(name, batchId)
  }

  undo(name: string): void {
    const batchId = this.#batchOf.get(name)
    if (batchId === undefined) return
    this.#batchOf.delete(name)
    undoBatch(this.database, batchId)
  }

  /** All that the figures are made of, without ids and accounts, in an order that does not hang on them. */
  figures(): unknown {
    const { cases, linkedReplies, inbound, sending } = readMetricsInput(this.database)
    return {
      cases: sorted(
        cases.map((row) => ({ ...plainCase(row), threadKey: null, firstMessageId: null, accountId: null })),
      ),
      linkedReplies: sorted(
        linkedReplies.map((row) => ({ ...plainLinkedReply(row), accountId: null, questionId: null })),
      ),
      inbound: summed(inbound.map((row) => ({ ...row, accountId: null }))),
      sending: summed(sending.map((row) => ({ ...row, accountId: null }))),
    }
  }

  /** What is stored of twins and threads, by keys that every order of importing gives. */
  dump(): unknown {
    return this.database
      .prepare(
        `select hex(m.external_key) as key, a.name as account, hex(k.external_key) as twinOf, hex(t.thread_key) as thread,
           hex(j.thread_key) as joinedTo, m.sent_at_ms as atMs, m.direction, m.topic, m.team, m.excluded_as as excluded,
           hex(q.external_key) as answers
         from messages m join accounts a on a.id = m.account_id left join messages k on k.id = m.twin_of_id
           left join threads t on t.id = m.thread_id left join threads j on j.id = t.joined_to_id
           left join messages q on q.id = m.reply_to_message_id
         order by 1, 2`,
      )
      .all()
  }
}

function sorted(rows: readonly object[]): unknown[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

function summed(rows: readonly { readonly count: number }[]): unknown[] {
  const counts = new Map<string, number>()
  for (const { count, ...row } of rows) {
    const key = JSON.stringify(row)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts].sort()
}
