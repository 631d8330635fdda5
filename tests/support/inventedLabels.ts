import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import type { TopicId } from '#shared/domain/message.ts'

/** What invented citizens write of each topic; words that the shipped lexicon mostly does not know. */
const phrases: Partial<Record<TopicId, readonly string[]>> = {
  service: [
    'kan ik morgen langskomen',
    'hoe lang duurt een nieuwe reispas',
    'werkt inloggen weer',
    'waar stuur ik de akte heen',
  ],
  publicSpace: [
    'de berm ligt vol blikjes',
    'een scheef hekje bij de sloot',
    'het zand stuift over de stenen',
    'de bak puilt uit',
  ],
  policy: [
    'waarom komt die flat er',
    'het plan voor de haven is slecht',
    'de stemming over de toren',
    'kiezers zijn het zat',
  ],
  complaint: [
    'niemand belt terug',
    'ik wacht al zo lang op bericht',
    'dit is geen manier van doen',
    'slordig afgehandeld',
  ],
}

const filler =
  'de het een en van bij onze weer graag alvast nog even toch maar dus hier daar vandaag gisteren'.split(' ')

export interface InventedText {
  readonly topic: TopicId
  readonly text: string
}

/** `count` texts a topic, in turn; the same seed gives the same texts. */
export function inventTexts(topics: readonly TopicId[], count: number, seed = 1): InventedText[] {
  const random = uniformRandom(seed)
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: count }, () => topics)
    .flat()
    .map((topic) => {
      const noise = Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(filler))
      return { topic, text: `${noise.join(' ')} ${pick(phrases[topic] ?? [])} ${pick(filler)}` }
    })
}
