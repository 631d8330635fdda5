import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datePartsOf } from '#shared/domain/localDate.ts'
import { dayMs, isStaffed, minuteMs } from './calendar.ts'
import type { Conversation, Inbound } from './conversations.ts'

const header = [
  'Date of publication',
  'Source type',
  'Url',
  'Posted by (optional)',
  'WhatsApp number (optional)',
  'Message',
  'Tags',
  'Sentiment',
  'Completed on (optional)',
  'Replied on (optional)',
  'Action time (optional)',
  'Within service level (optional)',
  'Case owner (optional)',
  'Reply/replies (optional)',
  'PR value',
]
const sentiments: Readonly<Record<string, string>> = { complaint: 'negative', thanks: 'positive' }
const serviceLevelMinutes = 240

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** "08-04-2021 23:58:57", local. */
function dateTime(localMs: number | null): string {
  if (localMs === null) return ''
  const { year, month, day } = datePartsOf(Math.floor(localMs / dayMs))
  return `${twoDigits(day)}-${twoDigits(month)}-${String(year)} ${clock(localMs % dayMs)}`
}

function clock(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':')
}

function quoted(field: string): string {
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function row(conversation: Conversation, inbound: Inbound, id: number): string {
  const { reply } = inbound
  const waitMs = reply === null ? null : reply.localMs - inbound.localMs
  const isInTime = waitMs === null || !isStaffed(inbound.localMs) || waitMs <= serviceLevelMinutes * minuteMs
  return [
    dateTime(inbound.localMs),
    conversation.channel,
    `https://www.${conversation.channel}.com/rijnhoven.voorbeeld/posts/${String(100_000 + id)}`,
    conversation.citizen,
    '',
    inbound.text,
    '',
    sentiments[inbound.topic] ?? 'neutral',
    dateTime(reply === null ? inbound.closedLocalMs : reply.localMs),
    dateTime(reply?.localMs ?? null),
    waitMs === null ? '' : clock(waitMs),
    waitMs === null ? '' : isInTime ? 'Yes' : 'No',
    reply?.agent ?? '',
    reply?.text ?? '',
    '',
  ]
    .map(quoted)
    .join(';')
}

/** One export per year, as the tool's limit of 20,000 rows suggests: semicolons, newest first, one row a message. */
export async function writeObi4wan(
  folder: string,
  conversations: readonly Conversation[],
): Promise<string[]> {
  const entries = conversations
    .filter((conversation) => conversation.channel !== 'whatsapp')
    .flatMap((conversation) => conversation.inbounds.map((inbound) => ({ conversation, inbound })))
    .sort((a, b) => a.inbound.localMs - b.inbound.localMs)
  const rowsByYear = new Map<number, string[]>()
  for (const [id, { conversation, inbound }] of entries.entries()) {
    const { year } = datePartsOf(Math.floor(inbound.localMs / dayMs))
    const rows = rowsByYear.get(year) ?? []
    rows.push(row(conversation, inbound, id))
    rowsByYear.set(year, rows)
  }
  const paths: string[] = []
  for (const [year, rows] of rowsByYear) {
    const path = join(folder, `webcare-berichten-${String(year)}.csv`)
    await writeFile(path, [header.join(';'), ...rows.reverse(), ''].join('\r\n'))
    paths.push(path)
  }
  return paths
}
