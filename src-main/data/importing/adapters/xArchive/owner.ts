import type { SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, textField } from '../../records/jsonFields.ts'
import { readArrayFile, readSideFile } from './archiveFile.ts'
import { partiesOf } from './conversations.ts'
import type { ArchiveFiles } from './files.ts'
import { normalisedName } from './ownership.ts'
import type { Owner } from './ownership.ts'
import { answeredUser } from './tweet.ts'

interface Identity {
  readonly accountId: string | null
  readonly userName: string | null
}

function identityIn(record: unknown, idName: string, userName: string): Identity {
  if (!isRecord(record)) return { accountId: null, userName: null }
  return { accountId: textField(record, idName), userName: textField(record, userName) }
}

async function fromAccountFile(file: SourceFile | undefined): Promise<Identity> {
  const list = file === undefined ? null : await readSideFile(file)
  const first: unknown = Array.isArray(list) ? list[0] : null
  return identityIn(isRecord(first) ? first['account'] : null, 'accountId', 'username')
}

async function fromHeaders(file: SourceFile | undefined): Promise<string | null> {
  if (file === undefined) return null
  for await (const item of readArrayFile(file, null, () => undefined)) {
    const record = item.type === 'value' ? parseJson(item.value.text) : null
    const tweet = isRecord(record) ? record['tweet'] : null
    return isRecord(tweet) ? textField(tweet, 'user_id') : null
  }
  return null
}

/** The number of an account whose name is known: a thread of its own names both. */
async function fromOwnThread(files: ArchiveFiles, names: ReadonlySet<string>): Promise<string | null> {
  for (const file of files.of.tweets) {
    for await (const item of readArrayFile(file, null, () => undefined)) {
      const { userId, userName } = answeredUser(item.type === 'value' ? parseJson(item.value.text) : null)
      if (userId !== null && userName !== null && names.has(normalisedName(userName))) return userId
    }
  }
  return null
}

/** The one who takes part in every conversation, where there are several of different people. */
async function fromConversations(files: ArchiveFiles): Promise<string | null> {
  let common: string[] = []
  let conversations = 0
  for await (const parties of partiesOf(files.of.directMessages)) {
    common = conversations === 0 ? [...parties] : common.filter((id) => parties.has(id))
    conversations += 1
  }
  const [only, another] = common
  return conversations > 1 && another === undefined ? (only ?? null) : null
}

/** Numbers stand for accounts in direct messages; where no file gives the own one, it follows from the others. */
async function inferredId(files: ArchiveFiles, names: ReadonlySet<string>): Promise<string | null> {
  const { directMessages, groupMessages } = files.of
  if (directMessages.length === 0 && groupMessages.length === 0) return null
  const fromThread = names.size === 0 ? null : await fromOwnThread(files, names)
  return fromThread ?? (await fromConversations(files))
}

/** Account file, then manifest, then the headers file, then what the messages prove; what the user names counts besides. */
export async function readOwner(files: ArchiveFiles, own: readonly string[]): Promise<Owner> {
  const account = await fromAccountFile(files.of.account[0])
  const manifest = identityIn(files.manifest?.['userInfo'], 'accountId', 'userName')
  const userName = account.userName ?? manifest.userName
  const names = new Set(own.map(normalisedName))
  if (userName !== null) names.add(normalisedName(userName))
  const named = own.map((name) => name.trim().replace(/^@/, ''))
  const accountId =
    account.accountId ??
    manifest.accountId ??
    (await fromHeaders(files.of.headers[0])) ??
    named.find((name) => /^\d+$/.test(name)) ??
    (await inferredId(files, names))
  if (accountId !== null) names.add(accountId)
  return {
    accountId,
    userName: userName ?? named.find((name) => !/^\d+$/.test(name)) ?? null,
    names,
  }
}
