import type { Sentences } from '../../catalogueShape.ts'
import { own } from '../../segments.ts'

/** The page on response over time. */
export const trendPage = {
  half: (time: string) => `De helft van de vragen kreeg ${own(`binnen ${time}`)} antwoord.`,
  faster: (time: string, then: string) =>
    `De helft kreeg ${own(`binnen ${time}`)} antwoord, sneller dan in ${then}.`,
  slower: (time: string, then: string) =>
    `De helft kreeg ${own(`binnen ${time}`)} antwoord, trager dan in ${then}.`,
  halfChance: (time: string, then: string) =>
    `De helft kreeg ${own(`binnen ${time}`)} antwoord. Het verschil met ${then} kan toeval zijn.`,
  share: (share: string) => `${own(share)} van de vragen kreeg binnen de norm antwoord.`,
  more: (share: string, then: string) =>
    `${own(share)} van de vragen kreeg binnen de norm antwoord, meer dan in ${then}.`,
  fewer: (share: string, then: string) =>
    `${own(share)} van de vragen kreeg binnen de norm antwoord, minder dan in ${then}.`,
  shareChance: (share: string, then: string) =>
    `${own(share)} van de vragen kreeg binnen de norm antwoord. Het verschil met ${then} kan toeval zijn.`,
  halfOverTime: 'Zo lang duurde het tot de helft antwoord had',
  shareOverTime: 'Zo veel vragen kregen binnen de norm antwoord',
  thenWeeks: (year: string) => `dezelfde weken van ${year}`,
  leadHalf: 'Tijd waarbinnen de helft antwoord kreeg, met 95%-interval.',
  leadHalfOpening: 'Openingstijd waarbinnen de helft antwoord kreeg, met 95%-interval.',
  leadShare: 'Deel van de vragen dat binnen de norm antwoord kreeg, met 95%-interval.',
  was: (then: string, value: string) => `In ${then}: ${value}.`,
  lastOf: {
    week: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} weken.`,
    month: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} maanden.`,
    quarter: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} kwartalen.`,
    year: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} jaren.`,
    term: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} raadsperioden.`,
    planning: (shown: string, all: string) => `Hier staan de laatste ${shown} van ${all} rapportageperioden.`,
  },
  few: 'Delen met kleine aantallen hebben geen cijfer.',
  notReached: 'Geen cijfer: kleine aantallen, of minder dan de helft kreeg antwoord.',
  notHalf: 'Minder dan de helft van de vragen kreeg antwoord.',
  withoutInterval: 'Punt zonder interval: hoe lang het hoogstens duurt, is niet bekend.',
  partly: 'deels',
  partlyNote: {
    week: 'Deels: niet de hele week is geteld.',
    month: 'Deels: niet de hele maand is geteld.',
    quarter: 'Deels: niet het hele kwartaal is geteld.',
    year: 'Deels: niet het hele jaar is geteld.',
    term: 'Deels: niet de hele raadsperiode is geteld.',
    planning: 'Deels: niet de hele rapportageperiode is geteld.',
  },
  breakOf: (date: string, what: string) => `Vanaf ${date}: ${what}. Vergelijk niet over die datum heen.`,
  breaksOf: (dates: string) =>
    `Op ${dates} veranderde er iets in het tellen. Vergelijk niet over die data heen.`,
  breaks: { source: 'een nieuwe bron', hours: 'andere openingstijden', norm: 'een andere norm' },
  categories: {
    week: 'week die begint op',
    month: 'maand waarin de vraag kwam',
    quarter: 'kwartaal waarin de vraag kwam',
    year: 'jaar waarin de vraag kwam',
    term: 'raadsperiode waarin de vraag kwam',
    planning: 'rapportageperiode waarin de vraag kwam',
  },
  categoriesOf: (part: string, years: string) => `${part} (${years})`,
  norm: (time: string) => `norm: ${time}`,
  target: (share: string) => `afgesproken: ${share}`,
  normAbove: (time: string) => `De norm van ${time} valt buiten de figuur.`,
  seriesHalf: 'de helft kreeg antwoord binnen',
  seriesShare: 'deel binnen de norm',
  figureHalf: (part: string) => `Helft beantwoord binnen, ${part}`,
  figureShare: (part: string) => `Binnen de norm beantwoord, ${part}`,
  figureThen: (name: string, then: string) => `${name}, ${then}`,
  figureNorm: 'Norm',
  figureTarget: 'Afgesproken deel binnen de norm',
  whyNot:
    'Er zijn minder dan 2 delen van de periode met een cijfer. Kies een langere periode of kortere delen.',
} satisfies Sentences
