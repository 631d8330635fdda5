import type { SameShape } from '../catalogueShape.ts'
import type { accounts as nl } from '../nl/accounts.ts'

export const accounts: SameShape<typeof nl> = {
  title: 'Accounts',
  text: 'Every account asks for attention. Here you see who looks after it, when something was last written and what is still open.',
  one: 'The data are about 1 account.',
  many: (count) => `The data are about ${count} accounts.`,
  oneQuiet: '1 account has written nothing for half a year.',
  manyQuiet: (count) => `${count} accounts have written nothing for half a year.`,
  oneWithoutOwner: 'For 1 account nobody is named who looks after it.',
  manyWithoutOwner: (count) => `For ${count} accounts nobody is named who looks after them.`,
  account: 'Account',
  owner: 'Looked after by',
  ownerOf: (account) => `Who looks after ${account}`,
  ownerHint: 'Name a team or department, not a person.',
  lastWritten: 'Last written',
  never: 'never, in these data',
  quiet: 'quiet',
  questions: 'Questions',
  open: 'Open',
  answered: 'Answered within 7 days',
  nameless: 'name unknown',
  saved: (account) => `Saved who looks after ${account}.`,
}
