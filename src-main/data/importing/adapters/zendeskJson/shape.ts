import { headText } from '../../decode/headText.ts'
import type { SourceFile } from '../../adapter.ts'
import { JsonSplitter } from '../../records/jsonSplitter.ts'

/** Where the tickets (and the people) of a file stand, as paths of JsonSplitter. */
export interface ZendeskShape {
  readonly tickets: string
  /** null where people, if any, stand in the tickets themselves. */
  readonly users: string | null
}

const envelope: ZendeskShape = { tickets: 'tickets[]', users: 'users[]' }
const list: ZendeskShape = { tickets: '[]', users: null }
/** One ticket a line. */
const lines: ZendeskShape = { tickets: '', users: null }

/** What a ticket of Zendesk has at its outermost level. */
const createdKeys = ['created_at']
const requesterKeys = ['requester_id', 'requester.id']
const ownKeys = ['comments[].author_id', 'submitter_id', 'submitter.id', 'via.channel']
/** What a person has; alone they are no export, beside tickets they tell who works for the municipality. */
const personKeys = ['id', 'role']

function at(path: string, keys: readonly string[]): string[] {
  return keys.map((key) => (path === '' ? key : `${path}.${key}`))
}

function foundIn(text: string, paths: readonly string[]): ReadonlySet<string> {
  const splitter = new JsonSplitter(paths)
  return new Set(splitter.push(text).map((value) => value.path))
}

/** How the tickets of Zendesk stand in a file; null where the file holds none. */
export async function zendeskShape(file: SourceFile): Promise<ZendeskShape | null> {
  const text = await headText(file)
  if (text === null || !/^\s*[[{]/.test(text)) return null
  for (const shape of [envelope, list, lines]) {
    const has = (keys: readonly string[]): boolean => foundIn(text, at(shape.tickets, keys)).size > 0
    if (has(createdKeys) && has(requesterKeys) && has(ownKeys)) return shape
  }
  return null
}

/** Where people stand in a file of people only; null where it is none. */
export async function zendeskPeople(file: SourceFile): Promise<string | null> {
  const text = await headText(file)
  if (text === null || !/^\s*[[{]/.test(text)) return null
  for (const path of ['users[]', '[]', '']) {
    if (foundIn(text, at(path, personKeys)).size === personKeys.length) return path
  }
  return null
}
