import type { ImportSource, SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { isRecord, parseJson } from '../../records/jsonFields.ts'
import { JsonSplitter } from '../../records/jsonSplitter.ts'

export interface RequestsFile {
  readonly file: SourceFile
  readonly kind: 'json' | 'xml'
}

/** A list of requests, bare or under its name. */
export const jsonPaths = ['[]', 'service_requests[]'] as const
const rootTag = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:\w+:)?service_requests[\s>/]/

/** A request, and not the answer to having made one (an id or a token alone). */
function isRequest(value: unknown): boolean {
  return isRecord(value) && 'service_request_id' in value && 'requested_datetime' in value
}

function holdsRequests(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || !text.includes('"service_request')) return false
  const isEmptyList = new JsonSplitter(['service_requests']).push(text).some((value) => value.text === '[]')
  return (
    isEmptyList || new JsonSplitter(jsonPaths).push(text).some((value) => isRequest(parseJson(value.text)))
  )
}

export async function findRequestFiles(source: ImportSource): Promise<RequestsFile[]> {
  const found: RequestsFile[] = []
  for (const file of source.files) {
    const text = await headText(file)
    if (text === null) continue
    if (rootTag.test(text)) found.push({ file, kind: 'xml' })
    else if (holdsRequests(text)) found.push({ file, kind: 'json' })
  }
  return found
}
