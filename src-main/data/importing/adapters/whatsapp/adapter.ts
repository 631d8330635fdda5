// "Export chat" of WhatsApp: a .txt (Android: "WhatsApp-chat met X.txt") or a zip with _chat.txt (iOS), UTF-8.
// Android `23-03-2022 13:31 - Naam: tekst` (Dutch: no comma), no seconds; iOS `[18-03-2022 14:56:01] Naam: tekst`, with
// U+200E before system texts and media. Date in the order of the phone's region, wall clock without a zone, no direction
// and no reply links: which names are the municipality must be said, and where day and month cannot be told apart over
// the whole file, their order too. A message goes on over lines without a date; notices are no messages. Verified on
// real exports in English, German, Italian, Portuguese and Japanese; the Dutch iOS form was built from its description.
import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import type {
  AdapterItem,
  FormatAdapter,
  ImportSource,
  Inspection,
  ReadOptions,
  SourceFile,
} from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { headText } from '../../decode/headText.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { oncePer } from '../../oncePer.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { collectChatFacts, readChat } from './chat.ts'
import type { ChatFacts } from './chat.ts'
import { cleanName, parseChatHeader } from './line.ts'
import { ChatMessages } from './message.ts'
import type { ChatReading } from './message.ts'

/** A date must show up in so many lines at the begin; a long message may stand first. */
const linesLookedAt = 60

async function isChat(file: SourceFile): Promise<boolean> {
  const text = await headText(file)
  if (text === null) return false
  const lines = text.split(/\r\n|\n|\r/, linesLookedAt)
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined) return false
  return parseChatHeader(first) !== null || lines.filter((line) => parseChatHeader(line) !== null).length >= 3
}

async function chatFiles(source: ImportSource): Promise<SourceFile[]> {
  const chats: SourceFile[] = []
  for (const file of source.files) if (await isChat(file)) chats.push(file)
  return chats
}

const factsOf = oncePer((file: SourceFile): Promise<ChatFacts> => collectChatFacts(file, null))

function ownNames(options: ReadOptions): Set<string> {
  return new Set(options.own.map((name) => cleanName(name).toLowerCase()))
}

function readingOf(chat: ChatFacts, options: ReadOptions): ChatReading {
  const own = ownNames(options)
  const citizens = [...chat.senders.keys()].filter((name) => !own.has(name.toLowerCase()))
  return {
    zone: createZone(options.timeZone),
    order: chat.order ?? options.dateOrder ?? 'dmy',
    own,
    onlyCitizen: citizens.length === 1 ? (citizens[0] ?? null) : null,
  }
}

/** WhatsApp names its files after the other person: an issue of a chat, which is stored, names none. */
const nameless = null

async function* readFile(
  file: SourceFile,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const chat = await factsOf(file)
  const messages = new ChatMessages(readingOf(chat, options))
  for await (const item of readChat(file, new Set(chat.senders.keys()), signal, onBytes)) {
    yield rowItem
    if (item.type === 'notice') continue
    if (item.type === 'stray') {
      yield issueItem(item.line, null, 'malformedRecord', nameless)
      continue
    }
    const { line, text } = item.entry
    const read = messages.read(item.entry)
    if (read === null) {
      yield issueItem(line, null, 'badDate', nameless)
      continue
    }
    if (read.flag !== null) yield issueItem(line, null, read.flag, nameless)
    if (text.includes(replacementCharacter)) yield issueItem(line, null, 'unreadableText', nameless)
    yield messageItem(read.message)
  }
}

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for (const file of await chatFiles(source)) yield* readFile(file, options, signal, onBytes)
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const own = ownNames(options)
  const senders = new Map<string, number>()
  let isOrderOpen = false
  for (const file of await chatFiles(source)) {
    const chat = await factsOf(file)
    if (chat.order === null) isOrderOpen = true
    for (const [name, count] of chat.senders) senders.set(name, (senders.get(name) ?? 0) + count)
  }
  const needs: ImportNeed[] = []
  const isOwnFound = [...senders.keys()].some((name) => own.has(name.toLowerCase()))
  if (!isOwnFound && senders.size > 0) needs.push('own')
  if (isOrderOpen && options.dateOrder === null) needs.push('dateOrder')
  const canRead = isTimeZone(options.timeZone)
  if (!canRead) needs.push('timezone')
  return {
    format: 'whatsapp',
    needs,
    candidates: byFrequency(senders),
    observedUntilMs: null,
    preview: canRead ? await firstMessages(read(source, options, null, () => undefined)) : [],
    supports: catalogue.whatsapp.supports,
  }
}

export const whatsappAdapter: FormatAdapter = {
  id: 'whatsapp',
  detect: async (source) => ((await chatFiles(source)).length > 0 ? 0.9 : 0),
  inspect,
  read: (source, options, signal, onBytes) => read(source, options, signal, onBytes),
}
