import type { Sentences } from '../catalogueShape.ts'

/** Pages of a report on the rest of the story: cover, conversation, phase, options, cost, unknown, sources; and what all pages share. */
export const presentationStory = {
  /** Stands where a figure would: at most four words. */
  missing: {
    ownPostsOnly: 'onbekend',
    inboundOnly: 'onbekend',
    noMessages: 'geen berichten',
    tooFew: 'te weinig vragen',
    notReached: 'niet bereikt',
    notObservedLongEnough: 'nog niet bekend',
    noAuthor: 'onbekend',
    noBroadcasts: 'onbekend',
    nobodyAnswered: 'geen antwoorden',
    teamOfAnsweredOnly: 'onbekend',
    noTeam: 'onbekend',
    noOwnData: 'geen gegevens',
    tooFewPeers: 'te weinig gemeenten',
    otherClock: 'alleen in kalendertijd',
    otherPart: 'alleen van het geheel',
    noNorm: 'geen norm',
    notExported: 'onbekend',
    businessHoursOnly: 'onbekend',
    noScheme: 'niet ingesteld',
    noPopulation: 'onbekend',
  },
  /** Of a number that may not be told, or of a share of which one side may not. */
  fewerThan: (smallest: string) => `minder dan ${smallest}`,
  lessThan: (percent: string) => `minder dan ${percent}`,
  moreThan: (least: string) => `meer dan ${least}`,
  /** A part that is left out because another would follow from it. */
  leftOut: 'niet genoemd',
  foot: {
    questions: (n: string) => `n = ${n} vragen`,
    oneQuestion: 'n = 1 vraag',
    sent: (n: string) => `n = ${n} berichten`,
    oneSent: 'n = 1 bericht',
    choice: (period: string, rest: string) => `${period}, ${rest}`,
    channelsAndTopics: (channels: string, topics: string) => `${channels} en ${topics}`,
    ofTeams: (teams: string) => `beantwoord door ${teams}`,
    someAccounts: 'enkele accounts',
    source: (source: string) => `Bron: ${source}.`,
    ownData: (municipality: string) => `eigen gegevens van ${municipality}`,
    definition: (line: string) => `Definitie: ${line}`,
  },
  notes: {
    figure: (name: string, text: string) => `${name}: ${text}`,
    interval: (range: string) => `95%-interval ${range}`,
    n: (n: string) => `n = ${n}`,
  },
} satisfies Sentences
