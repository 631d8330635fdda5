import type { NullReason } from '#shared/domain/figure.ts'
import type { Supports } from '#shared/domain/supports.ts'
import type { TicketColumn } from './columns.ts'

/** Why the wait for a first answer cannot be told; true where it can. */
function waits(filled: ReadonlySet<TicketColumn>): true | NullReason {
  if (filled.has('repliedAt') || filled.has('replyMinutes')) return true
  // Minutes of opening hours do not tell when somebody answered.
  return filled.has('businessReply') ? 'businessHoursOnly' : 'notExported'
}

/** Which figures a file can give with what stands in its columns: those that a tool leaves empty take figures along. */
export function ticketSupports(base: Supports, filled: ReadonlySet<TicketColumn>): Supports {
  const waiting = waits(filled)
  const tellsTopics = filled.has('title') || filled.has('tags') || filled.has('type')
  const whenWaiting = (figure: true | NullReason): true | NullReason => (waiting === true ? figure : waiting)
  return {
    ...base,
    firstResponse: whenWaiting(base.firstResponse),
    responseRate: whenWaiting(base.responseRate),
    linkedReplies: whenWaiting(base.linkedReplies),
    topics: tellsTopics ? base.topics : 'noMessages',
  }
}
