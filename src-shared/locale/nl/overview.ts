import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

export const overview = {
  finding: {
    median: (time: string) => `De helft van de vragen is binnen ${own(time)} beantwoord.`,
    medianOpening: (time: string) => `De helft van de vragen is binnen ${own(time)} openingstijd beantwoord.`,
    medianBeforeOpening: `Meer dan de helft van de vragen is ${own('vóór de volgende opening')} beantwoord.`,
    peerMedian: (whom: string, time: string) => `Bij ${whom} duurt dat ${time}.`,
    peerMedianOfYear: (whom: string, time: string, year: number) =>
      `Bij ${whom} duurde dat in ${year} ${time}.`,
    notReached: (share: string) =>
      `Minder dan de helft van de vragen is beantwoord: ${own(share)} binnen 7 dagen.`,
    notReachedPlain: 'Minder dan de helft van de vragen is in deze gegevens beantwoord.',
    tooFew: (answered: string, cases: string) =>
      `Van de ${cases} vragen zijn er ${own(answered)} beantwoord. Dat is te weinig voor een percentage.`,
    onlyOneAnswered: `Er is 1 vraag, en die is ${own('beantwoord')}. Dat is te weinig voor een percentage.`,
    tooFewOneAnswered: (cases: string) =>
      `Van de ${cases} vragen is er ${own('1')} beantwoord. Dat is te weinig voor een percentage.`,
    tooFewAfterAll: 'Er zijn minder dan 10 vragen. Dat is te weinig voor een percentage.',
    nobodyAnswered: (cases: string) => `Van de ${cases} vragen is ${own('er geen')} beantwoord.`,
    nobodyAnsweredOne: `De ene vraag in deze periode is ${own('niet')} beantwoord.`,
    responseUnknown: 'Reactietijd is hier onbekend.',
    responseUnknownOfTeam: 'Reactietijd van één team is hier onbekend.',
    ratioInstead: (share: string) =>
      `Van alle openbare berichten die de gemeente stuurt, is ${own(share)} een antwoord aan iemand.`,
    noQuestions: 'In deze keuze zijn er geen vragen van inwoners.',
    noMessages: 'Er zijn geen berichten in deze keuze.',
    empty: 'Er zijn nog geen gegevens.',
    benchmarkOnly: (count: string, whom: string) =>
      `Er zijn nog geen eigen gegevens, wel cijfers van ${count} ${whom}.`,
    benchmarkOnlyFew: 'Er zijn nog geen eigen gegevens, wel cijfers van andere gemeenten.',
  },
  deck: {
    p90: (time: string) => `9 van de 10 vragen zijn binnen ${time} beantwoord.`,
    p90Opening: (time: string) => `9 van de 10 vragen zijn binnen ${time} openingstijd beantwoord.`,
    rate: (share: string) => `Binnen 7 dagen is ${share} van de vragen beantwoord.`,
    peersChance: (whom: string) => `Het verschil met ${whom} kan toeval zijn.`,
    open: (count: string, to: string) => `${count} vragen waren op ${to} nog open.`,
    openOne: (to: string) => `1 vraag was op ${to} nog open.`,
    noCitizens:
      'Deze bron bevat alleen berichten van de gemeente, geen berichten van inwoners. Daarom staat er geen getal, en geen 0.',
    nobodyAnswered: 'Er is dus geen reactietijd. Vragen van de laatste dagen kunnen nog antwoord krijgen.',
    noMessages: (from: string, to: string) => `De gegevens lopen van ${from} t/m ${to}.`,
    noMessagesUnknown: 'Kies een andere periode, een ander kanaal of een ander onderwerp.',
    notInData: (choice: string) =>
      `In deze gegevens staat niets met ${choice}. Kies een ander onderwerp of team.`,
    narrowed: (choice: string) => `U ziet alleen ${choice}. Andere berichten vallen nu weg.`,
    unfinished: (to: string) => `Deze periode is niet compleet: de gegevens lopen t/m ${to}.`,
    startsLater: (from: string) => `Deze periode is niet compleet: de gegevens beginnen op ${from}.`,
    empty:
      'Lees een export in van een kanaal of van uw webcaresysteem. De bestanden blijven op deze computer.',
    benchmarkOnly: 'Lees een eigen export in om uw gemeente ernaast te zien.',
  },
  actions: {
    import: 'Gegevens inlezen',
    showAll: 'Toon alle gegevens',
    whichSource: 'Welke bron kan dit wel?',
    allTeams: 'Alle teams tonen',
    retry: 'Opnieuw proberen',
  },
  table: {
    caption: 'Vijf kerncijfers',
    stripText: (name: string, value: string, interval: string) => `${name}: ${value}, interval ${interval}`,
    stripPeers: (whom: string, median: string, low: string, high: string) =>
      `${whom}: middelste ${median}, middelste helft ${low} tot ${high}`,
    stripPublished: (value: string, note: string) => `gepubliceerd ${value}, ${note}`,
    trendText: (name: string, first: string, last: string) => `${name}: van ${first} naar ${last}`,
    trendNone: 'te weinig maanden',
    peerMedianOf: (count: string) => `van ${count}`,
    peerMedianOfAll: (count: string) => `van ${count}, alle vragen`,
    calendarOnly: 'alleen kalendertijd',
    inCalendar: 'in kalendertijd',
    allTopicsAndTeams: 'alle onderwerpen en teams',
    followed7d: (count: string, all: string) =>
      `alleen vragen die 7 dagen gevolgd zijn (${count} van ${all})`,
    openingNote: (hours: string) =>
      `Openingstijd: ${hours}. Komt een vraag na sluitingstijd en is het antwoord er vóór de volgende opening, dan telt de tijd als 0.`,
    tooFewPeers: (have: string, all: string, needed: string) => `${have} van ${all}; ${needed} nodig`,
    showTable: 'Toon als tabel',
    showChart: 'Toon als figuur',
    value: 'waarde',
    count: 'n',
    figure: 'cijfer',
    middleHalf: 'middelste helft',
  },
  mean: {
    line: (ownMean: string, n: string, published: string, year: number) =>
      `Gemiddelde, zoals 2014-2015: ${ownMean} (alleen beantwoorde vragen, n = ${n}); gepubliceerd ${published}, ${year}, Twitter.`,
    lineOwnOnly: (ownMean: string, n: string) =>
      `Gemiddelde, zoals 2014-2015: ${ownMean} (alleen beantwoorde vragen, n = ${n}).`,
  },
  linked: {
    title: 'Antwoorden op een bekend bericht',
    intro:
      'Deze cijfers gaan alleen over berichten die antwoord kregen. Ze zeggen niets over vragen zonder antwoord.',
    questions: 'Beantwoorde berichten',
    replies: 'Antwoorden',
    medianPerQuestion: 'Helft van de berichten beantwoord binnen',
    medianPerReply: 'Helft van de antwoorden gegeven binnen',
    notEstimated: 'beschreven, zonder interval',
  },
  sending: {
    title: 'Zenden of in gesprek',
    replies: 'antwoord aan iemand',
    reposts: 'bericht van een ander gedeeld',
    ownPosts: 'eigen bericht',
    few: (counts: string) => `${counts}. Dat is te weinig voor percentages.`,
    text: (replies: string, reposts: string, ownPosts: string) =>
      [
        `${replies} ${replies === '1' ? 'antwoord' : 'antwoorden'}`,
        `${reposts} ${reposts === '1' ? 'gedeeld bericht' : 'gedeelde berichten'}`,
        `${ownPosts} ${ownPosts === '1' ? 'eigen bericht' : 'eigen berichten'}`,
      ].join(', '),
  },
  curve: {
    title: 'Zo snel komt het antwoord',
    subtitle: 'Deel van de vragen dat beantwoord is, naar tijd sinds de vraag',
    subtitleOpening: 'Deel van de vragen dat beantwoord is, naar openingstijd sinds de vraag',
    calendarOnly: (whom: string, weekHours: string) =>
      `Cijfers van ${whom} en onderzoek zijn in kalendertijd. Daarom staan ze hier niet bij. Een week heeft ${weekHours} uur openingstijd.`,
    ownEnd: (name: string) => name,
    half: (time: string) => `de helft binnen\n${time}`,
    peersBand: 'band: middelste helft',
    published: (share: string) => `${share} binnen 2 uur`,
    publishedNote: (year: number) => `gepubliceerd, ${year}, Twitter`,
    time: 'tijd sinds de vraag',
    own: 'eigen gemeente',
    interval: '95%-interval',
    peerMedian: 'middelste van vergelijkbare gemeenten',
    alt: (name: string, points: string) =>
      `Deel van de vragen dat beantwoord is, naar tijd sinds de vraag. ${name}: ${points}.`,
    altPoint: (share: string, time: string) => `${share} binnen ${time}`,
  },
  changes: {
    titleWeeks: (period: string) => `Wat is er veranderd sinds dezelfde weken van ${period}`,
    titlePrevious: (period: string) => `Wat is er veranderd sinds ${period}`,
    titlePlain: 'Wat is er veranderd',
    noComparison: 'Er zijn geen eerdere gegevens in deze keuze om mee te vergelijken.',
    unfinished: (to: string) =>
      `Deze periode loopt verder dan de gegevens (${to}). Een onvolledige periode is niet met een hele te vergelijken.`,
    nothing: 'Voor beide periodes samen zijn er te weinig gegevens om te vergelijken.',
    perhaps: (heading: string) => `Misschien ${heading}`,
    headings: {
      medianMs: { better: 'sneller', worse: 'trager', same: 'Even snel' },
      cases: { more: 'meer vragen', fewer: 'minder vragen', same: 'Evenveel vragen' },
      within2h: {
        more: 'vaker binnen 2 uur',
        fewer: 'minder vaak binnen 2 uur',
        same: 'Even vaak binnen 2 uur',
      },
      responseRate7d: { more: 'vaker antwoord', fewer: 'minder vaak antwoord', same: 'Even vaak antwoord' },
      conversationRatio: {
        more: 'vaker een antwoord aan iemand',
        fewer: 'minder vaak een antwoord aan iemand',
        same: 'Even vaak een antwoord aan iemand',
      },
      dialogueShare: { more: 'meer gesprek', fewer: 'minder gesprek', same: 'Evenveel gesprek' },
    },
    lines: {
      medianMs: (now: string, before: string) => `De helft binnen ${now}; dat was ${before}.`,
      cases: (now: string, before: string) => `${now} vragen; dat waren er ${before}.`,
      within2h: (now: string, before: string) => `${now} binnen 2 uur; dat was ${before}.`,
      responseRate7d: (now: string, before: string) => `${now} binnen 7 dagen; dat was ${before}.`,
      conversationRatio: (now: string, before: string) => `${now} is een antwoord; dat was ${before}.`,
      dialogueShare: (now: string, before: string) => `${now} gaat verder; dat was ${before}.`,
    },
    faster: (by: string, low: string, high: string) => `${by} sneller (${low} tot ${high}).`,
    slower: (by: string, low: string, high: string) => `${by} trager (${low} tot ${high}).`,
    difference: (value: string, low: string, high: string) => `${value} (${low} tot ${high})`,
    points: (value: string) => `${value} punt`,
    chance: (text: string) => `${text}: kan toeval zijn.`,
    sentence: (text: string) => `${text}.`,
  },
  source: {
    channels: (count: string, date: string) => `Bron: ${count} kanalen, ingelezen op ${date}.`,
    oneChannel: (name: string, date: string) => `Bron: ${name}, ingelezen op ${date}.`,
    privateOnly: (names: string) =>
      `Van ${names} zijn alleen de vragen in privéberichten bekend; openbare vragen staan niet in de bron.`,
    peers: (group: string, count: string, years: string) =>
      `${group}: mediaan van ${count} gemeenten, ${years}.`,
    peersExample: (count: string, years: string) => `Vergelijkbaar: ${count} verzonnen gemeenten, ${years}.`,
    noPeers: (group: string, whom: string) => `${group}: er zijn nog geen cijfers van ${whom} ingelezen.`,
    fewPeers: (group: string, whom: string, have: string, all: string, needed: string, imported: string) =>
      `${group}: ${have} van de ${all} ${whom} hebben dit cijfer; ${needed} nodig. Er zijn cijfers van ${imported} gemeenten ingelezen.`,
    fewPeersOne: (group: string, whom: string, have: string, all: string, needed: string) =>
      `${group}: ${have} van de ${all} ${whom} hebben dit cijfer; ${needed} nodig. Er zijn cijfers van 1 gemeente ingelezen.`,
    published: (years: string) =>
      `Gepubliceerd: onderzoek onder Nederlandse gemeenten, ${years}, met andere definities.`,
  },
  busy: 'Bezig met rekenen',
  busyOld: 'De vorige uitkomst blijft staan tot de nieuwe er is.',
} satisfies Sentences
