import type { AnyWriter } from './formatWriter.ts'
import { coostoWriter } from './coosto.ts'
import { xActivityWriter } from './xActivity.ts'
import { xAnalyticsPostsWriter } from './xAnalyticsPosts.ts'
import { xArchiveWriter } from './xArchive.ts'
import { open311Writer } from './open311.ts'
import { signalenWriter } from './signalen.ts'
import { blueskyWriter } from './bluesky.ts'
import { mastodonWriter } from './mastodon.ts'
import { metaContentWriter } from './metaContent.ts'
import { instagramDataWriter } from './instagramData.ts'
import { facebookDataWriter } from './facebookData.ts'
import { zendeskTicketsWriter } from './zendeskTickets.ts'
import { zendeskJsonWriter } from './zendeskJson.ts'
import { freshdeskWriter } from './freshdesk.ts'
import { zammadWriter } from './zammad.ts'
import { twcsWriter } from './twcs.ts'
import { whatsappWriter } from './whatsapp.ts'
import { obi4wanWriter } from './obi4wan.ts'

/** One writer per format that is read. */
export const formatWriters: readonly AnyWriter[] = [
  xArchiveWriter,
  xAnalyticsPostsWriter,
  xActivityWriter,
  coostoWriter,
  open311Writer,
  signalenWriter,
  blueskyWriter,
  mastodonWriter,
  metaContentWriter,
  instagramDataWriter,
  facebookDataWriter,
  zendeskTicketsWriter,
  zendeskJsonWriter,
  freshdeskWriter,
  zammadWriter,
  twcsWriter,
  whatsappWriter,
  obi4wanWriter,
]
