import type { Sentences } from '../catalogueShape.ts'

/** Page Vergelijken, the evidence under the finding: curves, funnel, table. */
export const compareEvidence = {
  showTable: 'Toon als tabel',
  showChart: 'Toon als figuur',
  unknownN: 'n onbekend',
  none: '–',
  /** In full, for the figure that is being looked at. */
  remarks: {
    definitionDiffers: (names: string) =>
      `${names}: geteld met een andere versie van de definitie. Dit cijfer staat er apart bij en telt niet mee in de middelste helft.`,
    clockDiffers: (names: string) =>
      `${names}: dit cijfer is in kalendertijd, of de bron zegt niet hoe de tijd geteld is. Dat is iets anders dan openingstijd.`,
    periodDiffers: (names: string) =>
      `${names}: dit cijfer gaat over een ander jaar of een andere periode dan uw cijfer.`,
    wholeOnly: (names: string) =>
      `${names}: dit cijfer gaat over alle vragen. Uw cijfer gaat over de keuze hierboven.`,
    noInterval: (names: string) =>
      `${names}: de bron geeft geen interval. Hoe zeker dit cijfer is, is onbekend.`,
    predecessorArea: (names: string) =>
      `${names}: dit cijfer gaat over het gebied van vóór een herindeling of fusie.`,
  },
  /** Instead of more names than a reader wants to read. */
  municipalities: (count: string) => `${count} gemeenten`,
  sources: {
    own: 'eigen gegevens',
    ownPeriod: (period: string) => `eigen gegevens, ${period}`,
    package: (period: string) => `uitwisselpakket, ${period}`,
    file: (source: string, year: string) => `bestand van ${source}, ${year}`,
    fileNameOnly: (file: string, year: string) => `bestand ${file}, ${year}`,
  },
  curves: {
    title: 'Hoe snel, hier en bij de anderen',
    subtitle: 'Deel van de vragen dat beantwoord is, naar tijd sinds de vraag.',
    subtitleOpening: 'Deel van de vragen dat beantwoord is, naar openingstijd sinds de vraag.',
    thinLines: 'Elke dunne lijn is één gemeente.',
    ownBand: 'De band om de lijn van uw gemeente is het 95%-interval.',
    named: (names: string) => `Dunne lijnen: ${names}.`,
    filesOnly: (names: string) => `Alleen cijfers uit een bestand, dus geen lijn: ${names}.`,
    wholeOnly: 'De lijnen van de anderen gaan over alle vragen, niet over de keuze hierboven.',
    publishedCalendarOnly:
      'Het gepubliceerde cijfer telt in kalendertijd en staat daarom niet naast openingstijd.',
    publishedFlemish: 'Het gepubliceerde cijfer is van Nederlandse gemeenten.',
    noOwn: 'Uw eigen lijn staat er nog niet: er zijn geen vragen in deze keuze.',
    nothing:
      'Er zijn nog geen lijnen om te tekenen. Lijnen komen uit eigen berichten en uit uitwisselpakketten van andere gemeenten.',
    peers: 'Vergelijkbare gemeenten, mediaan',
    peersBand: 'band: middelste helft',
    oneDay: '1 dag',
    oneWeek: '1 week',
    openingWeek: '40 u',
    alt: (name: string, points: string) => `Responscurve van ${name}: ${points}.`,
    altPeers: (median: string, time: string) =>
      `Bij de vergelijkbare gemeenten samen is dat ${median} binnen ${time}.`,
    altNoOwn: (count: string) => `Responscurven van ${count} gemeenten.`,
    tableTitle: 'Deel beantwoord, naar tijd',
    municipality: 'gemeente',
    n: 'n',
    weekNote:
      'De lijn telt ook vragen mee die nog geen 7 dagen zijn gevolgd. Daarom kan ‘binnen 1 week’ iets verschillen van ‘Beantwoord binnen 7 dagen’, dat alleen gaat over vragen die 7 dagen zijn gevolgd.',
    within: (time: string) => `binnen ${time}`,
    medianRow: 'mediaan van de vergelijkbare gemeenten',
    publishedRow: (year: string) => `gepubliceerd, ${year}, Twitter`,
  },
  funnel: {
    title: 'Verschil of toeval?',
    explain:
      'Hoe minder vragen, hoe meer een percentage door toeval schommelt. Een gemeente tussen de lijnen kan bij toeval zo liggen.',
    explainRatio:
      'Hoe minder berichten, hoe meer een percentage door toeval schommelt. Een gemeente tussen de lijnen kan bij toeval zo liggen.',
    notAShare:
      'Bij reactietijd staat hier geen trechter. Een trechter laat zien hoeveel een percentage door toeval schommelt; hoeveel een reactietijd schommelt, volgt niet uit het aantal vragen alleen. Kijk bij reactietijd naar de intervallen.',
    overdispersed: 'De verschillen zijn groter dan toeval: lees de lijnen niet als grens.',
    overdispersion: (factor: string) =>
      `De gemeenten liggen hier gemiddeld ${factor} keer zo ver van de middenlijn als bij toeval past. Dat kan ook komen door andere vragen, kanalen en werkwijzen.`,
    together: (share: string) => `samen ${share}`,
    limit95: '95%',
    limit998: '99,8%',
    limits: 'Streepjes: 95%. Doorgetrokken: 99,8%. Middenlijn: alle gemeenten samen.',
    zoom: (low: string, high: string) => `De as loopt van ${low} tot ${high}%.`,
    cases: 'aantal vragen (n)',
    messages: 'aantal berichten (n)',
    wholeOnly: 'De cijfers van de anderen gaan over alle vragen, niet over de keuze hierboven.',
    alt: (count: string, share: string, outside: string) =>
      `Trechter van ${count} gemeenten rond ${share}. Buiten de lijnen van 99,8%: ${outside}.`,
    nobody: 'geen',
    point: (name: string, share: string, n: string) => `${name}: ${share}, n = ${n}`,
    columns: {
      municipality: 'gemeente',
      share: 'aandeel',
      n: 'n',
      position: 'ligging',
      shrunk: 'getemperd',
    },
    shrunkNote:
      'Getemperd: het aandeel, naar het gemiddelde van de groep getrokken; hoe minder vragen, hoe sterker. Verandert de volgorde daardoor, dan rust ze op kleine aantallen.',
    positions: {
      inside: 'tussen de lijnen',
      outside95: 'buiten 95%',
      outside998: 'buiten 99,8%',
    },
  },
  table: {
    title: 'Alle cijfers',
    intro: 'Onder elk cijfer staat het 95%-interval en het aantal (n). Klik op een kolom om te sorteren.',
    municipality: 'gemeente',
    population: 'inwoners',
    source: 'bron',
    ownMark: 'uw gemeente',
    save: 'Bewaar als CSV',
    fileName: 'vergelijking',
    saved: (file: string) => `Bewaard: ${file}`,
    warnings: (figures: string) => `Let op bij ${figures}`,
    warningsAll: 'Let op bij alle cijfers',
    csv: {
      municipality: 'gemeente',
      code: 'code',
      population: 'inwoners',
      figure: 'cijfer',
      unit: 'eenheid',
      value: 'waarde',
      low: 'laag (95%)',
      high: 'hoog (95%)',
      n: 'n',
      source: 'bron',
      remarks: 'opmerkingen',
      pooled: 'telt mee in de middelste helft',
      percent: '%',
      minutes: 'minuten',
      openingMinutes: 'minuten openingstijd',
      yes: 'ja',
      no: 'nee',
      choice: (sentence: string) => `Keuze: ${sentence}`,
      group: (names: string, edition: string) =>
        `Vergelijkbare gemeenten: ${names}. Gekozen op kenmerken van de gemeente, niet op uitkomsten (referentiegegevens ${edition}).`,
      groupOwn: (names: string, edition: string) =>
        `Gemeenten om mee te vergelijken: ${names}. Zelf gekozen (referentiegegevens ${edition}).`,
      wholeOnly: 'De cijfers van de anderen gaan over alle vragen, niet over deze keuze.',
      withheld: 'niet doorgegeven: te klein aantal',
      interval: 'Laag en hoog: 95%-interval. Een leeg vak is onbekend, geen 0.',
      few: (few: string) => `${few} staat voor een aantal dat te klein is om door te geven.`,
      sources: (list: string) => `Bronnen: ${list}.`,
    },
  },
} satisfies Sentences
