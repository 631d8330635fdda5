import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** Page Groeipad: the phase as the rule carries it, the ten facets, and what stands beside them. */
export const growth = {
  phases: {
    one: {
      verb: 'ontdekt',
      maybe: 'ontdekt misschien',
      text: 'Op gevoel, verspreid over afdelingen, zonder doel.',
    },
    two: {
      verb: 'experimenteert',
      maybe: 'experimenteert misschien al',
      text: 'Er is ruimte; het begint met antwoord geven.',
    },
    three: {
      verb: 'converseert',
      maybe: 'converseert misschien al',
      text: 'De hele organisatie praat mee, op alle niveaus.',
    },
    four: {
      verb: 'werkt samen',
      maybe: 'werkt misschien al samen',
      text: 'De organisatie werkt met netwerken van inwoners.',
    },
  },
  numbers: {
    two: 'Twee',
    three: 'Drie',
    four: 'Vier',
    five: 'Vijf',
    six: 'Zes',
    seven: 'Zeven',
    eight: 'Acht',
    nine: 'Negen',
    ten: 'Tien',
  },
  finding: {
    sure: (name: string, verb: string) => `${name} ${own(verb)}.`,
    maybe: (name: string, verb: string, higher: string) => `${name} ${own(verb)}, en ${own(higher)}.`,
    oneHolds: (facet: string, phase: string) => `Eén facet houdt fase ${phase} tegen: ${facet}.`,
    someHold: (count: string, phase: string) => `${count} facetten houden fase ${phase} tegen.`,
    oneMayHold: (facet: string, phase: string) => `Eén facet kan fase ${phase} nog tegenhouden: ${facet}.`,
    someMayHold: (count: string, phase: string) => `${count} facetten kunnen fase ${phase} nog tegenhouden.`,
    short: (have: string, needed: string, phase: string) =>
      `Voor fase ${phase} zijn ${needed} facetten nodig; zeker ${have === '1' ? 'is' : 'zijn'} er ${have}.`,
    last: 'Dat is de laatste fase van het pad.',
    none: (known: string, total: string) =>
      `Nog geen fase: van ${own(`${known} van de ${total}`)} facetten is het niveau bekend.`,
    nothing: 'Over de groei is nog niets bekend.',
  },
  deck: {
    tooFew: (needed: string) =>
      `Voor een fase zijn minstens ${needed} facetten nodig. Vul de vragenlijst in: die gaat over alle tien. Cijfers alleen zeggen niets over plannen en mensen.`,
    nothing:
      'Vul de vragenlijst in of lees gegevens in. Met beide ziet u ook waar zelfbeeld en cijfers verschillen.',
    holds: (facets: string) => `Wat eerst omhoog moet: ${facets}.`,
    facetTo: (facet: string, level: string) => `${facet} (naar fase ${level})`,
    short: (count: string, facets: string) => `Nog ${count} nodig uit: ${facets}.`,
    shortMany: (count: string, facets: string, more: string) =>
      `Nog ${count} nodig, het dichtst erbij: ${facets} en ${more} andere.`,
    saved: (name: string, date: string) =>
      `U ziet ‘${name}’, bewaard op ${date}. Een bewaarde beoordeling verandert niet.`,
  },
  sentence: {
    start: 'U ziet de beoordeling van',
    choose: 'Beoordeling',
    now: 'nu',
    nowNote: 'volgt de gegevens en de vragenlijst',
    with: 'over',
    noData: 'zonder eigen gegevens',
    people: (count: string) => (count === '1' ? 'met 1 ingevulde vragenlijst' : `met ${count} vragenlijsten`),
    noPeople: 'zonder vragenlijst',
    notThere: 'Deze bewaarde beoordeling bestaat niet meer.',
  },
  actions: {
    questionnaire: 'Vragenlijst',
    fillIn: 'Vragenlijst invullen',
    import: 'Gegevens inlezen',
    backToNow: 'De beoordeling van nu tonen',
  },
  busy: 'De facetten worden gewogen',
  phase: (number: string) => `Fase ${number}`,
  single: (level: string) => `fase ${level}`,
  range: (lowest: string, highest: string) => `fase ${lowest} tot ${highest}`,
  facet: 'Facet',
  evidence: 'Bewijs',
  path: {
    label: 'Het groeipad: vier fasen en tien facetten',
    line: 'Het pad tot nu toe; de band is de onzekerheid',
    noLine: 'Het pad; nog geen plaats',
    now: (name: string) => `${name} nu`,
    then: (name: string) => `${name} toen`,
    trial: (name: string) => `${name} in deze proef`,
    maybe: 'misschien al hier',
    alt: (name: string, phase: string) => `Het pad met vier fasen. ${name}: ${phase}.`,
    altNone: (known: string, needed: string) =>
      `Het pad met vier fasen. Nog geen plaats: ${known} facetten bekend, ${needed} nodig.`,
  },
  peers: {
    row: (count: string) => `${count} vergelijkbare gemeenten`,
    alt: (counts: string) => `Vergelijkbare gemeenten: ${counts}.`,
    altOne: (phase: string, certain: string, possible: string) =>
      `fase ${phase} zeker ${certain}, misschien nog ${possible}`,
    none: (members: string) =>
      `Van geen van de ${members} vergelijkbare gemeenten is de fase bekend. Die komt mee in een uitwisselpakket met een fase erin.`,
    few: (count: string, members: string) =>
      `Van ${count} van de ${members} vergelijkbare gemeenten is de fase bekend; dat is te weinig om te tonen. Meer pakketten met een fase vullen dit aan.`,
    noGroup: 'Nog geen vergelijkbare gemeenten gekozen. Hun fase komt mee in een uitwisselpakket.',
    otherModel: (count: string) => `${count} met een ander model tellen niet mee.`,
  },
  row: {
    onlySelf: 'alleen zelfbeeld',
    onlyMeasured: (evidence: string) => `${evidence}; alleen gemeten`,
    unknown: 'niet bekend',
    measured: (level: string) => `gemeten ${level}`,
    self: (level: string) => `zelfbeeld ${level}`,
    tension: 'spreekt elkaar tegen',
    open: (facet: string) => `${facet}: niveaus, bewijs en bronnen`,
  },
  key: {
    measured: 'gemeten: 95%-interval, geplaatst tussen de grenzen',
    self: (count: string) =>
      count === '1' ? 'zelfbeeld (1 vragenlijst)' : `zelfbeeld (${count} vragenlijsten)`,
    tension: 'spanning: gemeten en zelfbeeld raken elkaar niet',
    peer: 'een gemeente; gestippeld: misschien hier',
  },
  short: {
    conversationRatio: (value: string) => `gespreksratio ${value}`,
    dialogueShare: (value: string) => `${value} gaat verder`,
    responseRate7d: (value: string) => `${value} binnen 7 dagen`,
    within2h: (value: string) => `${value} binnen 2 uur`,
    within24h: (value: string) => `${value} binnen 24 uur`,
    answeredOutsideCommunications: (value: string) => `${value} buiten communicatie`,
    channelsServed: (value: string) => value,
  },
  measuredSays: {
    conversationRatio: (value: string) => `${value} van wat u stuurt is een antwoord`,
    dialogueShare: (value: string) => `${value} van de gesprekken gaat verder na een antwoord`,
    responseRate7d: (value: string) => `${value} van de vragen krijgt binnen 7 dagen antwoord`,
    within2h: (value: string) => `${value} van de vragen krijgt binnen 2 uur antwoord`,
    within24h: (value: string) => `${value} van de vragen krijgt binnen 24 uur antwoord`,
    answeredOutsideCommunications: (value: string) =>
      `${value} van de beantwoorde vragen is buiten communicatie beantwoord`,
    channelsServed: (value: string) => `op ${value} krijgt minstens de helft van de vragen antwoord`,
  },
  youSay: (says: string) => `U zegt dat ${says}`,
  says: {
    conversation: {
      one: 'u vooral zendt',
      two: 'u luistert en antwoordt',
      three: 'u in gesprek bent',
      four: 'u meedoet in gesprekken van inwoners',
    },
    customerExperience: {
      one: 'antwoord geven toevallig gebeurt',
      two: 'u directe vragen beantwoordt',
      three: 'inwoners snel en volledig antwoord krijgen',
      four: 'u vragen van inwoners voor bent',
    },
    functionResult: {
      one: 'er geen doel of resultaat is',
      two: 'het dient voor contact en dienstverlening',
      three: 'er afspraken over het resultaat zijn',
      four: 'er lukt wat de gemeente alleen niet kan',
    },
    processesOwnership: {
      one: 'niemand eigenaar is',
      two: 'communicatie het uitvoert',
      three: 'afdelingen zelf antwoorden',
      four: 'wie het weet antwoordt, ook een partner',
    },
    meansIct: {
      one: 'er losse middelen zijn en geen geld',
      two: 'de kanalen gekozen zijn',
      three: 'kanalen en hulpmiddelen op elkaar aansluiten',
      four: 'u nieuwe techniek beheerst',
    },
  },
  tension: {
    title: 'Spanning tussen zeggen en meten',
    sentence: (says: string, measured: string, basis: string) => `${says}; ${measured} (${basis}).`,
    levels: (self: string, measured: string) => `Zelfbeeld ${self}, gemeten ${measured}.`,
    both: 'Beide blijven staan. Voor de fase telt wat gemeten is.',
    none: 'Waar beide bekend zijn, spreken zelfbeeld en cijfers elkaar niet tegen.',
    more: (count: string) => `Nog ${count} in de tabel hieronder.`,
  },
  next: {
    title: 'Volgende stap',
    metric: (metric: string, value: string) => `Dit cijfer kan erdoor veranderen: ${metric} (nu ${value}).`,
    metricUnknown: (metric: string) => `Dit cijfer kan erdoor veranderen: ${metric} (nog niet gemeten).`,
    noMetric: 'Geen cijfer laat dit zien; de vragenlijst wel.',
    staffing: 'Bezetting beweegt dit cijfer: hoeveel mensen er wanneer antwoorden.',
    none: 'Er is geen stap meer: alle facetten staan op de laatste fase.',
    unknown: 'De eerste stap is de vragenlijst. Daarna noemt deze plek per facet wat u kunt doen.',
  },
  sure: {
    title: 'Hoe zeker is dit?',
    counts: (phase: string, certain: string, possible: string, known: string, needed: string) =>
      `Fase ${phase}: ${certain} van de ${known} facetten zijn daar zeker, ${possible} misschien; ${needed} zijn nodig.`,
    countsSure: (phase: string, certain: string, known: string, needed: string) =>
      `Fase ${phase}: ${certain} van de ${known} facetten zijn daar; ${needed} zijn nodig.`,
    lag: (phase: string, least: string, facets: string) =>
      `Voor fase ${phase} mag geen facet onder fase ${least} staan. Dat doet nu: ${facets}.`,
    lagPossible: (phase: string, least: string, facets: string) =>
      `Voor fase ${phase} mag geen facet onder fase ${least} staan. Misschien doet dat nu: ${facets}.`,
    nine: 'Een fase rust op de vorige. Negen facetten op 4 en één op 1 is daarom fase 2.',
    statements: (phase: string) => `Volgens de vragenlijst alleen: ${phase}.`,
    noStatements: (known: string, needed: string) =>
      `De vragenlijst alleen geeft geen fase: ${known} facetten bekend, ${needed} nodig.`,
    noRespondents: 'De vragenlijst is nog door niemand ingevuld.',
    known: (known: string, needed: string) =>
      `Facetten met een niveau: ${known}. Onder de ${needed} noemt de app geen fase.`,
  },
  channels: (count: string) => (count === '1' ? '1 kanaal' : `${count} kanalen`),
  basis: (interval: string, n: string) => `${interval}, n\u00a0=\u00a0${n}`,
  basisOnly: (n: string) => `n\u00a0=\u00a0${n}`,
  reasons: {
    notAnswered: 'De vragenlijst is hierover nog niet ingevuld.',
    noFigure: 'Geen cijfer zegt hier iets over.',
  },
  source: (source: string, version: string) =>
    `Fasen en facetten: ${source}. Grenzen tussen de fasen en de regel: van de app zelf; gepubliceerde zijn niet bekend. Model ${version}.`,
  related: (models: string) => `Verwante modellen: ${models}.`,
} satisfies Sentences
