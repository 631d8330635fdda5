// A Facebook page's own data hold both sides of its private messages, but of public comments only its own; a table of
// Meta Business Suite holds its posts with the number of comments. Each counts for what it can tell.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { jsonFile } from '../support/formats/metaJson.ts'
import type { WrittenFile } from '../support/formats/formatWriter.ts'
import { zipBytes } from '../support/zipBytes.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const monday = Date.UTC(2025, 0, 6, 9)
const page = 'Gemeente Zonnedaal'
const root = "this_profile's_activity_across_facebook"

function message(sender: string, atMs: number, text: string): unknown {
  return { sender_name: sender, timestamp_ms: atMs, content: text }
}

/** A question a day, greeted within two seconds; every fourth stays open, the others are answered after 45 minutes. */
function threads(count: number): WrittenFile[] {
  return Array.from({ length: count }, (_, day) => {
    const citizen = `Bewoner ${String(day)}`
    const askedAtMs = monday + day * dayMs
    const messages = [
      message(page, askedAtMs + 2000, 'Bedankt voor uw bericht. Wij lezen het zo snel mogelijk.'),
      message(citizen, askedAtMs, 'Wanneer wordt het papier opgehaald?'),
    ]
    if (day % 4 !== 3)
      messages.unshift(message(page, askedAtMs + 45 * minuteMs, 'Op donderdag, vanaf 8 uur.'))
    return jsonFile(`${root}/messages/inbox/bewoner_${String(day)}/message_1.json`, {
      participants: [{ name: citizen }, { name: page }],
      messages,
      title: citizen,
      thread_path: `inbox/bewoner_${String(day)}`,
    })
  })
}

function comments(count: number): WrittenFile {
  const list = Array.from({ length: count }, (_, day) => {
    const timestamp = (monday + day * dayMs) / 1000
    const comment = { timestamp, comment: `Dat zoeken we uit (${String(day)}).`, author: page }
    return { timestamp, data: [{ comment }], title: `${page} replied to Bewoner ${String(day)}'s comment.` }
  })
  return jsonFile(`${root}/comments_and_reactions/comments.json`, { comments_v2: list })
}

function posts(count: number): WrittenFile {
  const list = Array.from({ length: count }, (_, day) => ({
    timestamp: (monday + day * dayMs) / 1000,
    data: [{ post: `Nieuws van dag ${String(day)}` }],
  }))
  return jsonFile(`${root}/posts/profile_posts_1.json`, list)
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function writeZip(name: string, files: readonly WrittenFile[]): string {
  mkdirSync(running.dataFolder, { recursive: true })
  const path = join(running.dataFolder, name)
  writeFileSync(path, zipBytes(files.map((file) => ({ name: file.name, content: file.bytes }))))
  return path
}

test('private messages count in the response figures, greetings answer nothing, own comments are sending', async () => {
  const { client } = running
  const files = [...threads(40), comments(20), posts(30)]
  const imported = await importPath(running, writeZip('facebook-zonnedaal-2025-03-06-abc.zip', files))
  expect(imported).toMatchObject({ status: 'committed', messages: 160, inbound: 40, replies: 20 })

  const { current } = await client.call('figures.overview', allYears)
  expect(current).toMatchObject({ cases: 40, answered: 30, open: 10 })
  // The greeting after two seconds is no answer.
  expect(current.firstResponse.medianMs).toMatchObject({ value: 45 * minuteMs, n: 40 })
  expect(current.sending).toEqual({ replies: 20, reposts: 0, ownPosts: 30 })
  expect(current.conversationRatio).toMatchObject({ value: 0.4, n: 50 })
})

test('posts without the comments give no conversation ratio: it is unknown, not 0 %', async () => {
  const { client } = running
  const imported = await importPath(running, writeZip('facebook-zonnedaal.zip', [posts(30)]))
  expect(imported).toMatchObject({ status: 'committed', messages: 30 })
  const { current } = await client.call('figures.overview', allYears)
  expect(current.conversationRatio).toMatchObject({ value: null, reason: 'notExported' })
  expect(current.firstResponse.medianMs).toMatchObject({ value: null, reason: 'ownPostsOnly' })
})

test('a table of Business Suite tells how many comments stand under a post, and nothing of answering', async () => {
  const { client } = running
  const rows = Array.from(
    { length: 30 },
    (_, day) =>
      `12215800000000${String(1000 + day)},1,${page},01/${String(day + 1).padStart(2, '0')}/2025 10:00,https://www.facebook.com/${String(day)},${String(day % 5)},9`,
  )
  const header = 'Post ID,Page ID,Page name,Publish time,Permalink,Comments,Views'
  const path = join(running.dataFolder, 'Jan-01-2025_Jan-31-2025_77.csv')
  mkdirSync(running.dataFolder, { recursive: true })
  writeFileSync(path, [header, ...rows].join('\n'))
  expect(await importPath(running, path)).toMatchObject({ status: 'committed', messages: 30 })
  const { current } = await client.call('figures.overview', allYears)
  expect(current.conversationRatio).toMatchObject({ value: null, reason: 'notExported' })
  const conversation = await client.call('conversation.figures', allYears)
  expect(conversation.current.reactionsPerPost).toMatchObject({ value: 2, n: 30 })
})
