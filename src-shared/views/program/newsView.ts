import type { Words } from '../words.ts'

export interface NewsEntry {
  readonly version: string
  readonly points: readonly string[]
}

/** Newest first. */
export function newsEntries(words: Words): readonly NewsEntry[] {
  return Object.entries(words.text.whatsNew.versions).map(([version, points]) => ({ version, points }))
}

/** The version that is given out: a test build of it is named with more behind a dash. */
export function releaseOf(appVersion: string): string {
  return appVersion.split('-')[0] ?? appVersion
}

/**
 * Whether this is another version than its user last saw.
 *
 * @param seen null = this is the first version that this user sees: nothing is new then
 */
export function isUpdated(seen: string | null, appVersion: string): boolean {
  return seen !== null && appVersion !== '' && releaseOf(seen) !== releaseOf(appVersion)
}
