import type { FormatEntry } from '../../formatEntry.ts'
import { supportsOf } from '../meta/supports.ts'

export const instagramDataEntry: FormatEntry = {
  // Comments of 2021 were seen in a copy of an export; the other layouts and their Dutch labels in descriptions.
  verified: false,
  isWallClock: false,
  supports: supportsOf({ hasThreads: true, hasComments: true, hasPosts: true }),
}
