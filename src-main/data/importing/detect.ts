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

/** In the order in which they are asked. */
const adapters: readonly FormatAdapter[] = [
  xArchiveAdapter,
  twcsAdapter,
  obi4wanAdapter,
  coostoAdapter,
  xAnalyticsPostsAdapter,
  xActivityAdapter,
  whatsappAdapter,
  facebookDataAdapter,
  instagramDataAdapter,
  metaContentAdapter,
  blueskyAdapter,
  signalenAdapter,
  open311Adapter,
  mastodonAdapter,
  zendeskTicketsAdapter,
  zendeskJsonAdapter,
  freshdeskAdapter,
  zammadAdapter,
  mappedTableAdapter,
]

/** Below this an adapter is only guessing. */
const minConfidence = 0.5

/** The adapter of a named format; null for "example" and unknown names. */
export function adapterOf(format: string): FormatAdapter | null {
  return adapters.find((adapter) => adapter.id === format) ?? null
}

/** The adapter that recognises the content; null when none does. Names and extensions play no part. */
export async function detectFormat(source: ImportSource): Promise<FormatAdapter | null> {
  let best: FormatAdapter | null = null
  let bestConfidence = minConfidence
  for (const adapter of adapters) {
    const confidence = await adapter.detect(source)
    if (confidence === 1) return adapter
    if (confidence > bestConfidence) {
      best = adapter
      bestConfidence = confidence
    }
  }
  return best
}
