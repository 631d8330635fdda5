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
import { mappedTableWriter } from './mappedTable.ts'

/** One writer per format that is read, by kind of tool. */
export const writersOf = {
  networks: [
    xArchiveWriter,
    xAnalyticsPostsWriter,
    xActivityWriter,
    mastodonWriter,
    blueskyWriter,
    whatsappWriter,
  ],
  meta: [facebookDataWriter, instagramDataWriter, metaContentWriter],
  tickets: [
    zendeskTicketsWriter,
    zendeskJsonWriter,
    freshdeskWriter,
    zammadWriter,
    signalenWriter,
    open311Writer,
  ],
  tables: [obi4wanWriter, coostoWriter, twcsWriter, mappedTableWriter],
} satisfies Readonly<Record<string, readonly AnyWriter[]>>

export const formatWriters: readonly AnyWriter[] = Object.values(writersOf).flat()
