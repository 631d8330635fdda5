import type { FormatId } from '#shared/domain/importing.ts'
import { obi4wanEntry } from './adapters/obi4wan/entry.ts'
import { coostoEntry } from './adapters/coosto/entry.ts'
import { xArchiveEntry } from './adapters/xArchive/entry.ts'
import { xAnalyticsPostsEntry } from './adapters/xAnalyticsPosts/entry.ts'
import { xActivityEntry } from './adapters/xActivity/entry.ts'
import { facebookDataEntry } from './adapters/facebookData/entry.ts'
import { instagramDataEntry } from './adapters/instagramData/entry.ts'
import { metaContentEntry } from './adapters/metaContent/entry.ts'
import { whatsappEntry } from './adapters/whatsapp/entry.ts'
import { mastodonEntry } from './adapters/mastodon/entry.ts'
import { blueskyEntry } from './adapters/bluesky/entry.ts'
import { zendeskTicketsEntry } from './adapters/zendeskTickets/entry.ts'
import { zendeskJsonEntry } from './adapters/zendeskJson/entry.ts'
import { freshdeskEntry } from './adapters/freshdesk/entry.ts'
import { zammadEntry } from './adapters/zammad/entry.ts'
import { signalenEntry } from './adapters/signalen/entry.ts'
import { open311Entry } from './adapters/open311/entry.ts'
import { twcsEntry } from './adapters/twcs/entry.ts'
import { mappedTableEntry } from './adapters/mappedTable/entry.ts'
import type { FormatEntry } from './formatEntry.ts'

/** Formats that are read from files; the example dossier is made of these. */
export type ReadableFormatId = Exclude<FormatId, 'example'>

export const catalogue: Readonly<Record<ReadableFormatId, FormatEntry>> = {
  obi4wan: obi4wanEntry,
  coosto: coostoEntry,
  xArchive: xArchiveEntry,
  xAnalyticsPosts: xAnalyticsPostsEntry,
  xActivity: xActivityEntry,
  facebookData: facebookDataEntry,
  instagramData: instagramDataEntry,
  metaContent: metaContentEntry,
  whatsapp: whatsappEntry,
  mastodon: mastodonEntry,
  bluesky: blueskyEntry,
  zendeskTickets: zendeskTicketsEntry,
  zendeskJson: zendeskJsonEntry,
  freshdesk: freshdeskEntry,
  zammad: zammadEntry,
  signalen: signalenEntry,
  open311: open311Entry,
  twcs: twcsEntry,
  mappedTable: mappedTableEntry,
}

/** Whether a file of this format could be read in another time zone. */
export function isWallClock(format: string): boolean {
  return Object.entries(catalogue).some(([id, entry]) => id === format && entry.isWallClock)
}

/** Whose numbers the messages of a format bear; null where they are the channel's own. */
export function idSpaceOf(format: FormatId): string | null {
  return format === 'example' ? null : (catalogue[format].idSpace ?? null)
}
