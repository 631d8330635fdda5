// Open311 (GeoReport v2): the list of service requests, as JSON (a list, or {"service_requests": […]}) or XML
// (<service_requests><request>…). service_request_id, status open/closed, status_notes, service_name, service_code,
// description, agency_responsible, requested_datetime, updated_datetime: ISO 8601 with its offset. One request is one
// incoming message and one conversation. It tells neither when it was answered nor when it was closed, only when it last
// changed: a closed one counts as closed then, and as answered then where status_notes say why. Read as a stream; a
// document type in XML is refused. Built from the published standard; not verified on a real export.
import type { Supports } from '#shared/domain/supports.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { parseJson } from '../../records/archiveFile.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { findRequestFiles, jsonPaths } from './files.ts'
import type { RequestsFile } from './files.ts'
import { readRequest } from './request.ts'
import { readXmlRequests } from './xmlRequests.ts'

type OnBytes = (bytesRead: number) => void

function* itemsOf(record: unknown, line: number, fileName: string): Generator<AdapterItem> {
  const read = readRequest(record, line)
  if ('code' in read) yield issueItem(line, read.column, read.code, fileName)
  else for (const message of read) yield messageItem(message)
}

async function* readFile(
  { file, kind }: RequestsFile,
  signal: AbortSignal | null,
  onBytes: OnBytes,
): AsyncGenerator<AdapterItem> {
  if (kind === 'xml') {
    for await (const item of readXmlRequests(file, signal, onBytes)) {
      yield rowItem
      if (item.type === 'broken') yield issueItem(item.line, null, 'malformedRecord', file.name)
      else yield* itemsOf(item.fields, item.line, file.name)
    }
    return
  }
  for await (const item of readJsonValues(file, jsonPaths, signal, onBytes)) {
    yield rowItem
    if (item.type === 'cutOff') yield issueItem(item.line, null, 'malformedRecord', file.name)
    else yield* itemsOf(parseJson(item.value.text), item.value.line, file.name)
  }
}

async function* read(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: OnBytes,
): AsyncGenerator<AdapterItem> {
  for (const file of await findRequestFiles(source)) yield* readFile(file, signal, onBytes)
}

/** Without one note on a closed request nothing tells an answer from a closure. */
async function supportsOf(source: ImportSource): Promise<Supports> {
  const { supports } = catalogue.open311
  for await (const item of read(source, null, () => undefined)) {
    if (item.type === 'message' && item.message.direction === 'out') return supports
  }
  return { ...supports, firstResponse: 'inboundOnly', responseRate: 'inboundOnly' }
}

async function inspect(source: ImportSource): Promise<Inspection> {
  if ((await findRequestFiles(source)).length === 0) throw new ImportReadError('noMessages')
  return {
    format: 'open311',
    needs: [],
    candidates: [],
    observedUntilMs: null,
    preview: await firstMessages(read(source, null, () => undefined)),
    supports: await supportsOf(source),
  }
}

export const open311Adapter: FormatAdapter = {
  id: 'open311',
  detect: async (source) => ((await findRequestFiles(source)).length > 0 ? 1 : 0),
  inspect,
  read: (source, _options, signal, onBytes) => read(source, signal, onBytes),
}
