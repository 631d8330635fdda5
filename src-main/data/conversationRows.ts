import { createZone } from '#shared/domain/localTime.ts'
import { daysOf, messageColumns } from '#shared/metrics/messageColumns.ts'
import type { DatedMessages } from '#shared/metrics/messageColumns.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import type { PostColumns } from '#shared/metrics/reactionsPerPost.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import { sendingTable } from '#shared/metrics/sendingTable.ts'
import type { SendingTable } from '#shared/metrics/sendingTable.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'
import { readConversation } from './queries/conversationMessages.ts'
import type { ConversationRows } from './queries/conversationMessages.ts'

const read = new WeakMap<MetricsInput, ConversationRows>()

/** Read once, and again when the messages have changed: kept for as long as the rows they go with. */
function conversationRows(session: DossierSession): ConversationRows {
  const input = session.figuresInput
  const known = read.get(input)
  if (known !== undefined) return known
  const { database } = session
  const rows = database.transaction(() => readConversation(database))()
  read.set(input, rows)
  return rows
}

/** The messages of a dossier as a choice of them is a walk over columns. */
export interface ConversationTables extends Pick<ConversationRows, 'needsNoReply'> {
  readonly replies: ReplyWordings & DatedMessages
  readonly posts: PostColumns
  readonly sending: SendingTable
}

const kept = new KeptWithFigures<ConversationTables>(1)

/** Worked out once for a dossier and its time zone. */
export function conversationTables(session: DossierSession): ConversationTables {
  return kept.get(session, '', () => {
    const { replies, posts, needsNoReply } = conversationRows(session)
    const zone = createZone(session.settings.openingHours.timeZone)
    const dayAt = (atMs: number): number => zone.epochDayAt(atMs)
    const columns = messageColumns(posts)
    const reactions = Float64Array.from(posts, (post) => post.reactions ?? NaN)
    return {
      replies: { ...replies, day: daysOf(replies, dayAt) },
      posts: { ...columns, day: daysOf(columns, dayAt), reactions },
      needsNoReply,
      sending: sendingTable(session.figuresInput, dayAt),
    }
  })
}
