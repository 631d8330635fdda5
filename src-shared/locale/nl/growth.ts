import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** Page Groeipad: an indication per measurable facet; no phase follows from it. */
export const growth = {
  finding: {
    some: (measured: string, total: string) =>
      `Bij ${own(`${measured} van de ${total}`)} facetten geven de cijfers een aanwijzing. Een fase volgt daar niet uit.`,
    none: 'De cijfers geven nog bij geen enkel facet een aanwijzing.',
    noData: 'Zonder eigen gegevens is er geen aanwijzing voor de groei.',
  },
  deck: 'Voor een fase zijn minstens 7 van de 10 facetten nodig. De andere facetten gaan over plannen en mensen; die staan niet in berichten.',
  phase: (number: string) => `Fase ${number}`,
  phases: [
    { name: 'Ontdekken', text: 'Op gevoel, verspreid over afdelingen, zonder doel.' },
    { name: 'Experimenteren', text: 'Er is ruimte; het begint met antwoord geven.' },
    { name: 'Converseren', text: 'De hele organisatie praat mee, op alle niveaus.' },
    { name: 'Samenwerken', text: 'De organisatie werkt met netwerken van inwoners.' },
  ],
  facets: {
    content: 'Inhoud',
    customerExperience: 'Klantbeleving',
    context: 'Context',
    conversation: 'Gesprek',
    collaboration: 'Samenwerking',
    visionAmbition: 'Visie en ambitie',
    functionResult: 'Functie en resultaat',
    processesOwnership: 'Processen en eigenaarschap',
    meansIct: 'Middelen en ICT',
    people: 'Mensen',
  },
  facet: 'Facet',
  evidence: 'Bewijs',
  range: (lowest: string, highest: string) => `fase ${lowest} tot ${highest}`,
  single: (level: string) => `fase ${level}`,
  notMeasurable: 'niet te meten in berichten',
  key: 'gemeten, van laagste tot hoogste mogelijke fase',
  channels: (count: string) => (count === '1' ? '1 kanaal' : `${count} kanalen`),
  tableTitle: 'Grenzen en bewijs per facet',
  columns: {
    facet: 'facet',
    metric: 'cijfer',
    value: 'waarde (95%-interval)',
    n: 'n',
    peers: 'vergelijkbaar, mediaan',
    level: 'aanwijzing',
    cutOffs: 'grenzen',
  },
  cutOffs: (second: string, third: string, fourth: string) =>
    `fase 2 vanaf ${second}, fase 3 vanaf ${third}, fase 4 vanaf ${fourth}`,
  appDefined: 'grenzen van de app zelf',
  publishedCutOffs: 'gepubliceerde grenzen',
  sureTitle: 'Hoe zeker is dit?',
  sure: 'Een balk loopt van de laagste tot de hoogste fase die bij het interval past. Spreken twee cijfers elkaar tegen, dan wordt de balk breder.',
  cutOffsTitle: 'Waar de grenzen vandaan komen',
  cutOffsText:
    'De fasen en facetten komen uit onderzoek. Grenzen tussen de fasen zijn nooit gepubliceerd. De app heeft ze zelf gekozen; ze staan in de tabel hieronder.',
  notMeasurableTitle: 'Wat niet te meten is',
  notMeasurableText: (names: string) => `${names}: daarover staat niets in berichten.`,
  source: (version: string) =>
    `Fasen en facetten: Kok & De Voogd, Open Gemeente, de sociale media-almanak voor gemeenten 2015. Model ${version}.`,
} satisfies Sentences
