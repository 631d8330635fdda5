import type { SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { JsonSplitter } from '../../records/jsonSplitter.ts'
import { readJsonValues, rememberRecord } from '../../records/jsonValues.ts'
import type { JsonItem } from '../../records/jsonValues.ts'
import { readLines } from '../../records/textLines.ts'

/** Where the records of a file stand, as paths of JsonSplitter ("" = the file is one record, or one a line). */
export interface ZendeskShape {
  readonly records: string
  /** The people beside the tickets; null where there is no such list. */
  readonly users: string | null
  /** One record a line: what is broken costs its line. */
  readonly isLines: boolean
}

/** What a ticket of Zendesk has at its outermost level: one of each. */
const ofTicket = [
  ['created_at'],
  ['requester_id', 'requester.id'],
  ['comments[].author_id', 'submitter_id', 'submitter.id', 'via.channel'],
]
/** What a person has. Alone people are no export; beside tickets they tell who works for the municipality. */
const ofPerson = [['id'], ['role']]

function has(text: string, records: string, keys: readonly string[]): boolean {
  const splitter = new JsonSplitter(keys.map((key) => (records === '' ? key : `${records}.${key}`)))
  return splitter.push(text).length > 0
}

/** False for one record that is written over several lines. */
function isLineByLine(text: string): boolean {
  const end = text.indexOf('\n')
  if (end === -1) return true
  const splitter = new JsonSplitter([])
  splitter.push(text.slice(0, end))
  return !splitter.isUnfinished
}

async function shapeOf(
  file: SourceFile,
  list: string,
  keys: readonly (readonly string[])[],
): Promise<ZendeskShape | null> {
  const text = await headText(file)
  if (text === null || !/^\s*[[{]/.test(text)) return null
  for (const records of [`${list}[]`, '[]', '']) {
    if (!keys.every((some) => has(text, records, some))) continue
    const users = records === 'tickets[]' ? 'users[]' : null
    return { records, users, isLines: records === '' && isLineByLine(text.trimStart()) }
  }
  return null
}

/** How the tickets of Zendesk stand in a file; null where the file holds none. */
export function ticketShape(file: SourceFile): Promise<ZendeskShape | null> {
  return shapeOf(file, 'tickets', ofTicket)
}

/** How people stand in a file of people only; null where it is none. */
export function peopleShape(file: SourceFile): Promise<ZendeskShape | null> {
  return shapeOf(file, 'users', ofPerson)
}

/** The records of a file, and the people of its list where `withUsers`. */
export async function* readShape(
  file: SourceFile,
  { records, users, isLines }: ZendeskShape,
  withUsers: boolean,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<JsonItem> {
  if (!isLines) {
    const paths = withUsers && users !== null ? [records, users] : [records]
    yield* readJsonValues(file, paths, signal, onBytes)
    return
  }
  for await (const lines of readLines(file, signal, onBytes)) {
    for (const { line, text, isTooLong } of lines) {
      if (!isTooLong && text.trim() === '') continue
      const value = { path: records, line, text }
      rememberRecord(file, value)
      yield { type: 'value', value }
    }
  }
}
