import type { RejectReason } from '#shared/domain/importing.ts'
import type { Inspection } from './adapter.ts'

/**
 * The example's municipality is invented: its name stands in no list of real ones (tested), and every export of the
 * example names it as account, sender or address.
 */
const exampleName = /gemeente rijnhoven|rijnhoven_vb|rijnhoven\.voorbeeld/i

function isExampleMaterial({ candidates, preview }: Inspection): boolean {
  if (candidates.some((name) => exampleName.test(name))) return true
  return preview.some((message) =>
    [message.accountName, message.externalId, message.authorHandle, message.conversationId].some(
      (name) => name !== null && exampleName.test(name),
    ),
  )
}

/** A file of the example never enters a real dossier, and no other enters the example's. @returns null when it may */
export function wrongDossier(inspection: Inspection, isExampleDossier: boolean): RejectReason | null {
  const isExample = isExampleMaterial(inspection)
  if (isExample === isExampleDossier) return null
  return isExample ? 'exampleIntoRealDossier' : 'realIntoExampleDossier'
}
