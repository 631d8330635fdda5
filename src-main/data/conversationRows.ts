import type { InboundCountRow, MetricsInput } from '#shared/metrics/metricsInput.ts'
import type { OwnPostRow } from '#shared/metrics/reactionsPerPost.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import type { DossierSession } from './dossierSession.ts'
import { readNeedsNoReply } from './queries/needsNoReply.ts'
import { readOwnPosts } from './queries/reactions.ts'
import { readReplyWordings } from './queries/replyWordings.ts'

/** What only the page about conversing needs beside the figures' own rows. */
export interface ConversationRows {
  readonly replies: ReplyWordings
  readonly posts: readonly OwnPostRow[]
  readonly needsNoReply: readonly InboundCountRow[]
}

const kept = new WeakMap<MetricsInput, ConversationRows>()

/** Read once, and again when the messages have changed: kept for as long as the rows they go with. */
export function conversationRows(session: DossierSession): ConversationRows {
  const input = session.figuresInput
  const known = kept.get(input)
  if (known !== undefined) return known
  const { database } = session
  const rows = database.transaction(() => ({
    replies: readReplyWordings(database),
    posts: readOwnPosts(database),
    needsNoReply: readNeedsNoReply(database),
  }))()
  kept.set(input, rows)
  return rows
}
