import type { ChannelId } from '#shared/domain/channel.ts'
import { topicIds } from '#shared/domain/message.ts'
import { topicPlaces } from '#shared/metrics/caseFields.ts'
import type { CountColumns } from '#shared/metrics/countColumns.ts'
import type { MessageColumns } from '#shared/metrics/messageColumns.ts'
import type { Database } from '../db/connection.ts'
import { readConversation } from './conversationMessages.ts'
import type { ConversationRows } from './conversationMessages.ts'

type Timed = Pick<MessageColumns, 'account' | 'sentAtMs'>

/**
 * What only the page about conversing needs beside the figures' own rows, as columns: what can be kept in a file and read back
 * whole. `account` holds places among all accounts of the dossier, in order of their ids.
 */
export interface ConversationColumns {
  readonly replies: Timed & { readonly wording: Int32Array }
  /** NaN = the source does not tell the reactions. */
  readonly posts: Timed & { readonly reactions: Float64Array }
  /** `kind` is a place in `topicIds`. */
  readonly needsNoReply: Omit<CountColumns, 'accounts' | 'channel'>
}

type Account = MessageColumns['accounts'][number]

function allAccounts(database: Database): readonly Account[] {
  return database
    .prepare<[], { accountId: number; channel: ChannelId }>(
      'select id as accountId, channel from accounts order by id',
    )
    .all()
}

export function conversationColumns({ replies, posts, needsNoReply }: ConversationRows): ConversationColumns {
  const placeOf = new Map(replies.accounts.map(({ accountId }, place) => [accountId, place]))
  const place = ({ accountId }: { readonly accountId: number }): number => placeOf.get(accountId) ?? 0
  return {
    replies: { account: replies.account, sentAtMs: replies.sentAtMs, wording: replies.wording },
    posts: {
      account: Uint16Array.from(posts, place),
      sentAtMs: Float64Array.from(posts, ({ sentAtMs }) => sentAtMs),
      reactions: Float64Array.from(posts, ({ reactions }) => reactions ?? NaN),
    },
    needsNoReply: {
      count: needsNoReply.length,
      account: Uint32Array.from(needsNoReply, place),
      kind: Uint8Array.from(needsNoReply, ({ topic }) => topicPlaces.get(topic) ?? 0),
      sentAtMs: Float64Array.from(needsNoReply, ({ sentAtMs }) => sentAtMs),
      messages: Uint32Array.from(needsNoReply, ({ count }) => count),
    },
  }
}

/** The rows that columns were made of. */
export function conversationOfColumns(
  database: Database,
  { replies, posts, needsNoReply }: ConversationColumns,
): ConversationRows {
  const accounts = allAccounts(database)
  const accountAt = (place: number | undefined): Account =>
    accounts[place ?? 0] ?? { accountId: 0, channel: 'other' }
  return {
    replies: { accounts, ...replies, wordingCount: wordingCountOf(replies.wording) },
    posts: Array.from(posts.account, (account, place) => {
      const reactions = posts.reactions[place] ?? NaN
      const sentAtMs = posts.sentAtMs[place] ?? 0
      return { ...accountAt(account), sentAtMs, reactions: Number.isNaN(reactions) ? null : reactions }
    }),
    needsNoReply: Array.from(needsNoReply.account, (account, place) => ({
      ...accountAt(account),
      topic: topicIds[needsNoReply.kind[place] ?? 0] ?? 'unsure',
      sentAtMs: needsNoReply.sentAtMs[place] ?? 0,
      count: needsNoReply.messages[place] ?? 0,
    })),
  }
}

/** Shared wordings are numbered from 0, without gaps. */
function wordingCountOf(wording: Int32Array): number {
  let last = -1
  for (let place = 0; place < wording.length; place += 1) last = Math.max(last, wording[place] ?? -1)
  return last + 1
}

export function readConversationColumns(database: Database): ConversationColumns {
  return conversationColumns(database.transaction(() => readConversation(database))())
}
