import { hostname, userInfo } from 'node:os'
import type { Surroundings } from '../clock.ts'

/** Who works here, as the lock file tells the others. */
export interface Person {
  readonly owner: string
  readonly computer: string
}

/** Who takes and writes back, and with what. */
export interface Sharer extends Person {
  readonly appVersion: string
  readonly surroundings: Pick<Surroundings, 'nowMs' | 'randomId'>
}

/** The name of the account and of the computer; an account without a name is a question mark. */
export function machinePerson(): Person {
  let owner = ''
  try {
    owner = userInfo().username
  } catch {
    // No entry in the system's list of users.
  }
  return { owner: (owner || '?').slice(0, 200), computer: hostname().slice(0, 200) }
}
