import { catalogue } from '../importing/catalogue.ts'

/** Whether the reading of a format was tried on a real export. */
export function isVerified(format: string): boolean {
  return Object.entries(catalogue).some(([id, entry]) => id === format && entry.verified)
}
