import type { EpochDay } from '#shared/domain/localDate.ts'
import {
  afterStaffedMinutes,
  arrivalOn,
  dayMs,
  endLocalMs,
  minuteMs,
  progressAt,
  questionsOn,
} from './calendar.ts'
import { courseAt, lastDay, topicWeights } from './profile.ts'
import type { ExampleProfile, InboxChannel } from './profile.ts'
import type { Random } from './random.ts'
import type { ExampleTopic } from './texts.ts'
import { inventExchange, thanksTexts } from './texts.ts'
import { inOwnWords } from './wordings.ts'

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

const agents = ['Medewerker 1', 'Medewerker 2', 'Medewerker 3', 'Medewerker 4', 'Medewerker 5'] as const
/** Whoever writes by WhatsApp is one of a few regular contacts, so that each chat is one export. */
export const whatsappContacts = 8
const residents = 3_200

function handle(channel: InboxChannel, random: Random): string {
  const isChat = channel === 'whatsapp'
  const number = random.between(1, isChat ? whatsappContacts : residents)
  return isChat ? `Bewoner ${String(4100 + number)}` : `bewoner_${String(number).padStart(4, '0')}`
}

/** What the making of one municipality's messages runs on. */
interface Making {
  readonly profile: ExampleProfile
  readonly random: Random
  /** Chooses words only, so that times and numbers do not hang on them. */
  readonly wordings: Random
}

/** Nobody works on an answer for longer than about a week of office hours. */
function replyTo(
  localMs: number,
  topic: ExampleTopic,
  text: string,
  { profile, random, wordings }: Making,
): Reply | null {
  const day = Math.floor(localMs / dayMs)
  const isStorm = topic === 'storm'
  const median = isStorm ? 110 : courseAt(profile.medianMinutes, progressAt(day, profile))
  const needed = Math.max(2, random.logNormal(median, isStorm ? 0.9 : profile.spread))
  const repliedMs = afterStaffedMinutes(localMs, Math.min(needed, 2_600), profile)
  if (repliedMs > endLocalMs) return null
  return { localMs: repliedMs, text: inOwnWords(text, wordings), agent: random.pick(agents) }
}

function question(
  localMs: number,
  topic: ExampleTopic,
  making: Making,
  part: 'openings' | 'followUps',
): Inbound {
  const { profile, random } = making
  const { question: text, answer } = inventExchange(topic, part, random)
  const fate = random.weighted(profile.fates)
  const reply = fate === 'answered' ? replyTo(localMs, topic, answer, making) : null
  const closed = fate === 'closed' ? afterStaffedMinutes(localMs, random.logNormal(500, 0.7), profile) : null
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

function continues(first: Inbound, day: EpochDay, making: Making): readonly Inbound[] {
  const { profile, random } = making
  const { reply, topic } = first
  if (reply === null || topic === 'thanks') return []
  const localMs = writesBackAt(reply.localMs, random)
  const talks = random.chance(courseAt(profile.talksOn, progressAt(day, profile)))
  const thanks = !talks && random.chance(0.2)
  if (localMs > endLocalMs || (!talks && !thanks)) return []
  if (talks) return [question(localMs, topic, making, 'followUps')]
  const text = random.pick(thanksTexts)
  return [{ localMs, text, topic: 'thanks', reply: null, closedLocalMs: localMs + 30 * minuteMs }]
}

function conversation(localMs: number, topic: ExampleTopic, making: Making): Conversation {
  const channel = making.random.weighted(making.profile.channels)
  const first = question(localMs, topic, making, 'openings')
  const inbounds = [first, ...continues(first, Math.floor(localMs / dayMs), making)]
  return { channel, citizen: handle(channel, making.random), inbounds }
}

/** A summer storm on a Friday afternoon: many questions within hours, answered until late. */
function storm(day: EpochDay, making: Making): readonly Conversation[] {
  return Array.from({ length: 96 }, () => {
    const minute = Math.min(1_380, 870 + making.random.logNormal(110, 0.7))
    return conversation(day * dayMs + Math.round(minute * 60) * 1000, 'storm', making)
  })
}

/** All conversations in which residents write to the invented municipality, by time of their first message. */
export function inventConversations(
  profile: ExampleProfile,
  random: Random,
  wordings: Random,
): readonly Conversation[] {
  const making = { profile, random, wordings }
  const all: Conversation[] = []
  for (let day = profile.firstDay; day <= lastDay; day += 1) {
    const count = random.poisson(questionsOn(day, profile))
    for (let index = 0; index < count; index += 1) {
      const localMs = arrivalOn(day, random)
      if (localMs <= endLocalMs) all.push(conversation(localMs, random.weighted(topicWeights), making))
    }
    if (day === profile.stormDay) all.push(...storm(day, making))
  }
  return all.sort((a, b) => (a.inbounds[0]?.localMs ?? 0) - (b.inbounds[0]?.localMs ?? 0))
}
