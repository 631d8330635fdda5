import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath, noAnswers } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'

const ownId = '4100200300'

/** Sixteen own posts and four answers, as an archive of X holds them. */
function writeArchive(path: string): string {
  const tweets = Array.from({ length: 20 }, (_, index) => ({
    tweet: {
      id_str: String(1_700_000_000_000_000_000n + BigInt(index) * 4_194_304_000_000n),
      created_at: `Mon Jan ${String(6 + (index % 5)).padStart(2, '0')} 09:${String(index).padStart(2, '0')}:00 +0000 2025`,
      full_text: index < 16 ? `Wegwerkzaamheden deel ${String(index)}` : `@buur${String(index)} Dat klopt.`,
      ...(index < 16 ? {} : { in_reply_to_user_id_str: String(9_000_000 + index) }),
    },
  }))
  writeFileSync(path, `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`)
  return path
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

test('answers in a source without broadcasts do not count as conversing, also on the same account', async () => {
  const { client, grant, dataFolder } = running
  const [archive] = await client.call('import.inspect', {
    grantId: grant(writeArchive(join(dataFolder, 'tweets.js'))),
  })
  const options = { ...noAnswers, own: [ownId], accountName }
  await client.call('import.run', { selectionId: archive?.selectionId ?? '', options })
  const alone = await client.call('figures.overview', allYears)
  expect(alone.current.sending).toEqual({ replies: 4, reposts: 0, ownPosts: 16 })

  await importPath(running, writeTwcs(join(dataFolder, 'vragen.csv'), invent(40, Date.UTC(2025, 0, 6, 8))))
  const both = await client.call('figures.overview', allYears)
  expect(both.accounts).toHaveLength(1)
  expect(both.current.sending).toEqual(alone.current.sending)
  expect(both.current.conversationRatio).toEqual(alone.current.conversationRatio)
})
