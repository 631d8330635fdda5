/** open = being worked on, whatever closing time it had before; leftOut = no question of its own (any more). */
export type TicketStanding = 'open' | 'leftOut' | 'other'

const openWords =
  /^(?:new|open|pending|hold|on[- ]hold|waiting|nieuw|in behandeling|wacht|re-?opened|heropend)/
// What was thrown away was no question; what was merged lives on in the ticket it was put into.
const leftOutWords = /^(?:deleted|spam|suspended|merged|removed|verwijderd|samengevoegd)/
/** Zendesk closes a ticket that was merged with this tag. */
const mergedTag = /(?:^|[\s,;])closed_by_merge(?:$|[\s,;])/

export function ticketStanding(status: string, tags: string): TicketStanding {
  const name = status.trim().toLowerCase()
  if (leftOutWords.test(name) || mergedTag.test(tags.toLowerCase())) return 'leftOut'
  return openWords.test(name) ? 'open' : 'other'
}
