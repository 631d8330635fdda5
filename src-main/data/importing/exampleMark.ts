import type { RejectReason } from '#shared/domain/importing.ts'
import type { Inspection } from './adapter.ts'

/** The example's invented municipalities, as in resources/example/municipalities.json; no list of real ones has them. */
export const exampleNames = [
  'rijnhoven',
  'kraaiendrecht',
  'molenwoude',
  'heidestroom',
  'vaartendam',
  'elzenbroek',
  'merwesluis',
  'brakelhorst',
  'zilvermonde',
  'lommerdal',
  'hazelbergen',
  'wilgenstein',
  'biezenmeer',
  'korenhage',
  'ravenkerk',
  'eikenrade',
] as const

/** Every export of an invented municipality names it as account, sender or address. */
const anyName = exampleNames.join('|')
const exampleName = new RegExp(`gemeente (?:${anyName})\\b|(?:${anyName})(?:_vb|\\.voorbeeld)`, 'i')

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
