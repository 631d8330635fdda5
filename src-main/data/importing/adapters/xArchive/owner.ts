import type { SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, readArrayFile, readSideFile, textField } from '../../records/archiveFile.ts'
import type { ArchiveFiles } from './files.ts'

/** Whose archive it is. Without it an answer to oneself cannot be told from an answer to a citizen. */
export interface Owner {
  readonly accountId: string | null
  readonly userName: string | null
  /** Ids and names (lower case, without @) that count as the account itself. */
  readonly names: ReadonlySet<string>
}

function normalised(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}

export function isOwn(owner: Owner, userId: string | null, userName: string | null): boolean {
  if (userId !== null && owner.names.has(userId)) return true
  return userName !== null && owner.names.has(normalised(userName))
}

interface Identity {
  readonly accountId: string | null
  readonly userName: string | null
}

function identityIn(record: unknown, idName: string, userName: string): Identity {
  if (!isRecord(record)) return { accountId: null, userName: null }
  return { accountId: textField(record, idName), userName: textField(record, userName) }
}

async function fromAccountFile(file: SourceFile | null): Promise<Identity> {
  const list = file === null ? null : await readSideFile(file)
  const first: unknown = Array.isArray(list) ? list[0] : null
  return identityIn(isRecord(first) ? first['account'] : null, 'accountId', 'username')
}

async function fromHeaders(file: SourceFile | null): Promise<string | null> {
  if (file === null) return null
  for await (const item of readArrayFile(file, null, () => undefined)) {
    const record = item.type === 'value' ? parseJson(item.value.text) : null
    const tweet = isRecord(record) ? record['tweet'] : null
    return isRecord(tweet) ? textField(tweet, 'user_id') : null
  }
  return null
}

/** Account file, then manifest, then the headers file; what the user names counts besides. */
export async function readOwner(files: ArchiveFiles, own: readonly string[]): Promise<Owner> {
  const account = await fromAccountFile(files.account)
  const manifest = identityIn(files.manifest?.['userInfo'], 'accountId', 'userName')
  const accountId = account.accountId ?? manifest.accountId ?? (await fromHeaders(files.headers))
  const userName = account.userName ?? manifest.userName
  const names = new Set(own.map(normalised))
  if (accountId !== null) names.add(accountId)
  if (userName !== null) names.add(normalised(userName))
  const named = own.map((name) => name.trim().replace(/^@/, ''))
  return {
    accountId: accountId ?? named.find((name) => /^\d+$/.test(name)) ?? null,
    userName: userName ?? named.find((name) => !/^\d+$/.test(name)) ?? null,
    names,
  }
}
