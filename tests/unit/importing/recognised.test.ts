import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inspectSource } from '#data/importing/inspect.ts'
import { recognisedText } from '#data/importing/recognised/recognisedText.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { noAnswers } from '../../support/formats/writtenExport.ts'
import { xlsxBytes } from '../../support/xlsxFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'recognised-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  [
    'chatwootReport',
    'Reporting period 01-Mar-2024 to 31-Mar-2024\r\n\r\nAgent name,Conversations,Avg first response\r\n',
  ],
  ['chatwootReport', '"Reporting period Fri, 01 Mar 2024 to Sun, 31 Mar 2024"\n'],
  ['metaPageTotals', 'sep=,\n"Volgers"\n"Date","Primary"\n"2025-08-01T00:00:00","3"\n'],
  ['metaPageTotals', '"Date","Primary"\n"2025-08-01T00:00:00","3"\n'],
  [
    'linkedinPage',
    'Aggregated engagement metrics\nDate,Impressions (organic),Impressions (sponsored),Clicks\n',
  ],
  ['linkedinPage', 'Engagement per post\n"Post title";"Post link";"Post type";"Created date"\n'],
  ['signalenPart', '_signal_id,state,text,created_at\n'],
  ['signalenPart', 'id,source,text,created_at,category_assignment_id,parent\n'],
  ['xArchivePart', 'window.YTD.like.part0 = [ {'],
  ['instagramPart', '{ "likes_media_likes": [ { "title": "x", "string_list_data": [] } ] }'],
  ['instagramPart', '{"relationships_following":[]}'],
  ['facebookPart', '{ "friends_v2": [] }'],
  ['facebookPart', '{\n  "off_facebook_activity_v2": []\n}'],
  ['blueskyRecord', '{ "uri": "at://x", "value": { "$type": "app.bsky.feed.like" } }'],
  ['mastodonPart', '{"id":"likes.json","type":"OrderedCollection","orderedItems":["https://a.example/1"]}'],
  [
    'mastodonPart',
    '{\n "@context": "https://www.w3.org/ns/activitystreams",\n "id": "bookmarks.json",\n "type": "OrderedCollection",\n "orderedItems": [\n  "https://a.example/1"',
  ],
  [
    'mastodonPart',
    '{"@context":[],"id":"https://a.example/users/stad","type":"Organization","inbox":"https://a.example/users/stad/inbox","preferredUsername":"stad"}',
  ],
  ['jsonSchema', '{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "object" }'],
  ['jsonSchema', '{ "$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {} }'],
  ['apiAnswer', '{ "_links": { "self": {} }, "id": 3 }'],
  ['apiAnswer', '{ "count": 2, "next": null, "results": [] }'],
  ['apiAnswer', '{ "text": "lamp stuk", "text_extra": "", "category": {} }'],
])('%s is known by its begin: %s', (kind, head) => {
  expect(recognisedText(head)).toBe(kind)
})

test.each([
  'Geachte heer, de reporting period loopt van 1 tot 3.\n',
  'Date,Message\n2024-01-01,hallo\n',
  'datum;bericht;state\n',
  '{ "rows": [ { "text": "hallo" } ] }',
  '"Post ID","Page name","Title","Publish time"\n',
  'created_at,text,_links\n',
  '{ "type": "OrderedCollection", "orderedItems": [ { "type": "Create" } ] }',
  '{ "preferredUsername": "stad", "rows": [] }',
  '',
])('what is none of these is left to be named by hand: %s', (head) => {
  expect(recognisedText(head)).toBeNull()
})

async function refusalOf(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [opened] = await openSources([path])
  if (opened?.status !== 'ok') return `${opened?.reason ?? ''} ${opened?.detail ?? ''}`
  const looked = await inspectSource(opened.source, noAnswers)
  return looked.status === 'ok' ? 'ok' : `${looked.reason} ${looked.detail ?? ''}`
}

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const twoSheets = xlsxBytes([
  { name: 'Metrics', rows: [['Aggregated'], ['Date', 'Clicks'], ['01/02/2025', 3]] },
  { name: 'All posts', rows: [['Per post'], ['Post title', 'Clicks'], ['x', 3]] },
])
const totals = Buffer.from('\uFEFFsep=,\n"Follows"\n"Date","Primary"\n"2025-08-01","2"\n', 'utf16le')

test.each([
  ['a picture', 'a.csv', Buffer.from('89504e470d0a1a0a00', 'hex'), 'recognised picture'],
  ['a pdf', 'b.csv', '%PDF-1.7\n', 'recognised pdf'],
  ['an old workbook', 'c.xls', Buffer.concat([ole, Buffer.alloc(600)]), 'recognised oldWorkbook'],
  [
    'the old workbook of LinkedIn',
    'd.xls',
    Buffer.concat([ole, Buffer.alloc(600), Buffer.from('Metrics\0\0All posts')]),
    'recognised linkedinPage',
  ],
  [
    'a workbook with a password',
    'e.xlsx',
    Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
    'unreadableFile password',
  ],
  ['the new workbook of LinkedIn', 'f.xlsx', twoSheets, 'recognised linkedinPage'],
  [
    'the account of Mastodon',
    'actor.json',
    '{"id":"https://a.example/users/stad","type":"Person","outbox":"outbox.json","preferredUsername":"stad"}',
    'recognised mastodonPart',
  ],
  [
    'the likes of Mastodon',
    'likes.json',
    '{"id":"likes.json","type":"OrderedCollection","orderedItems":["https://a.example/1"]}',
    'recognised mastodonPart',
  ],
  ['daily totals in UTF-16', 'g.csv', totals, 'recognised metaPageTotals'],
])('%s is refused as such', async (_, name, content, expected) => {
  expect(await refusalOf(name, content)).toBe(expected)
})

test.each([
  ['direct messages of X', 'a.js', 'window.YTD.direct_messages.part0 = [ ]'],
  ['direct messages of X in a group', 'b.js', 'window.YTD.direct_messages_group.part0 = [ ]'],
  ['tweets', 'c.js', 'window.YTD.tweets.part0 = [ ]'],
  [
    'a conversation of X',
    'd.js',
    'window.YTD.direct_messages.part0 = [ {"dmConversation":{"messages":[]}} ]',
  ],
  ['an outbox of Mastodon', 'e.json', '{"type":"OrderedCollection","totalItems":0,"orderedItems":[]}'],
  ['a thread of Facebook', 'f.json', '{"participants":[{"name":"Anna"}],"messages":[],"title":"Anna"}'],
])('%s without anything in it is not asked about', async (_, name, content) => {
  expect(await refusalOf(name, content)).toMatch(/^noMessages/)
})
