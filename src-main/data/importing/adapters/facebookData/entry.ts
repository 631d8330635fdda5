import type { FormatEntry } from '../../formatEntry.ts'
import { supportsOf } from '../meta/supports.ts'

export const facebookDataEntry: FormatEntry = {
  // Comments of a person and threads were seen in copies of exports, the files of pages only in descriptions.
  verified: false,
  isWallClock: false,
  supports: supportsOf({ hasThreads: true, hasComments: true, hasPosts: true }),
}
