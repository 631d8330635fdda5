import type { EpochDay } from '#shared/domain/localDate.ts'
import {
  afterStaffedMinutes,
  arrivalOn,
  dayMs,
  endLocalMs,
  firstDay,
  lastDay,
  minuteMs,
  progressAt,
  questionsOn,
  stormDay,
} from './calendar.ts'
import type { Random } from './random.ts'
import type { ExampleTopic } from './texts.ts'
import { inventExchange, thanksTexts } from './texts.ts'

export type InboxChannel = 'facebook' | 'instagram' | 'linkedin' | 'whatsapp'

export interface Reply {
  readonly localMs: number
  readonly text: string
  readonly agent: string
}

/** One message of a resident with what was done about it. */
export interface Inbound {
  readonly localMs: number
  readonly text: string
  readonly topic: ExampleTopic | 'thanks'
  readonly reply: Reply | null
  /** Closed without a reply at this moment. */
  readonly closedLocalMs: number | null
}

export interface Conversation {
  readonly channel: InboxChannel
  /** Invented handle. */
  readonly citizen: string
  readonly inbounds: readonly Inbound[]
}

const channelWeights = { facebook: 58, instagram: 22, linkedin: 8, whatsapp: 5 } as const
const topicWeights = {
  service: 36,
  publicSpace: 33,
  policy: 10,
  complaint: 9,
  participation: 4,
  storm: 0,
  other: 8,
} as const
const fates = { answered: 918, open: 50, closed: 32 } as const
const agents = ['Medewerker 1', 'Medewerker 2', 'Medewerker 3', 'Medewerker 4', 'Medewerker 5'] as const
/** Whoever writes by WhatsApp is one of a few regular contacts, so that each chat is one export. */
export const whatsappContacts = 8
const residents = 3_200

function handle(channel: InboxChannel, random: Random): string {
  const isChat = channel === 'whatsapp'
  const number = random.between(1, isChat ? whatsappContacts : residents)
  return isChat ? `Bewoner ${String(4100 + number)}` : `bewoner_${String(number).padStart(4, '0')}`
}

/** Working minutes until an answer: the middle falls from two and a half hours to one and a half. */
function replyTo(localMs: number, topic: ExampleTopic, text: string, random: Random): Reply | null {
  const day = Math.floor(localMs / dayMs)
  const isStorm = topic === 'storm'
  const median = isStorm ? 110 : 150 - 56 * progressAt(day)
  const needed = Math.max(2, random.logNormal(median, isStorm ? 0.9 : 1.05))
  const repliedMs = afterStaffedMinutes(localMs, Math.min(needed, 2_600))
  if (repliedMs > endLocalMs) return null
  return { localMs: repliedMs, text, agent: random.pick(agents) }
}

function question(
  localMs: number,
  topic: ExampleTopic,
  random: Random,
  part: 'openings' | 'followUps',
): Inbound {
  const { question: text, answer } = inventExchange(topic, part, random)
  const fate = random.weighted(fates)
  const reply = fate === 'answered' ? replyTo(localMs, topic, answer, random) : null
  const closed = fate === 'closed' ? afterStaffedMinutes(localMs, random.logNormal(500, 0.7)) : null
  return {
    localMs,
    text,
    topic,
    reply,
    closedLocalMs: closed !== null && closed <= endLocalMs ? closed : null,
  }
}

/** Writing back comes within two days, in waking hours. */
function writesBackAt(repliedMs: number, random: Random): number {
  const soon = repliedMs + random.logNormal(45, 1.3) * minuteMs
  const capped = Math.round(Math.min(soon, repliedMs + 2 * dayMs) / 1000) * 1000
  const minuteOfDay = (capped % dayMs) / minuteMs
  return minuteOfDay < 360 ? capped - (minuteOfDay - 420) * minuteMs : capped
}

function continues(first: Inbound, day: EpochDay, random: Random): readonly Inbound[] {
  const { reply, topic } = first
  if (reply === null || topic === 'thanks') return []
  const localMs = writesBackAt(reply.localMs, random)
  const talks = random.chance(0.245 - 0.045 * progressAt(day))
  const thanks = !talks && random.chance(0.2)
  if (localMs > endLocalMs || (!talks && !thanks)) return []
  if (talks) return [question(localMs, topic, random, 'followUps')]
  const text = random.pick(thanksTexts)
  return [{ localMs, text, topic: 'thanks', reply: null, closedLocalMs: localMs + 30 * minuteMs }]
}

function conversation(localMs: number, topic: ExampleTopic, random: Random): Conversation {
  const channel = random.weighted(channelWeights)
  const first = question(localMs, topic, random, 'openings')
  const inbounds = [first, ...continues(first, Math.floor(localMs / dayMs), random)]
  return { channel, citizen: handle(channel, random), inbounds }
}

/** A summer storm on a Friday afternoon: many questions within hours, answered until late. */
function storm(random: Random): readonly Conversation[] {
  return Array.from({ length: 96 }, () => {
    const minute = Math.min(1_380, 870 + random.logNormal(110, 0.7))
    return conversation(stormDay * dayMs + Math.round(minute * 60) * 1000, 'storm', random)
  })
}

/** All conversations in which residents write to the invented municipality, by time of their first message. */
export function inventConversations(random: Random): readonly Conversation[] {
  const all: Conversation[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const count = random.poisson(questionsOn(day))
    for (let index = 0; index < count; index += 1) {
      const localMs = arrivalOn(day, random)
      if (localMs <= endLocalMs) all.push(conversation(localMs, random.weighted(topicWeights), random))
    }
    if (day === stormDay) all.push(...storm(random))
  }
  return all.sort((a, b) => (a.inbounds[0]?.localMs ?? 0) - (b.inbounds[0]?.localMs ?? 0))
}
