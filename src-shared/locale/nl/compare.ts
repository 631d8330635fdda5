import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** Page Vergelijken: the finding, the ranked figures, the map. Who is comparable: peerGroup.ts; what lies under it: compareEvidence.ts. */
export const compare = {
  finding: {
    above: {
      medianMs: (name: string, others: string) => `${name} antwoordt sneller dan ${others}`,
      within2h: (name: string, others: string) => `${name} antwoordt vaker binnen 2 uur dan ${others}`,
      responseRate7d: (name: string, others: string) =>
        `${name} antwoordt vaker binnen 7 dagen dan ${others}`,
      conversationRatio: (name: string, others: string) =>
        `${name} stuurt vaker een antwoord aan iemand dan ${others}`,
      dialogueShare: (name: string, others: string) =>
        `In ${name} gaat een gesprek vaker verder dan in ${others}`,
    },
    around: {
      medianMs: (name: string, others: string) => `${name} antwoordt ongeveer even snel als ${others}`,
      within2h: (name: string, others: string) =>
        `${name} antwoordt ongeveer even vaak binnen 2 uur als ${others}`,
      responseRate7d: (name: string, others: string) =>
        `${name} antwoordt ongeveer even vaak binnen 7 dagen als ${others}`,
      conversationRatio: (name: string, others: string) =>
        `${name} stuurt ongeveer even vaak een antwoord aan iemand als ${others}`,
      dialogueShare: (name: string, others: string) =>
        `In ${name} gaat een gesprek ongeveer even vaak verder als in ${others}`,
    },
    below: {
      medianMs: (name: string, others: string) => `${name} antwoordt trager dan ${others}`,
      within2h: (name: string, others: string) => `${name} antwoordt minder vaak binnen 2 uur dan ${others}`,
      responseRate7d: (name: string, others: string) =>
        `${name} antwoordt minder vaak binnen 7 dagen dan ${others}`,
      conversationRatio: (name: string, others: string) =>
        `${name} stuurt minder vaak een antwoord aan iemand dan ${others}`,
      dialogueShare: (name: string, others: string) =>
        `In ${name} gaat een gesprek minder vaak verder dan in ${others}`,
    },
    unsure: {
      medianMs: (name: string, others: string) =>
        `Of ${name} sneller of trager antwoordt dan ${others}, is niet te zeggen`,
      within2h: (name: string, others: string) =>
        `Of ${name} vaker binnen 2 uur antwoordt dan ${others}, is niet te zeggen`,
      responseRate7d: (name: string, others: string) =>
        `Of ${name} vaker binnen 7 dagen antwoordt dan ${others}, is niet te zeggen`,
      conversationRatio: (name: string, others: string) =>
        `Of ${name} vaker een antwoord aan iemand stuurt dan ${others}, is niet te zeggen`,
      dialogueShare: (name: string, others: string) =>
        `Of een gesprek in ${name} vaker verdergaat dan in ${others}, is niet te zeggen`,
    },
    /** Whom a sentence compares with. */
    most: (count: string, whom: string) => `de meeste van ${count} ${whom}`,
    middle: (count: string, whom: string) => `de middelste van ${count} ${whom}`,
    middleHalf: (count: string, whom: string) => `de middelste helft van ${count} ${whom}`,
    comparable: 'vergelijkbare gemeenten',
    /** A province, or an own choice: nothing says that these are alike. */
    ofGroup: 'gemeenten uit uw groep',
    withoutRank: (sentence: string) => `${sentence}.`,
    /** The sentence, then the rank: never a bare one. */
    withRank: (sentence: string, lowest: string, highest: string, of: string) =>
      `${sentence}: ${own(`plaats ${lowest} tot ${highest}`)} van de ${of}.`,
    withOneRank: (sentence: string, rank: string, of: string) =>
      `${sentence}: waarschijnlijk ${own(`plaats ${rank}`)} van de ${of}.`,
    nothingYet: (name: string) => `Er zijn nog geen cijfers van andere gemeenten om naast ${name} te zetten.`,
    tooFew: (name: string) =>
      `Er zijn nog te weinig cijfers om ${name} met vergelijkbare gemeenten te vergelijken.`,
    tooFewOfFigure: (have: string, all: string) =>
      `Dit cijfer is bekend van ${own(have)} van de ${all} vergelijkbare gemeenten: te weinig om te vergelijken.`,
    nobody: (name: string) => `In deze groep zijn er geen gemeenten om ${name} mee te vergelijken.`,
    ownUnknown: (name: string) => `Van ${name} is dit cijfer niet bekend.`,
    ownNothing: (name: string, count: string) =>
      `Van ${name} zijn er nog geen cijfers, wel van ${own(count)} vergelijkbare gemeenten.`,
    otherClock:
      'Beantwoording in openingstijd is hier niet te vergelijken: van andere gemeenten is dit cijfer alleen in kalendertijd bekend.',
    ownNarrowed: (name: string) =>
      `Deze keuze van ${name} is niet te vergelijken: van andere gemeenten is alleen het geheel bekend.`,
  },
  deck: {
    ahead: {
      medianMs: (range: string, of: string) => `Waarschijnlijk sneller dan ${range} van de ${of}.`,
      within2h: (range: string, of: string) => `Waarschijnlijk vaker dan ${range} van de ${of}.`,
      responseRate7d: (range: string, of: string) => `Waarschijnlijk vaker dan ${range} van de ${of}.`,
      conversationRatio: (range: string, of: string) =>
        `Waarschijnlijk vaker dan ${range} van de ${of}. Meer is hier niet beter of slechter.`,
      dialogueShare: (range: string, of: string) =>
        `Waarschijnlijk vaker dan ${range} van de ${of}. Meer is hier niet beter of slechter.`,
    },
    behind: {
      medianMs: (range: string, of: string) => `Waarschijnlijk trager dan ${range} van de ${of}.`,
      within2h: (range: string, of: string) => `Waarschijnlijk minder vaak dan ${range} van de ${of}.`,
      responseRate7d: (range: string, of: string) => `Waarschijnlijk minder vaak dan ${range} van de ${of}.`,
      conversationRatio: (range: string, of: string) =>
        `Waarschijnlijk minder vaak dan ${range} van de ${of}. Meer is hier niet beter of slechter.`,
      dialogueShare: (range: string, of: string) =>
        `Waarschijnlijk minder vaak dan ${range} van de ${of}. Meer is hier niet beter of slechter.`,
    },
    /** Where it cannot be said which of the two it is, or it is neither. */
    lower: (range: string, of: string) =>
      `Waarschijnlijk staan ${range} van de ${of} andere gemeenten lager in deze lijst.`,
    range: (lowest: string, highest: string) => `${lowest} tot ${highest}`,
    have: (have: string, all: string, needed: string) =>
      `Van ${have} van de ${all} vergelijkbare gemeenten zijn er cijfers. Er zijn er ${needed} nodig.`,
    noRank: 'Een plaats is niet te geven: de cijfers van de anderen hebben geen interval.',
    importOwn: 'Lees een eigen export in om uw gemeente ernaast te zien.',
  },
  /** Small counts in words, as in a sentence. */
  counts: {
    '2': 'twee',
    '3': 'drie',
    '4': 'vier',
    '5': 'vijf',
    '6': 'zes',
    '7': 'zeven',
    '8': 'acht',
    '9': 'negen',
    '10': 'tien',
    '11': 'elf',
    '12': 'twaalf',
    '13': 'dertien',
    '14': 'veertien',
    '15': 'vijftien',
    '16': 'zestien',
    '17': 'zeventien',
    '18': 'achttien',
    '19': 'negentien',
    '20': 'twintig',
  },
  tabs: {
    label: 'Cijfer',
    within2h: 'Binnen 2 uur',
    medianMs: 'Helft binnen',
    responseRate7d: 'Binnen 7 dagen',
    conversationRatio: 'Gespreksratio',
    dialogueShare: 'Gesprek gaat verder',
  },
  plot: {
    municipality: 'Gemeente',
    inhabitants: 'inwoners',
    n: 'n',
    value: {
      within2h: '2 uur',
      medianMs: 'helft binnen',
      responseRate7d: '7 dagen',
      conversationRatio: 'ratio',
      dialogueShare: 'verder',
    },
    band: (range: string) => `middelste helft ${range}`,
    median: (value: string) => `mediaan ${value}`,
    few: 'weinig vragen',
    published: (note: string) => `Gepubliceerd, ${note}`,
    interval: (range: string) => `95%-interval ${range}`,
    noInterval: 'zonder interval',
    place: {
      above: 'boven de middelste helft, ook met het interval',
      within: 'rond de middelste helft',
      below: 'onder de middelste helft, ook met het interval',
    },
    scale: 'dezelfde schaal voor alle gemeenten',
    without: (names: string) => `Zonder dit cijfer: ${names}.`,
    withoutCount: (count: string) => `Zonder dit cijfer: ${count} gemeenten.`,
    caption: (metric: string) => `${metric}, per gemeente met 95%-interval, van gunstig naar ongunstig`,
    captionNeutral: (metric: string) => `${metric}, per gemeente met 95%-interval, van hoog naar laag`,
  },
  remarks: {
    file: (source: string, year: string) => `bestand ${source}, ${year}`,
    definitionDiffers: 'andere versie van de definitie',
    clockDiffers: 'andere klok, of klok onbekend',
    periodDiffers: (period: string) => `over ${period}`,
    otherPeriod: 'over een andere periode',
    wholeOnly: 'alleen het geheel bekend',
    noInterval: 'de bron geeft geen interval',
    predecessorArea: 'cijfer van een gemeente die is opgegaan in deze',
    notPooled: 'telt niet mee in mediaan, middelste helft en plaats',
  },
  /** The same as a whole sentence, where it holds for all others. */
  warnings: {
    definitionDiffers:
      'De andere gemeenten gebruiken een andere versie van de definitie. Hun cijfers staan ernaast, maar tellen niet mee.',
    clockDiffers:
      'De cijfers van de andere gemeenten zijn op een andere klok gemeten, of de klok is niet bekend.',
    periodDiffers: (period: string) =>
      `De cijfers van de andere gemeenten gaan over ${period}. Dat is een andere periode dan u ziet.`,
    periodsDiffer: 'De cijfers van de andere gemeenten gaan over andere perioden dan die u ziet.',
    wholeOnly:
      'Uw keuze geldt alleen voor uw eigen cijfer: van de andere gemeenten is alleen het geheel bekend.',
    noInterval:
      'Van de cijfers van de andere gemeenten geeft de bron geen interval. Hoe zeker ze zijn, is onbekend.',
    predecessorArea: 'De cijfers gaan over gemeenten die in deze zijn opgegaan.',
    publishedOther:
      'Het gepubliceerde cijfer is van een ander jaar, gaat over Twitter en is anders geteld. Het is achtergrond, geen norm.',
    publishedDutch:
      'Het gepubliceerde cijfer is van Nederlandse gemeenten en van een ander jaar, gaat over Twitter en is anders geteld. Het is achtergrond, geen norm.',
    notPooled: 'Gemeenten met een gestreepte lijn tellen niet mee in mediaan, middelste helft en plaats.',
  },
  map: {
    title: 'Waar ze liggen',
    alt: (name: string, count: string) => `Stippenkaart met ${name} en ${count} vergelijkbare gemeenten.`,
    altPlace: (place: string, names: string) => `${place}: ${names}.`,
    above: 'boven',
    within: 'rond',
    below: 'onder de middelste helft, ook met het interval',
    belowTime: 'korter dan de middelste helft, ook met het interval',
    aboveTime: 'langer',
    unplaced: 'wel een cijfer, maar geen plaats ten opzichte van de middelste helft',
    none: 'geen cijfer',
    manyNames: 'Bij zo veel gemeenten staan de namen niet op de kaart, wel in de tabel.',
  },
  fewTitle: 'Zo komt u aan cijfers van andere gemeenten',
  few: {
    ask: 'Vraag een vergelijkbare gemeente om een uitwisselpakket. Zij maakt het in Dialoogmeter, bij Gegevens. Het is een klein bestand met alleen aantallen: geen berichten, namen of teksten.',
    give: 'Bied uw eigen pakket aan. U ziet eerst precies wat erin staat.',
    read: 'Lees de pakketten in bij Gegevens. Dat kan per mail of USB-stick; er is geen internet voor nodig. Eén bestand kan de pakketten van een hele regio bevatten.',
    file: 'Heeft uw regio al een overzicht met cijfers per gemeente? Dat kunt u als CSV of Excel inlezen.',
    from: (needed: string) => `Vanaf ${needed} gemeenten met cijfers staat hier de vergelijking.`,
  },
  toData: 'Naar Gegevens',
  busy: 'Bezig met vergelijken',
  sourceLine: {
    packages: (count: string, period: string) => `Bron: ${count} uitwisselpakketten, ${period}`,
    onePackage: (period: string) => `Bron: 1 uitwisselpakket, ${period}`,
    packagesDiffer: (count: string) => `Bron: ${count} uitwisselpakketten over verschillende perioden`,
    files: (names: string) => `Bron: ${names}`,
    andFiles: (names: string) => `en ${names}`,
    file: (source: string, year: string) => `${source} (${year})`,
    published: (source: string) => `Gepubliceerd: ${source}.`,
    fromFile: 'Bij een bestand is het interval berekend uit het percentage en het aantal (n).',
    interval: 'Streep: 95%-interval; wie elkaar overlapt, verschilt misschien niet.',
    rank: 'Plaats: daarbinnen valt 90% van de volgordes die bij de intervallen passen.',
  },
} satisfies Sentences
