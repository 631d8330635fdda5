// An archive of X holds two kinds of conversation: public answers, of which only the answered question is known, and direct
// messages, of which both sides are there. Each counts for what it can tell, also beside other files of the account.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath, noAnswers } from '../support/figures.ts'
import { twitterDate } from '../support/formats/twcs.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const monday = Date.UTC(2025, 0, 6, 9)
const own = { accountId: '7770001', username: 'GemVoorbeeld' }

function idAt(ms: number, sequence = 0): string {
  return ((BigInt(ms - 1_288_834_974_657) << 22n) + BigInt(sequence)).toString()
}

function file(name: string, globalName: string, elements: readonly unknown[]): readonly [string, string] {
  return [name, `window.YTD.${globalName}.part0 = ${JSON.stringify(elements)}`]
}

function direct(atMs: number, from: string, to: string, text: string): unknown {
  const createdAt = new Date(atMs).toISOString()
  return { messageCreate: { id: idAt(atMs, 7), senderId: from, recipientId: to, createdAt, text } }
}

/** A question a day; every fourth stays open, the others are answered after half an hour. Newest first, as X writes it. */
function conversations(count: number): unknown[] {
  return Array.from({ length: count }, (_, day) => {
    const citizen = String(5_550_000 + day)
    const askedAtMs = monday + day * dayMs
    const messages = [direct(askedAtMs, citizen, own.accountId, 'Wanneer wordt het papier opgehaald?')]
    if (day % 4 !== 3) {
      messages.unshift(direct(askedAtMs + 30 * minuteMs, own.accountId, citizen, 'Op donderdag.'))
    }
    return { dmConversation: { conversationId: `${citizen}-${own.accountId}`, messages } }
  })
}

/** An answer a day to a public question of which only the number is known, after two hours. */
function publicAnswers(count: number): unknown[] {
  return Array.from({ length: count }, (_, day) => {
    const askedAtMs = monday + day * dayMs
    return {
      tweet: {
        id_str: idAt(askedAtMs + 2 * hourMs, 1),
        created_at: twitterDate(askedAtMs + 2 * hourMs),
        full_text: `@buur${String(day)} Dat zoeken we uit.`,
        in_reply_to_status_id_str: idAt(askedAtMs),
        // The same people as in the direct messages: what was answered in public answers no direct message.
        in_reply_to_user_id_str: String(5_550_000 + day),
      },
    }
  })
}

function posts(count: number): unknown[] {
  return Array.from({ length: count }, (_, day) => ({
    tweet: {
      id_str: idAt(monday + day * dayMs + 5 * hourMs),
      created_at: twitterDate(monday + day * dayMs + 5 * hourMs),
      full_text: 'De markt is morgen open.',
    },
  }))
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function writeArchive(files: readonly (readonly [string, string])[]): string {
  const data = join(running.dataFolder, 'archief', 'data')
  mkdirSync(data, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(data, name), content)
  return join(running.dataFolder, 'archief')
}

function mixedArchive(): string {
  return writeArchive([
    file('account.js', 'account', [{ account: own }]),
    file('tweets.js', 'tweets', [...publicAnswers(24), ...posts(36)]),
    file('direct-messages.js', 'direct_messages', conversations(40)),
    file('follower.js', 'follower', [{ follower: { accountId: '1' } }, { follower: { accountId: '2' } }]),
  ])
}

/** What a search of Coosto found: the public questions that the archive answers, and as many that nobody answered. */
function writeSearch(): string {
  const rows = Array.from({ length: 48 }, (_, index) => {
    const atMs = monday + (index % 24) * dayMs + (index < 24 ? 0 : 4 * hourMs)
    const id = idAt(atMs, index < 24 ? 0 : 9)
    const clock = new Date(atMs + hourMs).toISOString().slice(0, 16).replace('T', ' ')
    const text = '@gemvoorbeeld hoe laat gaat de balie open?'
    return `gemeente;${clock};https://twitter.com/buur/status/${id};0;post;1;1;buur${String(index)};${text};twitter;`
  })
  const header =
    'zoekopdracht;datum;url;sentiment;type;discussielengte;bereik;auteur;bericht tekst;type bron;titel'
  const path = join(running.dataFolder, 'coosto.csv')
  writeFileSync(path, [header, ...rows].join('\n'))
  return path
}

test('direct messages count in the response figures; public answers only in what they can tell', async () => {
  const { client } = running
  const imported = await importPath(running, mixedArchive())
  expect(imported).toMatchObject({ status: 'committed', messages: 130, inbound: 40, replies: 24 })
  expect(imported.supports).toMatchObject({ firstResponse: true, publicQuestions: 'ownPostsOnly' })

  const { current, privateQuestionsOnly } = await client.call('figures.overview', allYears)
  expect(privateQuestionsOnly).toEqual(['x'])
  expect(current).toMatchObject({ cases: 40, answered: 30, open: 10 })
  // Half an hour: the two hours of the public answers are not among them.
  expect(current.firstResponse.medianMs).toMatchObject({ value: 30 * minuteMs, n: 40 })
  expect(current.linkedReplies).toMatchObject({
    inbound: { value: null, reason: 'ownPostsOnly' },
    replies: 24,
    medianPerReplyMs: { value: 2 * hourMs, n: 24 },
  })
  expect(current.sending).toEqual({ replies: 24, reposts: 0, ownPosts: 36 })
  expect(current.conversationRatio).toMatchObject({ value: 0.4, n: 60 })
})

test('public questions that another file found do not count as unanswered, nor as answered', async () => {
  const { client, grant } = running
  await importPath(running, mixedArchive())
  const alone = await client.call('figures.overview', allYears)
  const [search] = await client.call('import.inspect', { grantId: grant(writeSearch()) })
  const options = { ...noAnswers, accountName: own.username }
  const found = await client.call('import.run', { selectionId: search?.selectionId ?? '', options })
  expect(found).toMatchObject({ status: 'committed', inbound: 48 })

  const both = await client.call('figures.overview', allYears)
  expect(both.privateQuestionsOnly).toEqual(['x'])
  expect(both.accounts).toHaveLength(1)
  expect(both.current).toMatchObject({ cases: 40, answered: 30, open: 10 })
  expect(both.current.firstResponse).toEqual(alone.current.firstResponse)
  expect(await client.call('figures.counted', allYears)).toMatchObject({ cases: 40, unsupported: 48 })
})

test('a second question in the same direct messages, weeks later, is a question of its own', async () => {
  const { client } = running
  const citizen = '5550001'
  const messages = [
    direct(monday + 21 * dayMs, citizen, own.accountId, 'En hoe vraag ik een vergunning aan?'),
    direct(monday + hourMs, own.accountId, citizen, 'Op donderdag.'),
    direct(monday, citizen, own.accountId, 'Wanneer wordt het papier opgehaald?'),
  ]
  await importPath(
    running,
    writeArchive([
      file('account.js', 'account', [{ account: own }]),
      file('direct-messages.js', 'direct_messages', [
        { dmConversation: { conversationId: `${citizen}-${own.accountId}`, messages } },
      ]),
    ]),
  )
  const { current } = await client.call('figures.overview', allYears)
  expect(current).toMatchObject({ cases: 2, answered: 1, open: 1 })
  expect(current.conversationRatio).toMatchObject({ value: null, reason: 'noBroadcasts' })
})

test('what several people wrote to each other in a group is one question', async () => {
  const { client } = running
  const group = (atMs: number, from: string, text: string): unknown => ({
    messageCreate: { id: idAt(atMs), senderId: from, createdAt: new Date(atMs).toISOString(), text },
  })
  const messages = [
    group(monday + 2 * hourMs, own.accountId, 'We komen vandaag kijken.'),
    group(monday + hourMs, '5550002', 'Bij ons in de straat ook.'),
    { participantsJoin: { userIds: ['5550002'], createdAt: new Date(monday + minuteMs).toISOString() } },
    group(monday, '5550001', 'De container puilt uit.'),
  ]
  const imported = await importPath(
    running,
    writeArchive([
      file('account.js', 'account', [{ account: own }]),
      file('direct-messages-group.js', 'direct_messages_group', [
        { dmConversation: { conversationId: '1650000000000000001', messages } },
      ]),
    ]),
  )
  expect(imported).toMatchObject({ rowsRead: 4, messages: 3 })
  expect(imported.issues.count).toBe(0)
  const { current } = await client.call('figures.overview', allYears)
  expect(current).toMatchObject({ cases: 1, answered: 1 })
})
