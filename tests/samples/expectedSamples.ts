/** What the command line must answer for one file. */
export interface SampleExpectation {
  readonly file: string
  readonly args?: readonly string[]
  readonly expected: Readonly<Record<string, unknown>>
}

function read(file: string, messages: number, rest: object = {}, ...args: string[]): SampleExpectation {
  return { file, args, expected: { status: 'committed', messages, ...rest } }
}

function refused(file: string, reason: string, reasonDetail?: string): SampleExpectation {
  const detail = reasonDetail === undefined ? {} : { reasonDetail }
  return { file, expected: { status: 'rejected', reason, messages: 0, ...detail } }
}

function asks(file: string, ...needs: readonly string[]): SampleExpectation {
  return { file, expected: { status: 'needsInput', needs } }
}

const zendeskTables = [
  'group',
  'ticket_chat',
  'ticket_chat_event',
  'ticket_comment',
  'ticket',
  'ticket_field_history',
  'ticket_tag',
  'user',
]
const blueskyRecords = [
  'granary/actor.bsky.json',
  'granary/comment_inreplyto_id.bsky.json',
  'granary/note.bsky.json',
  'marshalx-atproto/extended_post_record.json',
  'marshalx-atproto/feed_record.json',
  'marshalx-atproto/like_record.json',
  'marshalx-atproto/post_record.json',
  'marshalx-atproto/thread_view_post_with_embed_media.json',
]
const archiveParts = [
  'andreruffert/data/account-timezone.js',
  'andreruffert/data/account.js',
  'andreruffert/data/deleted-tweets.js',
  'andreruffert/data/manifest.js',
  'andreruffert/data/tweet-headers.js',
  'simonw-fixture/account.js',
  'simonw-fixture/follower.js',
  'simonw-fixture/saved-search.js',
]

/** Counted by hand or with a few lines of another language; WhatsApp has a list of its own. */
export const expectedSamples: readonly SampleExpectation[] = [
  ...blueskyRecords.map((name) => refused(`bluesky/${name}`, 'recognised', 'blueskyRecord')),
  // 26 posts, of which 23 answers, and 15 reposts; follows, likes and a profile are no messages.
  read('bluesky/indigo/fakermaker.repo.car', 41, { replies: 23, rowsRead: 142 }),
  refused('bluesky/indigo/greenground.repo.car', 'noMessages'),
  asks('facebook/mlomb-chat-analytics/messages/inbox/alice_aaaaaaaaaa/message_1.json', 'own'),
  read(
    'facebook/mlomb-chat-analytics/messages/inbox/alice_aaaaaaaaaa/message_1.json',
    7,
    { inbound: 5, outbound: 2 },
    '--own',
    'Alice',
  ),
  read('facebook/waultar/facebook_comments.json', 8, { outbound: 8 }),
  read('instagram/chat-miner/message_1.json', 2, {}, '--own', 'John Doe', '--channel', 'instagram'),
  read('instagram/waultar/post_comments.json', 2, { outbound: 2 }),
  // totalItems says 190; the file holds 189.
  read('mastodon/philhawksworth/outbox.json', 189, { outbound: 189 }),
  refused('meta-business-suite/Follows_docexcerpt_utf16le.csv', 'recognised', 'metaPageTotals'),
  read('meta-business-suite/fb_content_fixture_26cols.csv', 2),
  read('meta-business-suite/ig_content_fixture_18cols.csv', 1),
  ...zendeskTables.map((name) =>
    refused(`helpdesk-zendesk/fivetran-dbt_zendesk/${name}_data.csv`, 'unknownFormat'),
  ),
  refused('public-space/nyc311/2016test.csv', 'unknownFormat'),
  read('public-space/open311/service_requests.json', 2, { inbound: 2 }),
  refused('public-space/signalen/get_signals_v1_private_signals.schema.json', 'recognised', 'jsonSchema'),
  refused('public-space/signalen/signal_post.json', 'recognised', 'apiAnswer'),
  read('twcs/twcs_first121_excel-resaved.csv', 121, { inbound: 66, outbound: 55 }),
  ...['OBI_export', 'csv_settings', 'data_preview'].map((name) =>
    refused(`webcare-obi4wan/${name}.png`, 'recognised', 'picture'),
  ),
  read('x-analytics/tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv', 37, { replies: 0 }),
  read('x-analytics/tweet_activity_metrics_rOpenSci_20200301_20200401_en.csv', 39, { replies: 2 }),
  ...archiveParts.map((name) => refused(`x-archive/${name}`, 'recognised', 'xArchivePart')),
  asks('x-archive/clio-fixture/tweets.js', 'own'),
  asks('x-archive/andreruffert/data/tweets.js', 'own'),
  read('x-archive/clio-fixture/tweets.js', 3, {}, '--own', 'nobody'),
  read(
    'x-archive/rust-utilities-docexample/data/direct-messages.js',
    1,
    { inbound: 0, outbound: 1 },
    '--own',
    '111111111',
  ),
  read('x-archive/rust-utilities-docexample/data/direct-messages-group.js', 2, {}, '--own', '111111111'),
  read('x-archive/rust-utilities-docexample/data/tweets.js', 1, {}, '--own', '111111111'),
]
