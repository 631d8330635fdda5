import { headLines } from './headLines.ts'

/** Reports of Chatwoot: row 1 `Reporting period 01-Mar-2024 to 31-Mar-2024`, then totals per agent, inbox, label or team. */
export function isChatwootReport(head: string): boolean {
  const [first = ''] = headLines(head, 1)
  return /^"?reporting period .+ to .+/i.test(first)
}
