import type { SourceFile } from '../../adapter.ts'
import { parseJson } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { actorOf } from './activity.ts'
import { accountNameOf } from './ids.ts'
import type { Owner } from './ids.ts'
import type { OutboxFiles } from './files.ts'

async function namedIn(file: SourceFile | null): Promise<{ id: string | null; name: string | null }> {
  const found: { id: string | null; name: string | null } = { id: null, name: null }
  if (file === null) return found
  for await (const item of readJsonValues(file, ['id', 'preferredUsername'], null, () => undefined)) {
    const value = item.type === 'value' ? parseJson(item.value.text) : null
    if (item.type !== 'value' || typeof value !== 'string') continue
    if (item.value.path === 'id') found.id ??= value
    else found.name ??= value
  }
  return found
}

/** The first that is named: the activities of an outbox are all of one account. */
async function actorInOutbox(file: SourceFile): Promise<string | null> {
  for await (const item of readJsonValues(file, ['orderedItems[]'], null, () => undefined)) {
    const actor = item.type === 'value' ? actorOf(parseJson(item.value.text)) : null
    if (actor !== null) return actor
  }
  return null
}

function ownerOf(actor: string, preferredName: string | null): Owner {
  return { actor, name: actor === '' ? null : accountNameOf(actor, preferredName) }
}

/** By the activities, else by the account's own file, else by what the user names. */
export async function readOwner(files: OutboxFiles, own: readonly string[]): Promise<Owner> {
  const account = await namedIn(files.actor)
  const actor = await actorInOutbox(files.outbox)
  if (actor === null) return ownerOf(account.id ?? own[0]?.trim() ?? '', account.name)
  return ownerOf(actor, actor === account.id ? account.name : null)
}
