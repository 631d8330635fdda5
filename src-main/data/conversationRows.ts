import { createZone } from '#shared/domain/localTime.ts'
import { daysOf, messageColumns } from '#shared/metrics/messageColumns.ts'
import type { DatedMessages } from '#shared/metrics/messageColumns.ts'
import type { PostColumns } from '#shared/metrics/reactionsPerPost.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import { sendingTable } from '#shared/metrics/sendingTable.ts'
import type { SendingTable } from '#shared/metrics/sendingTable.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'
import { conversationOfColumns } from './queries/conversationColumns.ts'
import type { ConversationRows } from './queries/conversationMessages.ts'

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
    const { replies, posts, needsNoReply } = conversationOfColumns(
      session.database,
      session.conversationColumns,
    )
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
