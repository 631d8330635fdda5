import type { Sentences } from '../catalogueShape.ts'

/** The municipality's accounts. */
export const accounts = {
  title: 'Accounts',
  text: 'Elk account vraagt aandacht. Hier ziet u wie er op let, wanneer er het laatst iets geschreven is en wat nog openstaat.',
  one: 'De gegevens gaan over 1 account.',
  many: (count: string) => `De gegevens gaan over ${count} accounts.`,
  oneQuiet: '1 account heeft al een half jaar niets geschreven.',
  manyQuiet: (count: string) => `${count} accounts hebben al een half jaar niets geschreven.`,
  oneWithoutOwner: 'Van 1 account staat nog niet vast wie erop let.',
  manyWithoutOwner: (count: string) => `Van ${count} accounts staat nog niet vast wie erop let.`,
  account: 'Account',
  owner: 'Wie let erop',
  ownerOf: (account: string) => `Wie let op ${account}`,
  ownerHint: 'Noem een team of afdeling, geen persoon.',
  lastWritten: 'Laatst geschreven',
  never: 'nooit, in deze gegevens',
  quiet: 'stil',
  questions: 'Vragen',
  open: 'Open',
  answered: 'Beantwoord binnen 7 dagen',
  nameless: 'naam onbekend',
  saved: (account: string) => `Bewaard wie op ${account} let.`,
} satisfies Sentences
