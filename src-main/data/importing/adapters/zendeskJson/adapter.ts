// Tickets of Zendesk as JSON (Admin Center, "JSON export"; or collected over its API): one ticket a line, a list of tickets,
// or {"tickets":[…],"users":[…]}; UTF-8; a zip may hold people in a file of their own. A ticket: id, created_at, updated_at
// (ISO, Z), status, subject, description, tags[], via{channel,source{rel}}, requester_id (or requester{id,name,role}),
// submitter, assignee, group{name}, satisfaction_rating{score}, solved_at or metric_set{solved_at,
// reply_time_in_minutes{calendar,business}}, comments[]{id,author_id,public,created_at,body,plain_body,via}.
// One public comment is one message; comments that are not public are notes. Who asks (the requester) and whoever has the
// role of end user writes in; agents and administrators write out. Where no role is told, whoever does not ask counts as the
// municipality, and that is reported. Number -1 is Zendesk itself. Without comments the description is the question and
// calendar minutes give the first answer; those of opening hours are never used. Left out: deleted, suspended and merged
// tickets. A ticket that stands twice counts in its latest state. The question and the first answer bear the same ids as in
// the CSV, so that both exports together count once. Not verified on a real export.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { oncePer } from '../../oncePer.ts'
import { isRecord, parseJson, textField } from '../../records/jsonFields.ts'
import type { JsonValue } from '../../records/jsonSplitter.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { ticketStanding } from '../tickets/standing.ts'
import { findTicketFiles, lookAtExport, placeOf, zendeskSupports } from './look.ts'
import type { TicketFile, ZendeskLook } from './look.ts'
import { readShape } from './shape.ts'
import { tagsOf } from './fields.ts'
import { ZendeskTicketReader } from './ticket.ts'
import type { ZendeskIssue, ZendeskTicket } from './ticket.ts'

function unread(code: ZendeskIssue['code'], column: string | null): ZendeskTicket {
  return { messages: [], issues: [{ code, column }], isGuessed: false }
}

function readTicket(
  { text, line }: JsonValue,
  isOlder: boolean,
  look: ZendeskLook,
  options: ReadOptions,
): ZendeskTicket {
  const ticket = parseJson(text)
  if (!isRecord(ticket)) return unread('malformedRecord', null)
  const id = textField(ticket, 'id')
  if (id === null) return unread('missingField', 'id')
  if (isOlder) return unread('olderState', 'id')
  if (ticketStanding(textField(ticket, 'status') ?? '', tagsOf(ticket)) === 'leftOut') {
    return unread('otherRecord', 'status')
  }
  return new ZendeskTicketReader(ticket, id, line, look.people, options.channel).read()
}

async function* readFile(
  { file, shape }: TicketFile,
  fileIndex: number,
  look: ZendeskLook,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  let isGuessReported = false
  for await (const item of readShape(file, shape, false, signal, onBytes)) {
    yield rowItem
    if (item.type === 'cutOff') {
      yield issueItem(item.line, null, 'malformedRecord', file.name)
      continue
    }
    const { line } = item.value
    const isOlder = look.olderPlaces.has(placeOf(fileIndex, line))
    const { messages, issues, isGuessed } = readTicket(item.value, isOlder, look, options)
    for (const { code, column } of issues) yield issueItem(line, column, code, file.name)
    if (isGuessed && !isGuessReported) {
      isGuessReported = true
      yield issueItem(line, 'comments.author_id', 'guessedDirection', file.name)
    }
    for (const message of messages) {
      if (message.text?.includes(replacementCharacter))
        yield issueItem(line, null, 'unreadableText', file.name)
      yield messageItem(message)
    }
  }
}

// Inspecting and reading follow each other: the first pass is kept as long as the source lives.
const lookOnce = oncePer(lookAtExport)

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const look = await lookOnce(source, signal)
  for (const [index, file] of look.files.entries()) {
    yield* readFile(file, index, look, options, signal, onBytes)
  }
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const look = await lookOnce(source, null)
  if (look.files.length === 0) throw new ImportReadError('noMessages')
  return {
    format: 'zendeskJson',
    needs: [],
    candidates: [],
    observedUntilMs: look.lastChangeMs,
    preview: await firstMessages(read(source, options, null, () => undefined)),
    supports: zendeskSupports(catalogue.zendeskJson.supports, look),
  }
}

export const zendeskJsonAdapter: FormatAdapter = {
  id: 'zendeskJson',
  detect: async (source) => ((await findTicketFiles(source)).length > 0 ? 1 : 0),
  inspect,
  read,
}
