import type { Sentences } from '../catalogueShape.ts'

/** Messages that two files hold, each under a number of its own. */
export const overlap = {
  title: 'Dubbele berichten',
  intro:
    'Hetzelfde bericht kan in twee bestanden staan, bijvoorbeeld in een webcaretool en in het archief van een kanaal. Zo’n bericht telt één keer.',
  once: (count: string, file: string, other: string) =>
    `${count} berichten uit ${file} staan ook in ${other}; ze tellen één keer.`,
  onceOne: (file: string, other: string) => `1 bericht uit ${file} staat ook in ${other}; het telt één keer.`,
  apart: (count: string, file: string, other: string) =>
    `${count} berichten uit ${file} lijken ook in ${other} te staan; ze tellen in beide bestanden.`,
  apartOne: (file: string, other: string) =>
    `1 bericht uit ${file} lijkt ook in ${other} te staan; het telt in beide bestanden.`,
  countApart: 'Apart tellen',
  countApartOf: (file: string, other: string) => `Berichten van ${file} en ${other} apart tellen`,
  countOnce: 'Eén keer tellen',
  countOnceOf: (file: string, other: string) => `Berichten van ${file} en ${other} één keer tellen`,
  saidApart: 'Deze berichten tellen nu in beide bestanden.',
  saidOnce: 'Deze berichten tellen nu één keer.',
  underWay: 'Wordt verwerkt.',
  rule: {
    title: 'De regel',
    text: 'Twee berichten uit twee soorten bestanden zijn hetzelfde bericht als ze op hetzelfde kanaal staan, dezelfde kant op gaan en een van deze dingen geldt:',
    bases: {
      id: 'het kanaal geeft ze hetzelfde nummer;',
      text: 'ze beginnen op hetzelfde moment met dezelfde woorden, of het is een antwoord of een melding bij de helpdesk met dezelfde woorden binnen 5 minuten;',
      person:
        'ze horen op hetzelfde moment bij dezelfde inwoner, en een van de twee bestanden bevat de woorden niet;',
      answer: 'ze antwoorden binnen 5 minuten op hetzelfde bericht.',
    },
    moment: 'Geeft een bestand alleen minuten, dan is hetzelfde moment dezelfde minuut.',
    doubt: 'Zijn er meer berichten die het kunnen zijn, dan tellen ze apart.',
    kept: 'Het bericht telt uit het bestand dat het meest vertelt: vragen en antwoorden gaan voor alleen eigen berichten, en daarna gaat de nauwkeurigste klok voor. Van het andere bestand telt wat het eerste niet vertelt: waarop het een antwoord is, tot wanneer het gevolgd is, wanneer het gesloten is en wat de inwoner van de afhandeling vond.',
    corrections: 'Een verbetering van het ene bericht geldt ook voor het andere.',
  },
  examples: 'Voorbeelden',
  examplesOf: (file: string, other: string) => `Voorbeelden van berichten in ${file} en ${other}`,
  channel: 'kanaal',
  direction: 'van wie',
  directions: { in: 'van een inwoner', out: 'van de gemeente' },
  at: (file: string) => `tijd in ${file}`,
  difference: 'verschil',
  noDifference: 'geen',
  why: 'waaraan te zien',
  bases: {
    id: 'nummer van het kanaal',
    answer: 'antwoord op hetzelfde bericht',
    text: 'dezelfde woorden',
    person: 'dezelfde inwoner',
  },
} satisfies Sentences
