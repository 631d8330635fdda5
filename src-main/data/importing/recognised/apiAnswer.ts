/** Names that only programs use among each other: links to themselves, pages of results, a report as it is sent in. */
const envelope = /"(?:_links|_display|next_page|paging|pagination|incident_date_start|text_extra)"\s*:/
const results = /"count"\s*:\s*\d+[^]*"results"\s*:\s*\[/

/** What one program answers another: a record, or one page of a list. */
export function isApiAnswer(head: string): boolean {
  return /^\s*[[{]/.test(head) && (envelope.test(head) || results.test(head))
}
