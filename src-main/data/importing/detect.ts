import type { FormatAdapter, ImportSource } from './adapter.ts'
import { open311Adapter } from './adapters/open311/adapter.ts'
import { signalenAdapter } from './adapters/signalen/adapter.ts'
import { twcsAdapter } from './adapters/twcs/adapter.ts'
import { blueskyAdapter } from './adapters/bluesky/adapter.ts'
import { mastodonAdapter } from './adapters/mastodon/adapter.ts'
import { zendeskTicketsAdapter } from './adapters/zendeskTickets/adapter.ts'
import { zendeskJsonAdapter } from './adapters/zendeskJson/adapter.ts'
import { freshdeskAdapter } from './adapters/freshdesk/adapter.ts'
import { zammadAdapter } from './adapters/zammad/adapter.ts'
import { facebookDataAdapter } from './adapters/facebookData/adapter.ts'
import { instagramDataAdapter } from './adapters/instagramData/adapter.ts'
import { metaContentAdapter } from './adapters/metaContent/adapter.ts'
import { mappedTableAdapter } from './adapters/mappedTable/adapter.ts'
import { obi4wanAdapter } from './adapters/obi4wan/adapter.ts'
import { whatsappAdapter } from './adapters/whatsapp/adapter.ts'
import { coostoAdapter } from './adapters/coosto/adapter.ts'
import { xActivityAdapter } from './adapters/xActivity/adapter.ts'
import { xAnalyticsPostsAdapter } from './adapters/xAnalyticsPosts/adapter.ts'
import { xArchiveAdapter } from './adapters/xArchive/adapter.ts'
import type { ReadableFormatId } from './catalogue.ts'

/**
 * One adapter for each format of the catalogue, in the order in which they are asked. No two of them take the same file, so
 * the order decides nothing: whoever is certain ends the asking, and what municipalities have most stands first. A thread of
 * messages that does not show whether it is Facebook's or Instagram's goes to the former, which then asks. A table of
 * one's own is no format that shows: it is only read where a user says so.
 */
export const adapters = {
  xArchive: xArchiveAdapter,
  twcs: twcsAdapter,
  obi4wan: obi4wanAdapter,
  coosto: coostoAdapter,
  xAnalyticsPosts: xAnalyticsPostsAdapter,
  xActivity: xActivityAdapter,
  whatsapp: whatsappAdapter,
  facebookData: facebookDataAdapter,
  instagramData: instagramDataAdapter,
  metaContent: metaContentAdapter,
  bluesky: blueskyAdapter,
  signalen: signalenAdapter,
  open311: open311Adapter,
  mastodon: mastodonAdapter,
  zendeskTickets: zendeskTicketsAdapter,
  zendeskJson: zendeskJsonAdapter,
  freshdesk: freshdeskAdapter,
  zammad: zammadAdapter,
  mappedTable: mappedTableAdapter,
} as const satisfies Readonly<Record<ReadableFormatId, FormatAdapter>>

const inOrder: readonly FormatAdapter[] = Object.values(adapters)

/** Below this an adapter is only guessing. */
const minConfidence = 0.5

/** The adapter of a named format; null for "example" and unknown names. */
export function adapterOf(format: string): FormatAdapter | null {
  return inOrder.find((adapter) => adapter.id === format) ?? null
}

/** The adapter that recognises the content; null when none does. Names and extensions play no part. */
export async function detectFormat(source: ImportSource): Promise<FormatAdapter | null> {
  let best: FormatAdapter | null = null
  let bestConfidence = minConfidence
  for (const adapter of inOrder) {
    const confidence = await adapter.detect(source)
    if (confidence === 1) return adapter
    if (confidence > bestConfidence) {
      best = adapter
      bestConfidence = confidence
    }
  }
  return best
}
