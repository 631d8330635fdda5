import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { noAnswers } from '../support/figures.ts'
import { writeMappedCsv } from '../support/mappedMessages.ts'
import { accountName } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

let running: TestServer
let databasePath: string
beforeEach(async () => {
  running = startServer()
  const dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  databasePath = dossier.location.databasePath
})
afterEach(() => running.stop())

interface Marks {
  readonly topic: string
  readonly topicOrigin: string
  readonly replyHash: string | null
  readonly reactions: number | null
  readonly satisfaction: number | null
}

function staged(): Marks[] {
  const database = connect(databasePath, { readonly: true })
  try {
    return database
      .prepare<[], Marks>(
        `select topic, topic_origin as topicOrigin, reply_hash as replyHash, reaction_count as reactions, satisfaction
         from messages order by id`,
      )
      .all()
  } finally {
    database.close()
  }
}

test("reactions under own posts are kept as an archive of X counts them, and not those of another's post", async () => {
  const counted = [
    { full_text: 'De balie is dicht.', favorite_count: '3', retweet_count: '2' },
    { full_text: 'De balie is open.', favorite_count: '0', retweet_count: '0' },
    { full_text: 'De brug is dicht.', favorite_count: '7' },
    { full_text: 'De markt gaat door.' },
    { full_text: 'RT @provincie: de dijk houdt.', favorite_count: '0', retweet_count: '81' },
    { full_text: 'De kermis gaat door.', favorite_count: 'veel' },
  ]
  const tweets = counted.map((tweet, index) => ({
    tweet: {
      id_str: String(1_700_000_000_000_000_000n + BigInt(index)),
      created_at: `Mon Jan 06 09:0${String(index)}:00 +0000 2025`,
      ...tweet,
    },
  }))
  const path = join(running.dataFolder, 'tweets.js')
  writeFileSync(path, `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`)
  const [archive] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  const options = { ...noAnswers, own: ['4100200300'], accountName }
  await running.client.call('import.run', { selectionId: archive?.selectionId ?? '', options })
  expect(staged().map(({ reactions }) => reactions)).toEqual([5, 0, 7, null, null, null])
  expect(staged().every(({ satisfaction }) => satisfaction === null)).toBe(true)
})

const rows: readonly TwcsRow[] = ['100001', '100002', '100003'].flatMap((author, index) => [
  {
    id: index * 2 + 1,
    author,
    inbound: true,
    atMs: Date.UTC(2025, 0, 31, 8 + index),
    text: `@${accountName} mijn paspoort is weg`,
    inReplyTo: null,
  },
  {
    id: index * 2 + 2,
    author: accountName,
    inbound: false,
    atMs: Date.UTC(2025, 0, 31, 8 + index, 30),
    text: index === 2 ? `@${author} Dank u` : `@${author} Maak dan een afspraak bij het loket`,
    inReplyTo: index * 2 + 1,
  },
])

test('replies with one wording get one hash, short ones and questions none; words gave the topic', async () => {
  const path = writeMappedCsv(join(running.dataFolder, 'berichten.csv'), rows)
  const looked = await running.client.call('table.inspect', {
    grantId: running.grant(path),
    target: 'messages',
  })
  if (looked.refusal !== null) throw new Error(looked.refusal)
  const { tableId, proposed } = looked
  const input = { tableId, mapping: proposed, accountName, channel: 'x' } as const
  await running.client.call('table.importMessages', input)
  const [firstQuestion, firstReply, , secondReply, , thanks] = staged()
  expect(firstQuestion).toMatchObject({ topic: 'service', topicOrigin: 'words', replyHash: null })
  expect(firstReply?.replyHash).toMatch(/^[0-9a-f]{16}$/)
  expect(secondReply?.replyHash).toBe(firstReply?.replyHash)
  expect(thanks?.replyHash).toBeNull()
})
