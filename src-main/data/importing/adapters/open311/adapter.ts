// Open311 (GeoReport v2): the list of service requests, as JSON (a list, or {"service_requests": […]}) or XML
// (<service_requests><request>…). service_request_id, status open/closed, status_notes, service_name, service_code,
// description, agency_responsible, requested_datetime, updated_datetime: ISO 8601 with its offset. One request is one
// incoming message and one conversation. It tells neither when it was answered nor when it was closed, only when it last
// changed: a closed one counts as closed then, and as answered then where status_notes say why. Of a request that stands
// there more than once its last change counts. Read as a stream, twice; a document type in XML is refused. Built from the
// published standard; not verified on a real export.
import type { Supports } from '#shared/domain/supports.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { parseJson } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { LatestStates } from '../tickets/latestStates.ts'
import { findRequestFiles, jsonPaths } from './files.ts'
import type { RequestsFile } from './files.ts'
import { changedAtMs, readRequest } from './request.ts'
import { readXmlRequests } from './xmlRequests.ts'

type OnBytes = (bytesRead: number) => void

interface RequestItem {
  readonly line: number
  readonly fileName: string
  readonly isBroken: boolean
  readonly record: unknown
}

async function* requestsIn(
  { file, kind }: RequestsFile,
  signal: AbortSignal | null,
  onBytes: OnBytes,
): AsyncGenerator<RequestItem> {
  const fileName = file.name
  if (kind === 'xml') {
    for await (const item of readXmlRequests(file, signal, onBytes)) {
      const isBroken = item.type === 'broken'
      yield { line: item.line, fileName, isBroken, record: isBroken ? null : item.fields }
    }
    return
  }
  for await (const item of readJsonValues(file, jsonPaths, signal, onBytes)) {
    if (item.type === 'cutOff') yield { line: item.line, fileName, isBroken: true, record: null }
    else yield { line: item.value.line, fileName, isBroken: false, record: parseJson(item.value.text) }
  }
}

async function* requestsOf(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: OnBytes,
): AsyncGenerator<RequestItem> {
  for (const file of await findRequestFiles(source)) yield* requestsIn(file, signal, onBytes)
}

/** Which requests, counted over all files, are a state that a later one replaces: pages of a list may overlap. */
async function olderStates(source: ImportSource, signal: AbortSignal | null): Promise<ReadonlySet<number>> {
  const states = new LatestStates()
  let place = 0
  for await (const { record, line, isBroken } of requestsOf(source, signal, () => undefined)) {
    const read = isBroken ? null : readRequest(record, line)
    const id = read === null || 'code' in read ? null : (read[0]?.externalId ?? null)
    if (id !== null) states.add(id, place, changedAtMs(record))
    place += 1
  }
  return states.older
}

async function* read(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: OnBytes,
): AsyncGenerator<AdapterItem> {
  const older = await olderStates(source, signal)
  let place = 0
  for await (const { record, line, fileName, isBroken } of requestsOf(source, signal, onBytes)) {
    yield rowItem
    const found = isBroken ? { code: 'malformedRecord' as const, column: null } : readRequest(record, line)
    if ('code' in found) yield issueItem(line, found.column, found.code, fileName)
    else if (older.has(place)) yield issueItem(line, 'service_request_id', 'olderState', fileName)
    else for (const message of found) yield messageItem(message)
    place += 1
  }
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
