import { expect, test } from 'vitest'
import { isBlueskyRecord } from '#data/importing/recognised/blueskyRecord.ts'

const post = { $type: 'app.bsky.feed.post', text: 'Hallo', createdAt: '2024-05-01T10:00:00Z' }
const uri = 'at://did:plc:verzonnen/app.bsky.feed.post/3kaaaaaaaaaaa'

test.each([
  ['a record', post],
  ['a record under its address', { uri, cid: 'bafy', value: { text: 'Hallo' } }],
  ['the view of a post', { $type: 'app.bsky.feed.defs#feedViewPost', post: { uri } }],
  ['a thread', { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post: { uri } } }],
  ['a list of records', { records: [{ uri, value: post }], cursor: '3k' }],
])('%s of Bluesky is told from other JSON', (_name, value) => {
  expect(isBlueskyRecord(JSON.stringify(value, null, 2))).toBe(true)
})

test.each([
  ['a post that only mentions one', { text: `zie ${uri} of app.bsky.feed.post` }],
  ['a list of messages', [post]],
  ['another record', { $type: 'com.voorbeeld.app', uri: 'https://voorbeeld.example' }],
])('%s is none', (_name, value) => {
  expect(isBlueskyRecord(JSON.stringify(value))).toBe(false)
})
