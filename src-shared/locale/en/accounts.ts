import type { SameShape } from '../catalogueShape.ts'
import type { accounts as nl } from '../nl/accounts.ts'

export const accounts: SameShape<typeof nl> = {
  title: 'Accounts',
}
