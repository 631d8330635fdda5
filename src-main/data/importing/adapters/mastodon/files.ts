import type { ImportSource, SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { isRecord, parseJson } from '../../records/jsonFields.ts'
import { JsonSplitter } from '../../records/jsonSplitter.ts'

/** The files of an archive that are read. All others (bookmarks, likes, media) are never read. */
export interface OutboxFiles {
  readonly outbox: SourceFile
  readonly actor: SourceFile | null
}

interface HeadFacts {
  readonly isCollection: boolean
  readonly isActor: boolean
  /** What the first elements are: activities, or plain addresses as in the lists of likes and bookmarks. */
  readonly hasActivities: boolean
  readonly hasAddresses: boolean
}

const nothing: HeadFacts = { isCollection: false, isActor: false, hasActivities: false, hasAddresses: false }
const actorTypes = new Set(['Person', 'Service', 'Organization', 'Group', 'Application'])
const activityTypes = new Set(['Create', 'Announce'])
const mayBeOneOf = /"(?:OrderedCollection|preferredUsername|orderedItems)"/

function factsOf(text: string): HeadFacts {
  const facts = { isCollection: false, isActor: false, hasActivities: false, hasAddresses: false }
  for (const value of new JsonSplitter(['type', 'orderedItems[]']).push(text)) {
    const parsed = parseJson(value.text)
    if (value.path === 'type') {
      facts.isCollection ||= parsed === 'OrderedCollection'
      facts.isActor ||= typeof parsed === 'string' && actorTypes.has(parsed)
    } else if (typeof parsed === 'string') facts.hasAddresses = true
    else if (isRecord(parsed)) {
      const { type } = parsed
      facts.hasActivities ||= typeof type === 'string' && activityTypes.has(type)
    }
  }
  return facts
}

async function lookAt(file: SourceFile): Promise<HeadFacts> {
  const text = await headText(file)
  if (text === null || !/^\s*\{/.test(text) || !mayBeOneOf.test(text)) return nothing
  return factsOf(text)
}

/** An empty list is told from the lists of likes and bookmarks by nothing but its place: the one with activities goes first. */
function isOutbox({ isCollection, hasActivities, hasAddresses }: HeadFacts): boolean {
  return hasActivities || (isCollection && !hasAddresses)
}

/** Sorts out the files of an archive, or the one file; null where no outbox is among them. */
export async function findOutbox(source: ImportSource): Promise<OutboxFiles | null> {
  let outbox: SourceFile | null = null
  let isSure = false
  let actor: SourceFile | null = null
  for (const file of source.files) {
    const facts = await lookAt(file)
    if (facts.isActor && !facts.isCollection) actor ??= file
    if (!isOutbox(facts) || isSure) continue
    if (outbox === null || facts.hasActivities) outbox = file
    isSure = facts.hasActivities
  }
  return outbox === null ? null : { outbox, actor }
}
