import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'
import { normPage } from './presentationPages/norm.ts'
import { trendPage } from './presentationPages/trend.ts'

/** Pages of a report on response: residents, moments, trend, norm, channels, peers. */
export const presentationPages = {
  axis: {
    inMinutes: 'minuten',
    inHours: 'uren',
    inDays: 'dagen',
    minutes: (number: string) => `${number} min`,
    hour: '1 uur',
    hours: (number: string) => `${number} uur`,
    day: '1 dag',
    days: (number: string) => `${number} dagen`,
    week: '1 week',
    half: (unit: string) => `de helft heeft antwoord binnen (${unit})`,
    share: 'deel van de vragen met antwoord',
    shareInNorm: 'deel van de vragen binnen de norm',
  },
  questions: 'Vragen',
  /** In one line under a page. */
  definitions: {
    half: 'van de eerste vraag tot het eerste antwoord van een medewerker; onbeantwoorde vragen tellen mee.',
    share: 'eerste antwoord van een medewerker binnen de tijd; onbeantwoorde vragen tellen mee.',
    norm: 'eerste antwoord binnen de norm van het kanaal en de dag van de vraag; onbeantwoorde vragen tellen mee.',
  },
  /** Said of a time that counts opening hours only. */
  openingTime: (time: string) => `${time} openingstijd`,
  /** In the text that stands for a chart: one mark after the other. */
  alt: {
    chart: (what: string, marks: string) => `${what} ${marks}.`,
    mark: (name: string, value: string) => `${name}: ${value}`,
    markSure: (name: string, value: string, interval: string) => `${name}: ${value} (${interval})`,
    besideOthers: (mark: string, others: string, value: string) => `${mark}, ${others} ${value}`,
    norm: (label: string) => `Lijn: ${label}.`,
    band: (label: string) => `Vlak: ${label}.`,
    own: (name: string) => `Gemarkeerd: ${name}.`,
  },
  whyNot: {
    noQuestions:
      'Er zijn geen vragen van inwoners in deze keuze. Kies een andere periode, of lees een export met vragen in bij Gegevens.',
    ownPostsOnly:
      'De bron bevat alleen berichten van de gemeente. Lees bij Gegevens een export met vragen van inwoners in.',
    nobodyAnswered:
      'Nog geen enkele vraag in deze keuze heeft antwoord. Er is dus geen reactietijd om te laten zien.',
    tooFew:
      'Minder dan 10 vragen in deze keuze: te weinig voor een cijfer. Kies een langere periode of meer kanalen.',
    unknown: (reason: string) => `${reason} Daarom is er geen reactietijd om te laten zien.`,
  },
  residents: {
    ofTen: (count: string) => `${count} van de 10`,
    between: (low: string, high: string) => `${low} tot ${high} van de 10`,
    atLeast: (count: string) => `ten minste ${count} van de 10`,
    moreThanNine: 'meer dan 9 van de 10',
    almostAll: 'bijna alle',
    fewerThanOne: 'minder dan 1 van de 10',
    ofTenName: (name: string) => `${name}, op de 10 vragen`,
    halfAndRate: (time: string, rate: string) =>
      `De helft van de vragen heeft ${own(`binnen ${time}`)} antwoord, ${own(rate)} binnen een week.`,
    half: (time: string) => `De helft van de vragen heeft ${own(`binnen ${time}`)} antwoord.`,
    notHalfAndRate: (rate: string) =>
      `Minder dan de helft van de vragen heeft antwoord: ${own(rate)} binnen een week.`,
    notHalf: 'Minder dan de helft van de vragen heeft antwoord.',
    /** Neither half nor a week can be told. */
    within: (share: string, time: string) => `${own(share)} van de vragen heeft binnen ${time} antwoord.`,
    sayDay: (time: string, share: string) => `Na ${time} heeft ${share} van de vragen antwoord.`,
    sayDayBeside: (time: string, share: string, others: string) =>
      `Na ${time} heeft ${share} van de vragen antwoord, bij de middelste gemeente ${others}.`,
    lead: 'Deel van de vragen met antwoord, naar tijd sinds de vraag, met 95%-interval.',
    leadOpening: 'Deel van de vragen met antwoord, naar openingstijd sinds de vraag, met 95%-interval.',
    categories: 'tijd sinds de vraag',
    categoriesOpening: 'openingstijd sinds de vraag',
    beside: (count: string, whom: string) => `Ernaast: de middelste van ${count} ${whom}.`,
    withheld: 'Bij kleine aantallen staat er geen kolom.',
    figure: (time: string) => `Beantwoord binnen ${time}`,
    figurePeers: (time: string, whom: string) => `Beantwoord binnen ${time}, middelste van ${whom}`,
    others: (count: string) => `middelste van ${count} gemeenten`,
    whyNot: 'Voor geen enkele tijd is het deel van de vragen met antwoord bekend. Kies een langere periode.',
  },
  moments: {
    /** Opening hours in a sentence: by day, or as they are called where they are longer than the day. */
    when: { day: 'Overdag', opening: 'Tijdens openingstijd' },
    nextMorning: (when: string, time: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Wie ’s avonds schrijft, wacht meestal tot de volgende ochtend.`,
    nextDay: (when: string, time: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Wie ’s avonds schrijft, wacht meestal tot de volgende dag.`,
    nextMorningFrom: (when: string, time: string, hour: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Wie na ${hour} uur schrijft, wacht meestal tot de volgende ochtend.`,
    nextDayFrom: (when: string, time: string, hour: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Wie na ${hour} uur schrijft, wacht meestal tot de volgende dag.`,
    closedLonger: (when: string, time: string, closed: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Na sluitingstijd duurt dat langer: ${closed}.`,
    closedShorter: (when: string, time: string, closed: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Na sluitingstijd is dat korter: ${closed}.`,
    closedFromOpening: (when: string, time: string, closed: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Na sluitingstijd is dat ${closed}, geteld vanaf de opening.`,
    closedBeforeOpening: (when: string, time: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord. Na sluitingstijd komt dat meestal nog voor de opening.`,
    closedUnsure: (when: string, time: string, closed: string) =>
      `${when} heeft de helft ${own(`binnen ${time}`)} antwoord, na sluitingstijd binnen ${closed}. Het verschil kan toeval zijn.`,
    openOnly: (when: string, time: string) =>
      `${when} heeft de helft van de vragen ${own(`binnen ${time}`)} antwoord.`,
    closedOnly: (time: string) =>
      `Na sluitingstijd heeft de helft van de vragen ${own(`binnen ${time}`)} antwoord.`,
    whole: (time: string) =>
      `De helft van de vragen heeft ${own(`binnen ${time}`)} antwoord. Hieronder staat dat per uur.`,
    perHour: 'Zo lang duurt het tot de helft antwoord heeft, per uur van de dag',
    lead: 'Tijd waarbinnen de helft antwoord heeft, met 95%-interval.',
    leadOpening: 'Openingstijd waarbinnen de helft antwoord heeft, met 95%-interval.',
    few: 'Uren met kleine aantallen hebben geen cijfer.',
    notReached: 'Geen cijfer: kleine aantallen, of minder dan de helft heeft antwoord.',
    withoutInterval: 'Punt zonder interval: hoe lang het hoogstens duurt, is niet bekend.',
    normAbove: (time: string) => `De norm van ${time} valt buiten de figuur.`,
    weekend: (time: string) => `In het weekend heeft de helft binnen ${time} antwoord.`,
    series: 'de helft heeft antwoord binnen',
    callouts: {
      open: {
        day: (time: string) => `overdag: de helft binnen ${time}`,
        opening: (time: string) => `tijdens openingstijd: de helft binnen ${time}`,
      },
      closed: (time: string) => `na sluitingstijd: binnen ${time}`,
    },
    categories: 'uur waarop de vraag binnenkomt, maandag t/m vrijdag',
    open: 'open',
    openFromTo: (from: string, to: string) => `open van ${from} tot ${to} uur`,
    clock: { whole: (hour: string) => hour, part: (hour: string, minute: string) => `${hour}.${minute}` },
    norm: (time: string) => `norm: ${time}`,
    hour: (from: string, to: string) => `${from} tot ${to} uur`,
    figureHour: (hour: string) => `Helft beantwoord binnen, vraag van ${hour}`,
    figureMoment: {
      open: 'Helft beantwoord binnen, vraag op een werkdag onder openingstijd',
      closed: 'Helft beantwoord binnen, vraag op een werkdag na sluitingstijd',
      weekend: 'Helft beantwoord binnen, vraag in het weekend',
    },
    figureNorm: 'Norm',
    whyNot:
      'Er zijn minder dan 3 uren van de dag met een cijfer. Kies een langere periode om de uren te vergelijken.',
  },
  trend: trendPage,
  norm: normPage,
  channels: {
    both: (fast: string, slow: string) =>
      `Via ${own(fast)} komt het antwoord het snelst, via ${own(slow)} het traagst.`,
    fastest: (channel: string, time: string) =>
      `Via ${own(channel)} komt het antwoord het snelst: de helft ${own(`binnen ${time}`)}.`,
    slowest: (channel: string, time: string) =>
      `Via ${own(channel)} wachten mensen het langst: de helft heeft ${own(`binnen ${time}`)} antwoord.`,
    two: (fast: string, slow: string) => `Via ${own(fast)} komt het antwoord sneller dan via ${own(slow)}.`,
    mostShare: (channel: string, share: string, time: string) =>
      `Via ${own(channel)} komt het vaakst binnen ${time} antwoord: bij ${own(share)} van de vragen.`,
    leastShare: (channel: string, share: string, time: string) =>
      `Via ${own(channel)} komt het minst vaak binnen ${time} antwoord: bij ${own(share)} van de vragen.`,
    bothShare: (most: string, least: string, time: string) =>
      `Via ${own(most)} komt het vaakst binnen ${time} antwoord, via ${own(least)} het minst vaak.`,
    twoShare: (most: string, least: string, time: string) =>
      `Via ${own(most)} komt vaker binnen ${time} antwoord dan via ${own(least)}.`,
    none: 'Geen enkel kanaal is duidelijk sneller of trager dan alle andere.',
    noneOfTwo: (one: string, other: string) => `Het verschil tussen ${one} en ${other} kan toeval zijn.`,
    leadHalf: 'Tijd waarbinnen de helft antwoord heeft, met 95%-interval.',
    leadHalfOpening: 'Openingstijd waarbinnen de helft antwoord heeft, met 95%-interval.',
    leadShare: (time: string) => `Deel van de vragen dat binnen ${time} antwoord heeft, met 95%-interval.`,
    few: (names: string) => `Niet getoond door kleine aantallen: ${names}.`,
    mostRows: (shown: string, all: string) =>
      `${shown} van de ${all} kanalen staan hier: die met de meeste vragen.`,
    norm: (time: string) => `norm: ${time}`,
    seriesHalf: 'de helft heeft antwoord binnen',
    seriesShare: (time: string) => `deel binnen ${time}`,
    shareAxis: (time: string) => `deel van de vragen met antwoord binnen ${time}`,
    figureHalf: (channel: string) => `Helft beantwoord binnen, ${channel}`,
    figureShare: (time: string, channel: string) => `Binnen ${time} beantwoord, ${channel}`,
    figureNorm: 'Norm',
    whyNot:
      'Er zijn geen twee kanalen met 10 vragen of meer. Kies een langere periode, of alle kanalen in de filterzin.',
  },
  peers: {
    most: (whom: string) => `de meeste ${whom}`,
    middle: (whom: string) => `de middelste van de ${whom}`,
    middleHalf: (whom: string) => `de middelste helft van de ${whom}`,
    sentence: (sentence: string) => `${sentence}.`,
    lead: {
      within2h: 'Deel van de vragen met antwoord binnen 2 uur, met 95%-interval.',
      medianMs: 'Tijd waarbinnen de helft antwoord heeft, met 95%-interval.',
      responseRate7d: 'Deel van de vragen met antwoord binnen 7 dagen, met 95%-interval.',
    },
    axis: {
      within2h: 'deel van de vragen met antwoord binnen 2 uur',
      responseRate7d: 'deel van de vragen met antwoord binnen 7 dagen',
    },
    rank: (lowest: string, highest: string, of: string) =>
      `Waarschijnlijk plaats ${lowest} tot ${highest} van de ${of}.`,
    oneRank: (rank: string, of: string) => `Waarschijnlijk plaats ${rank} van de ${of}.`,
    noRank: 'Een plaats is niet te geven: de cijfers van de anderen hebben geen interval.',
    band: (low: string, high: string) => `Middelste helft: ${low} tot ${high}.`,
    bandLabel: 'middelste helft',
    shown: (shown: string, all: string) => `Hier staan ${shown} van de ${all} gemeenten.`,
    warnings: {
      wholeOnly: 'Van anderen is alleen het geheel bekend.',
      periodDiffers: 'Niet alle cijfers gaan over dezelfde periode.',
      noInterval: 'Niet alle cijfers hebben een interval.',
      predecessorArea: 'Niet alle cijfers gaan over het gebied van nu.',
    },
    source: (name: string, count: string) => `gegevens van ${name} en ${count} andere gemeenten`,
    figure: (name: string, municipality: string) => `${name}, ${municipality}`,
    figureMedian: (name: string) => `${name}, middelste gemeente`,
    figureLow: (name: string) => `${name}, begin van de middelste helft`,
    figureHigh: (name: string) => `${name}, eind van de middelste helft`,
    figureRankLow: 'Plaats in de volgorde, gunstigste',
    figureRankHigh: 'Plaats in de volgorde, ongunstigste',
    whyNotNobody: 'Er zijn nog geen vergelijkbare gemeenten gekozen. Kies ze bij Vergelijken.',
    whyNotFew: (have: string, all: string, needed: string) =>
      `Dit cijfer is bekend van ${have} van de ${all} vergelijkbare gemeenten. Er zijn er ${needed} nodig. Lees bij Gegevens uitwisselpakketten in.`,
    whyNotNone: (all: string, needed: string) =>
      `Van de ${all} vergelijkbare gemeenten is nog geen cijfer bekend. Er zijn er ${needed} nodig. Lees bij Gegevens uitwisselpakketten in.`,
    whyNotOtherClock:
      'Van vergelijkbare gemeenten zijn de cijfers alleen in kalendertijd bekend. Kies kalendertijd in de filterzin.',
    whyNotOtherPart:
      'Van vergelijkbare gemeenten is alleen het geheel bekend, niet dit deel. Kies alle kanalen, onderwerpen en teams.',
    whyNotWithheld:
      'Het eigen cijfer rust op een aantal dat te klein is om te noemen. Kies een langere periode.',
    whyNotOwn: (reason: string) => `Het eigen cijfer is niet bekend. ${reason}`,
  },
} satisfies Sentences
