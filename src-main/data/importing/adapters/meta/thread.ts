import type { SourceFile } from '../../adapter.ts'
import { oncePer } from '../../oncePer.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { parseMeta, textOf } from './jsonRecord.ts'
import type { MetaFile, MetaPlatform } from './metaFile.ts'

/** One file of a thread: its newest messages stand in message_1.json, 10,000 a file. */
export interface ThreadPart {
  readonly file: SourceFile
  readonly number: number
}

/** A conversation of an inbox, over all its files. */
export interface Thread {
  /** The folder it lies in, also when it was moved within the inbox; null where neither file nor folder names it. */
  readonly id: string | null
  /** Oldest messages first. */
  readonly parts: readonly ThreadPart[]
  readonly platform: MetaPlatform | null
  /** Names as they are written; those of the messages' senders where the file lists none. */
  readonly people: readonly string[]
}

interface Facts {
  readonly path: string | null
  readonly people: readonly string[]
}

const quietly = (): void => undefined

function namesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((person: unknown) => {
    const name = isRecord(person) ? textOf(person, 'name') : null
    return name === null ? [] : [name]
  })
}

/** A copy of a thread without its list of people: whoever wrote something is one. */
async function sendersIn(file: SourceFile): Promise<string[]> {
  const names = new Set<string>()
  for await (const item of readJsonValues(file, ['messages[]'], null, quietly)) {
    const record = item.type === 'value' ? parseMeta(item.value.text) : null
    const name = isRecord(record) ? textOf(record, 'sender_name') : null
    if (name !== null) names.add(name)
  }
  return [...names]
}

/** Looking and reading follow each other: the first pass is kept as long as the file lives. */
const factsOf = oncePer(async (file: SourceFile): Promise<Facts> => {
  let path: string | null = null
  let people: string[] = []
  for await (const item of readJsonValues(file, ['participants', 'thread_path'], null, quietly)) {
    if (item.type === 'cutOff') break
    const value = parseMeta(item.value.text)
    if (item.value.path === 'participants') people = namesIn(value)
    else if (typeof value === 'string' && value !== '') path = value
  }
  return { path, people: people.length > 0 ? people : await sendersIn(file) }
})

function lastPart(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.at(-1) ?? null
}

/** The folder of "messages/inbox/name_123/message_1.json"; null for a file without one. */
function folderOf(name: string): string | null {
  const at = name.lastIndexOf('/')
  return at === -1 ? null : lastPart(name.slice(0, at))
}

function numberOf(name: string): number {
  return Number(/(\d+)\.json$/i.exec(name)?.[1] ?? 1)
}

interface Gathered {
  readonly id: string | null
  readonly parts: ThreadPart[]
  readonly people: Set<string>
  platform: MetaPlatform | null
}

/** Puts the files of each conversation together, in the order of the source. */
export async function gatherThreads(files: readonly MetaFile[]): Promise<Thread[]> {
  const threads = new Map<string, Gathered>()
  for (const { file, kind, platform } of files) {
    if (kind !== 'thread') continue
    const { path, people } = await factsOf(file)
    const id = (path === null ? null : lastPart(path)) ?? folderOf(file.name)
    // Files that name no thread are one each.
    const key = id === null ? `file ${String(threads.size)}` : `id ${id}`
    const thread = threads.get(key) ?? { id, parts: [], people: new Set<string>(), platform }
    threads.set(key, thread)
    thread.parts.push({ file, number: numberOf(file.name) })
    thread.platform ??= platform
    for (const name of people) thread.people.add(name)
  }
  return [...threads.values()].map(({ id, parts, platform, people }) => ({
    id,
    platform,
    parts: parts.sort((a, b) => b.number - a.number),
    people: [...people],
  }))
}
