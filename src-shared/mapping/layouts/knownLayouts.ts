import { fixMyStreet } from './fixMyStreet.ts'
import { hootsuiteInbox } from './hootsuiteInbox.ts'
import type { KnownLayout } from './knownLayout.ts'
import { matchesLayout } from './knownLayout.ts'
import { nyc311 } from './nyc311.ts'
import { salesforceSocialPost } from './salesforceSocialPost.ts'
import { sproutSocial } from './sproutSocial.ts'
import { topdesk } from './topdesk.ts'
import { zendeskComments } from './zendeskComments.ts'

export const knownLayouts: readonly KnownLayout[] = [
  nyc311,
  fixMyStreet,
  salesforceSocialPost,
  zendeskComments,
  hootsuiteInbox,
  sproutSocial,
  topdesk,
]

/** The tool whose table has such a header; null where none is known. */
export function knownLayoutOf(names: readonly string[]): KnownLayout | null {
  return knownLayouts.find((layout) => matchesLayout(layout, names)) ?? null
}

const columnNames = new Set(
  knownLayouts.flatMap(({ header, columns }) => [...header, ...Object.values(columns)].flat()),
)

/** True for a folded name that a known tool gives a column. */
export function isLayoutColumn(folded: string): boolean {
  return columnNames.has(folded)
}
