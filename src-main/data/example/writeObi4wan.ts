import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datePartsOf } from '#shared/domain/localDate.ts'
import { arrivalOn, dayMs, endLocalMs, isStaffed, minuteMs } from './calendar.ts'
import type { Conversation, Inbound } from './conversations.ts'
import { lastDay, slugOf, webcarePageOf } from './profile.ts'
import type { ExampleProfile } from './profile.ts'
import type { Random } from './random.ts'
import { fillSlots, monitoringTexts } from './texts.ts'

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

interface WebcareConversation extends Conversation {
  readonly page: string
}

/** What monitoring finds under other pages: it mentions the municipality, asks it nothing, and nobody handles it. */
function monitoringHits(profile: ExampleProfile, random: Random): WebcareConversation[] {
  const hits: WebcareConversation[] = []
  for (let day = profile.firstDay; day <= lastDay; day += 1) {
    for (let left = random.poisson(0.4); left > 0; left -= 1) {
      const localMs = arrivalOn(day, random)
      if (localMs > endLocalMs) continue
      const text = fillSlots(random.pick(monitoringTexts), random).replaceAll(
        '{gemeente}',
        profile.municipality,
      )
      hits.push({
        channel: 'facebook',
        page: `${slugOf(profile)}s.nieuwsblad.voorbeeld`,
        citizen: `bewoner_${String(random.between(4_000, 4_400))}`,
        inbounds: [{ localMs, text, topic: 'other', reply: null, closedLocalMs: null }],
      })
    }
  }
  return hits
}

/** On Instagram the first message names the account. */
function isMention(conversation: WebcareConversation, inbound: Inbound): boolean {
  return conversation.channel === 'instagram' && inbound === conversation.inbounds[0]
}

function row(
  conversation: WebcareConversation,
  inbound: Inbound,
  id: number,
  profile: ExampleProfile,
): string {
  const { reply } = inbound
  const waitMs = reply === null ? null : reply.localMs - inbound.localMs
  const isInTime =
    waitMs === null || !isStaffed(inbound.localMs, profile) || waitMs <= serviceLevelMinutes * minuteMs
  return [
    dateTime(inbound.localMs),
    conversation.channel,
    `https://www.${conversation.channel}.com/${conversation.page}/posts/${String(100_000 + id)}`,
    conversation.citizen,
    '',
    isMention(conversation, inbound) ? `@${webcarePageOf(profile)} ${inbound.text}` : inbound.text,
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
  profile: ExampleProfile,
  random: Random,
): Promise<string[]> {
  const page = webcarePageOf(profile)
  const own = conversations
    .filter((conversation) => conversation.channel !== 'whatsapp')
    .map((conversation) => ({ ...conversation, page }))
  const entries = [...own, ...monitoringHits(profile, random)]
    .flatMap((conversation) => conversation.inbounds.map((inbound) => ({ conversation, inbound })))
    .sort((a, b) => a.inbound.localMs - b.inbound.localMs)
  const rowsByYear = new Map<number, string[]>()
  for (const [id, { conversation, inbound }] of entries.entries()) {
    const { year } = datePartsOf(Math.floor(inbound.localMs / dayMs))
    const rows = rowsByYear.get(year) ?? []
    rows.push(row(conversation, inbound, id, profile))
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
