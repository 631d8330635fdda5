import type { NullReason } from '#shared/domain/figure.ts'
import type { Supports } from '#shared/domain/supports.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ImportSource, SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, textField } from '../../records/archiveFile.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { ZendeskPeople } from './people.ts'
import { zendeskPeople, zendeskShape } from './shape.ts'
import type { ZendeskShape } from './shape.ts'
import { tellsAnswers } from './ticket.ts'

export interface TicketFile {
  readonly file: SourceFile
  readonly shape: ZendeskShape
}

/** What all tickets of an export together tell, before any of them is read. */
export interface ZendeskLook {
  readonly files: readonly TicketFile[]
  readonly people: ZendeskPeople
  /** Places (file and line) of tickets that stand further on in a later state. */
  readonly olderPlaces: ReadonlySet<string>
  readonly answers: ReadonlySet<ReturnType<typeof tellsAnswers>>
  /** The last change of any ticket (UTC ms): until then all of them were observed. */
  readonly lastChangeMs: number | null
}

export function placeOf(file: SourceFile, line: number): string {
  return `${String(line)} ${file.name}`
}

export async function findTicketFiles(source: ImportSource): Promise<TicketFile[]> {
  const files: TicketFile[] = []
  for (const file of source.files) {
    const shape = await zendeskShape(file)
    if (shape !== null) files.push({ file, shape })
  }
  return files
}

class Looker {
  readonly people = new ZendeskPeople()
  readonly olderPlaces = new Set<string>()
  readonly answers = new Set<ReturnType<typeof tellsAnswers>>()
  lastChangeMs: number | null = null
  /** The latest state of each ticket: where it stands and when it changed. */
  readonly #states = new Map<string, { readonly place: string; readonly changedMs: number }>()

  addTicket(text: string, place: string): void {
    const ticket = parseJson(text)
    if (!isRecord(ticket)) return
    this.people.addFromTicket(ticket)
    this.answers.add(tellsAnswers(ticket))
    const changedMs = parseZonedText(textField(ticket, 'updated_at') ?? '') ?? Number.NaN
    if (changedMs > (this.lastChangeMs ?? -Infinity)) this.lastChangeMs = changedMs
    const id = textField(ticket, 'id')
    if (id === null) return
    const before = this.#states.get(id)
    const isOlder = before !== undefined && changedMs < before.changedMs
    if (before !== undefined) this.olderPlaces.add(isOlder ? place : before.place)
    if (!isOlder) this.#states.set(id, { place, changedMs })
  }
}

async function lookAtPeople(
  source: ImportSource,
  people: ZendeskPeople,
  signal: AbortSignal | null,
): Promise<void> {
  for (const file of source.files) {
    const path = await zendeskPeople(file)
    if (path === null) continue
    for await (const item of readJsonValues(file, [path], signal, () => undefined)) {
      if (item.type === 'value') people.addPerson(parseJson(item.value.text))
    }
  }
}

/** One pass over all tickets and people. */
export async function lookAtExport(source: ImportSource, signal: AbortSignal | null): Promise<ZendeskLook> {
  const files = await findTicketFiles(source)
  const looker = new Looker()
  for (const { file, shape } of files) {
    const paths = shape.users === null ? [shape.tickets] : [shape.tickets, shape.users]
    for await (const item of readJsonValues(file, paths, signal, () => undefined)) {
      if (item.type !== 'value') continue
      const { path, text, line } = item.value
      if (path === shape.tickets) looker.addTicket(text, placeOf(file, line))
      else looker.people.addPerson(parseJson(text))
    }
  }
  const inTickets = new Set(files.map(({ file }) => file))
  const others = source.files.filter((file) => !inTickets.has(file))
  await lookAtPeople({ ...source, files: others }, looker.people, signal)
  const { people, olderPlaces, answers, lastChangeMs } = looker
  return { files, people, olderPlaces, answers, lastChangeMs }
}

/** Which figures an export can give: tickets without their comments may still tell when the first answer came. */
export function zendeskSupports(base: Supports, { answers }: ZendeskLook): Supports {
  if (answers.has('comments')) return base
  const without: NullReason = answers.has('businessHours') ? 'businessHoursOnly' : 'notExported'
  const waiting = answers.has('calendar') ? true : without
  return {
    ...base,
    firstResponse: waiting,
    responseRate: waiting,
    linkedReplies: waiting,
    dialogueShare: 'noMessages',
  }
}
