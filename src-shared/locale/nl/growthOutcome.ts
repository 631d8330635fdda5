import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** The outcome of the questionnaire: levels by the statements, what is open, where respondents differ. */
export const growthOutcome = {
  title: 'Uitkomst van de vragenlijst',
  busy: 'De uitkomst wordt berekend',
  finding: {
    nobody: 'Zonder antwoorden is er nog geen uitkomst.',
    nothing: 'Er zijn nog te weinig antwoorden voor een niveau.',
    one: (known: string, total: string) =>
      `1 persoon vulde in: ${own(`${known} van de ${total}`)} facetten hebben een niveau.`,
    agree: (people: string, total: string) =>
      `De ${own(people)} mensen die invulden, geven bij alle ${total} facetten ongeveer hetzelfde antwoord.`,
    agreeOfSome: (people: string, known: string, total: string) =>
      `De ${own(people)} mensen die invulden, antwoorden ongeveer hetzelfde. Dat is te zien bij ${known} van de ${total} facetten.`,
    differAlike: (count: string, total: string, names: string) =>
      `Bij ${own(`${count} van de ${total}`)} facetten lopen de antwoorden 2 niveaus of meer uiteen: ${names}.`,
    differMany: (count: string, total: string) =>
      `Bij ${own(`${count} van de ${total}`)} facetten lopen de antwoorden 2 niveaus of meer uiteen.`,
    differ: (count: string, total: string, most: string) =>
      `Bij ${own(`${count} van de ${total}`)} facetten lopen de antwoorden 2 niveaus of meer uiteen, het meest bij ${most}.`,
  },
  deckOne:
    'Laat ook collega’s met een andere functie invullen. Dan is te zien waar het beeld van uw gemeente verschilt.',
  deckMore: 'Een verschil zegt niet wie gelijk heeft. Het laat zien waarover het gesprek de moeite waard is.',
  levelsTitle: 'Niveau per facet volgens de stellingen',
  levelsTitleDiffer: 'Niveau per facet, het grootste verschil bovenaan',
  facet: 'Facet',
  line: 'Wie wat antwoordde',
  lineAlone: 'Van laag naar hoog',
  level: 'Niveau',
  together: 'Samen',
  spread: 'Verschil',
  open: 'Nog open',
  single: (level: string) => `niveau ${level}`,
  range: (lowest: string, highest: string) => `niveau ${lowest} tot ${highest}`,
  none: 'nog te weinig antwoorden',
  atLeast: (minimum: string) => `Een niveau vraagt minstens ${minimum} antwoorden van dezelfde persoon.`,
  spreadOf: (levels: string) => (levels === '1' ? '1 niveau' : `${levels} niveaus`),
  spreadNone: 'geen',
  personLevel: (letter: string, level: string) => `${letter}: ${level}`,
  nobodyKnown: 'niemand heeft hier genoeg geantwoord',
  openNone: 'niets',
  key: 'Wie is wie',
  keyLine: (letter: string, name: string) => `${letter} = ${name}`,
  method:
    'Per persoon geldt het middelste antwoord; bij een gelijke verdeling blijven twee niveaus staan. Samen geldt het midden van alle personen. ‘Weet ik niet of niet van toepassing’ telt niet mee.',
  stillOpenTitle: 'Wat nog open is',
  stillOpen: (name: string, count: string) =>
    count === '1'
      ? `${name}: nog 1 stelling zonder antwoord.`
      : `${name}: nog ${count} stellingen zonder antwoord.`,
  nothingOpen: 'Alle stellingen zijn beantwoord.',
  answerOpen: 'Aanvullen',
  notesTitle: 'Opmerkingen en bewijs',
  noNotes: 'Niemand heeft een opmerking of bewijs toegevoegd.',
  foundAt: (link: string) => `Te vinden: ${link}`,
  factsTitle: 'Feiten naast het landelijke cijfer',
  fact: 'Vraag',
  answers: 'Antwoord',
  national: 'Landelijk',
  noFacts: 'Niemand heeft de vragen over feiten beantwoord.',
  notAnswered: 'niet beantwoord',
  toGrowth: 'Naar Groeipad',
  toQuestionnaire: 'Terug naar de vragenlijst',
  source: (version: string) =>
    `Alleen volgens de stellingen; gemeten cijfers staan op Groeipad. Model ${version}.`,
} satisfies Sentences
