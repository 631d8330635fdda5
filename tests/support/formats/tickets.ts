import fc from 'fast-check'
import { createZone } from '#shared/domain/localTime.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { ExpectedMessage } from './formatWriter.ts'
import { lineOfText, personName } from './words.ts'

/** One ticket, whatever the helpdesk. */
export interface Ticket {
  readonly id: string
  readonly title: string
  readonly requester: string
  readonly group: string | null
  readonly tag: string | null
  /** Place in the list of words that the helpdesk has for its channels. */
  readonly via: number
  readonly createdMs: number
  readonly replyMinutes: number | null
  readonly solvedMinutes: number | null
  readonly isOpen: boolean
  readonly isSatisfied: boolean | null
}

export interface ViaWord {
  readonly word: string
  readonly channel: ChannelId
  readonly isPublic: boolean
}

const minuteMs = 60_000
const fromMs = Date.UTC(2019, 0, 1)
const untilMs = Date.UTC(2025, 9, 1)
const mostMinutes = 60 * 24 * 60

/** No two tickets of a list share a number. */
export function ticketLists(minLength: number): fc.Arbitrary<readonly Ticket[]> {
  const ticket = fc.record({
    title: lineOfText,
    requester: personName,
    group: fc.option(fc.constantFrom('KCC', 'Webcare', 'Openbare ruimte')),
    tag: fc.option(fc.constantFrom('afval', 'verkeer', 'paspoort')),
    via: fc.nat({ max: 5 }),
    createdMs: fc
      .integer({ min: fromMs / minuteMs, max: untilMs / minuteMs })
      .map((minutes) => minutes * minuteMs),
    replyMinutes: fc.option(fc.nat({ max: mostMinutes })),
    solvedMinutes: fc.option(fc.nat({ max: mostMinutes })),
    isOpen: fc.boolean(),
    isSatisfied: fc.option(fc.boolean()),
  })
  return fc
    .array(ticket, { minLength, maxLength: 20 })
    .map((tickets) => tickets.map((one, at) => ({ ...one, id: String(1000 + at) })))
}

const two = (value: number): string => String(value).padStart(2, '0')

export interface WallMoment {
  readonly text: string
  readonly ms: number
}

/** A moment on a clock on the wall, "2024-03-04 09:12:00"; one that exists twice or not at all is moved on by two hours. */
export function wallClock(ms: number, timeZone: string): WallMoment {
  const zone = createZone(timeZone)
  const clearMs = [0, 2, 4]
    .map((hours) => ms + hours * 3_600_000)
    .find((moved) => zone.toUtcMs(zone.localParts(moved)).flag === null)
  const at = clearMs ?? ms
  const { year, month, day, hour, minute, second } = zone.localParts(at)
  const time = [hour, minute, second].map(two).join(':')
  return { text: `${String(year)}-${two(month)}-${two(day)} ${time}`, ms: at }
}

/** When each thing of a ticket happened, as the clock tells it. */
export function momentsOf(
  ticket: Ticket,
  timeZone: string,
): Record<'replied' | 'solved', WallMoment | null> & { readonly created: WallMoment } {
  const created = wallClock(ticket.createdMs, timeZone)
  const after = (minutes: number | null): WallMoment | null =>
    minutes === null ? null : wallClock(created.ms + minutes * minuteMs, timeZone)
  return { created, replied: after(ticket.replyMinutes), solved: after(ticket.solvedMinutes) }
}

/** The question and its first answer. */
export function expectedOf(
  ticket: Ticket,
  via: ViaWord,
  times: { readonly createdMs: number; readonly repliedMs: number | null; readonly solvedMs: number | null },
  satisfaction: number | null,
): ExpectedMessage[] {
  const shared = {
    conversationId: ticket.id,
    channel: via.channel,
    isPublic: via.isPublic,
    kind: 'ticket',
    teamLabel: ticket.group,
  } as const
  const question: ExpectedMessage = {
    ...shared,
    externalId: ticket.id,
    direction: 'in',
    authorHandle: ticket.requester,
    sentAtMs: times.createdMs,
    text: ticket.title,
    closedAtMs: ticket.isOpen ? null : times.solvedMs,
    topicLabel: ticket.tag,
    satisfaction,
  }
  if (times.repliedMs === null) return [question]
  const answer: ExpectedMessage = {
    ...shared,
    externalId: `${ticket.id}:reply`,
    direction: 'out',
    addresseeHandle: ticket.requester,
    sentAtMs: times.repliedMs,
    replyToExternalId: ticket.id,
  }
  return [question, answer]
}

export function csvField(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
