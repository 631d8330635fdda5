import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datePartsOf } from '#shared/domain/localDate.ts'
import { dayMs, isStaffed, minuteMs } from './calendar.ts'
import type { Conversation } from './conversations.ts'
import { accountNameOf } from './profile.ts'
import type { ExampleProfile } from './profile.ts'
import { awayText } from './texts.ts'

interface ChatLine {
  readonly localMs: number
  readonly sender: string | null
  readonly text: string
}

const encryptionNotice =
  'Berichten en oproepen worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren.'

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Dutch Android layout: "23-03-2022 13:31 - Naam: tekst", local, without seconds. */
function format(line: ChatLine): string {
  const { year, month, day } = datePartsOf(Math.floor(line.localMs / dayMs))
  const minute = Math.floor((line.localMs % dayMs) / minuteMs)
  const stamp = `${twoDigits(day)}-${twoDigits(month)}-${String(year)} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
  return `${stamp} - ${line.sender === null ? '' : `${line.sender}: `}${line.text}`
}

/** A question that comes in while nobody works gets an automatic message at once. */
function chatLines(conversation: Conversation, profile: ExampleProfile): readonly ChatLine[] {
  const ownName = accountNameOf(profile)
  return conversation.inbounds.flatMap((inbound, index) => {
    const lines: ChatLine[] = [{ localMs: inbound.localMs, sender: conversation.citizen, text: inbound.text }]
    if (index === 0 && !isStaffed(inbound.localMs, profile)) {
      lines.push({ localMs: inbound.localMs + 2_000, sender: ownName, text: awayText })
    }
    if (inbound.reply) {
      lines.push({ localMs: inbound.reply.localMs, sender: ownName, text: inbound.reply.text })
    }
    return lines
  })
}

/** One exported chat per contact. */
export async function writeWhatsApp(
  folder: string,
  conversations: readonly Conversation[],
  profile: ExampleProfile,
): Promise<string[]> {
  const chats = new Map<string, ChatLine[]>()
  for (const conversation of conversations) {
    if (conversation.channel !== 'whatsapp') continue
    const lines = chats.get(conversation.citizen) ?? []
    lines.push(...chatLines(conversation, profile))
    chats.set(conversation.citizen, lines)
  }
  const paths: string[] = []
  for (const [citizen, lines] of [...chats].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = lines.sort((a, b) => a.localMs - b.localMs)
    const notice = { localMs: sorted[0]?.localMs ?? 0, sender: null, text: encryptionNotice }
    const path = join(folder, `WhatsApp-chat met ${citizen}.txt`)
    await writeFile(path, `${[notice, ...sorted].map(format).join('\n')}\n`)
    paths.push(path)
  }
  return paths
}
