import type { Random } from './random.ts'

/** Share of answers that are sent as they stand in the list of standard answers. */
const standardShare = 0.3

const greetings = [
  'Goedemorgen,',
  'Goedemiddag,',
  'Dag,',
  'Hallo,',
  'Beste inwoner,',
  'Beste bewoner,',
  'Goedendag,',
  'Hoi,',
] as const

const beginnings = [
  'goed dat u het laat weten.',
  'dank voor uw bericht.',
  'dank dat u dit vraagt.',
  'fijn dat u dit even vraagt.',
  'dit is nagevraagd bij een collega.',
  'dat is een goede vraag.',
  'bedankt voor het doorgeven.',
  'hier volgt het antwoord op uw bericht.',
  'uw bericht is gelezen.',
  'dit vragen meer mensen op dit moment.',
] as const

const endings = [
  'Hebt u nog vragen, stuur dan gerust een bericht.',
  'Laat gerust weten of dit zo duidelijk is.',
  'Komt u er niet uit, bel dan met het gemeentehuis.',
  'Hopelijk helpt dit u verder.',
  'Veel succes ermee.',
  'Fijne dag verder.',
  'Nog een prettige middag.',
  'Is er iets anders, dan leest de gemeente dat hier ook.',
  'Meer uitleg staat op de website van de gemeente.',
  'U kunt hier altijd op terugkomen.',
  'Wilt u liever iemand spreken, bel dan met de gemeente.',
  'Prettig weekend alvast.',
] as const

const signatures = [
  'Groet',
  'Groeten',
  'Met vriendelijke groet',
  'Vriendelijke groet',
  'Hartelijke groet',
] as const

/**
 * An answer in the words of whoever sends it: about a third goes out as it is, the others get a beginning and an end of
 * their own, so that the invented municipality has as many standard answers as one could have.
 */
export function inOwnWords(answer: string, random: Random): string {
  if (random.chance(standardShare)) return answer
  const parts = [random.pick(greetings), random.pick(beginnings), answer, random.pick(endings)]
  return [...parts, random.pick(signatures)].join(' ')
}
