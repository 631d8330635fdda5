import type { NullReason } from '#shared/domain/figure.ts'
import type { Supports } from '#shared/domain/supports.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ImportSource, SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, textField } from '../../records/jsonFields.ts'
import { LatestStates } from '../tickets/latestStates.ts'
import { ZendeskPeople } from './people.ts'
import { peopleShape, readShape, ticketShape } from './shape.ts'
import type { ZendeskShape } from './shape.ts'
import { tellsAnswers } from './fields.ts'

export interface TicketFile {
  readonly file: SourceFile
  readonly shape: ZendeskShape
}

/** What all tickets of an export together tell, before any of them is read. */
export interface ZendeskLook {
  readonly files: readonly TicketFile[]
  readonly people: ZendeskPeople
  /** Places of tickets that stand elsewhere in a later state. */
  readonly olderPlaces: ReadonlySet<number>
  readonly answers: ReadonlySet<ReturnType<typeof tellsAnswers>>
  /** The last change of any ticket (UTC ms): until then all of them were observed. */
  readonly lastChangeMs: number | null
}

/** Lines of one file never reach this. */
const linesPerFile = 2 ** 32

/** A number of its own for each line of each file. */
export function placeOf(fileIndex: number, line: number): number {
  return fileIndex * linesPerFile + line
}

export async function findTicketFiles(source: ImportSource): Promise<TicketFile[]> {
  const files: TicketFile[] = []
  for (const file of source.files) {
    const shape = await ticketShape(file)
    if (shape !== null) files.push({ file, shape })
  }
  return files
}

class Looker {
  readonly people = new ZendeskPeople()
  readonly states = new LatestStates()
  readonly answers = new Set<ReturnType<typeof tellsAnswers>>()
  lastChangeMs: number | null = null

  addTicket(text: string, place: number): void {
    const ticket = parseJson(text)
    if (!isRecord(ticket)) return
    this.people.addFromTicket(ticket)
    this.answers.add(tellsAnswers(ticket))
    const changedMs = parseZonedText(textField(ticket, 'updated_at') ?? '') ?? Number.NaN
    if (changedMs > (this.lastChangeMs ?? -Infinity)) this.lastChangeMs = changedMs
    const id = textField(ticket, 'id')
    if (id !== null) this.states.add(id, place, changedMs)
  }
}

async function lookAtPeople(
  source: ImportSource,
  people: ZendeskPeople,
  signal: AbortSignal | null,
): Promise<void> {
  for (const file of source.files) {
    const shape = await peopleShape(file)
    if (shape === null) continue
    for await (const item of readShape(file, shape, false, signal, () => undefined)) {
      if (item.type === 'value') people.addPerson(parseJson(item.value.text))
    }
  }
}

/** One pass over all tickets and people. */
export async function lookAtExport(source: ImportSource, signal: AbortSignal | null): Promise<ZendeskLook> {
  const files = await findTicketFiles(source)
  const looker = new Looker()
  for (const [index, { file, shape }] of files.entries()) {
    for await (const item of readShape(file, shape, true, signal, () => undefined)) {
      if (item.type !== 'value') continue
      const { path, text, line } = item.value
      if (path === shape.records) looker.addTicket(text, placeOf(index, line))
      else looker.people.addPerson(parseJson(text))
    }
  }
  const inTickets = new Set(files.map(({ file }) => file))
  const others = source.files.filter((file) => !inTickets.has(file))
  await lookAtPeople({ ...source, files: others }, looker.people, signal)
  const { people, states, answers, lastChangeMs } = looker
  return { files, people, olderPlaces: states.older, answers, lastChangeMs }
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
