import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** The page Response time. */
export const response = {
  finding: {
    norm: (share: string, time: string) =>
      `Van de vragen is ${own(share)} binnen uw norm van ${time} beantwoord.`,
    normOpening: (share: string, time: string) =>
      `Van de vragen is ${own(share)} binnen uw norm van ${time} openingstijd beantwoord.`,
    norms: (share: string) => `Van de vragen is ${own(share)} binnen uw normen beantwoord.`,
    target: (share: string) => `Afgesproken is ${share}.`,
    beforeWeeks: (year: string, time: string) => `In dezelfde weken van ${year} was dat ${time}.`,
    beforePeriod: (period: string, time: string) => `In de periode ${period} was dat ${time}.`,
  },
  deck: {
    sureTime: (low: string, high: string) => `Nu ligt dat met 95% zekerheid tussen ${low} en ${high}.`,
    sureShare: (low: string, high: string) => `Dat deel ligt met 95% zekerheid tussen ${low} en ${high}.`,
    targetInside: 'Of de afspraak is gehaald, is dus niet zeker.',
    median: (time: string) => `De helft van de vragen is binnen ${time} beantwoord.`,
    medianOpening: (time: string) => `De helft van de vragen is binnen ${time} openingstijd beantwoord.`,
    beforeChance: 'Het verschil met toen kan toeval zijn.',
    longestMoment: (moment: string) => `Het langst wachten mensen die ${moment} een vraag stellen.`,
    moments: {
      open: 'op een werkdag onder openingstijd',
      closed: 'op een werkdag na sluitingstijd',
      weekend: 'in het weekend',
      outside: 'buiten openingstijd',
    },
    longestChannel: (channel: string) => `Het langst wachten mensen op ${channel}.`,
  },
  source: {
    n: (n: string, period: string) => `${n} vragen, ${period}.`,
    nOne: (period: string) => `1 vraag, ${period}.`,
    dataTo: (date: string) => `Gegevens t/m ${date}.`,
    incidents: 'Zonder dagen met een gebeurtenis.',
    peers: (count: string) => `Vergelijkbaar: mediaan van ${count} gemeenten.`,
    published: (year: string) =>
      `Gepubliceerd: onderzoek onder Nederlandse gemeenten, ${year}, met andere definities.`,
  },
  busy: 'Bezig met rekenen',
  slowest: {
    title: 'Langst wachtende vragen',
    intro: (count: string, date: string) =>
      `De ${count} vragen uit deze periode die op ${date} het langst openstonden. Klik op een vraag voor het hele gesprek.`,
    introOne: (date: string) =>
      `De enige vraag uit deze periode die op ${date} nog openstond. Klik op de vraag voor het hele gesprek.`,
    none: 'Alle vragen in deze keuze zijn beantwoord of afgesloten.',
    all: 'Alle open vragen tonen',
    asked: 'gesteld',
    channel: 'kanaal',
    topic: 'onderwerp',
    waits: 'wacht al',
    waitsOpening: 'wacht al (openingstijd)',
    open: (asked: string, channel: string) => `Vraag van ${asked} via ${channel} openen`,
  },
  cases: {
    open: 'Vragen zonder antwoord',
    within: (time: string) => `Beantwoord binnen ${time}`,
    withinNorm: 'Beantwoord binnen de norm',
    arrivedAt: (moment: string) => `Gesteld op ${moment}`,
    ofGroup: (name: string) => `Vragen: ${name}`,
    startedIn: (period: string) => `Gesteld in ${period}`,
    waitingOn: (date: string) => `Zonder antwoord op ${date}`,
  },
} satisfies Sentences
