import type { Inspection } from './adapter.ts'

/**
 * The example's municipality is invented: its name stands in no list of real ones (tested), and every export of the
 * example names it as account, sender or address.
 */
const exampleName = /gemeente rijnhoven|rijnhoven_vb|rijnhoven\.voorbeeld/i

/** Whether a file comes from the example: such a file never enters a real dossier, and no other enters the example's. */
export function isExampleMaterial({ candidates, preview }: Inspection): boolean {
  if (candidates.some((name) => exampleName.test(name))) return true
  return preview.some((message) =>
    [message.accountName, message.externalId, message.authorHandle, message.conversationId].some(
      (name) => name !== null && exampleName.test(name),
    ),
  )
}
