import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** Ids of X hold their time in the bits above 22, counted from this instant. */
const idEpochMs = 1_288_834_974_657
const accountId = '7770001'
const firstAtMs = Date.UTC(2025, 2, 3, 9)

export const xArchivePlan = { replies: 60, reposts: 30, ownPosts: 60, waitMs: 33 * minuteMs } as const

interface Tweet {
  readonly id_str: string
  readonly created_at: string
  readonly full_text: string
  readonly in_reply_to_status_id_str?: string
  readonly in_reply_to_user_id_str?: string
  readonly in_reply_to_screen_name?: string
}

/** Writes the unpacked archive of an invented account: what it posted, and nothing of anybody else. */
export async function writeXArchive(parent: string): Promise<string> {
  const folder = path.join(parent, 'twitter-archief')
  const data = path.join(folder, 'data')
  await mkdir(data, { recursive: true })
  const { replies, reposts, ownPosts } = xArchivePlan
  const tweets = [
    ...Array.from({ length: replies }, (_, day) => reply(day)),
    ...Array.from({ length: reposts }, (_, day) =>
      post(day, 2, 'RT @ProvincieVoorbeeld: De brug is weer open.'),
    ),
    ...Array.from({ length: ownPosts }, (_, day) => post(day, 3, 'Morgen is het gemeentehuis dicht.')),
  ].map((tweet) => ({ tweet }))
  const account = [{ account: { accountId, username: 'GemVoorbeeld', accountDisplayName: 'Voorbeeld' } }]
  const manifest = {
    userInfo: { accountId, userName: 'GemVoorbeeld', displayName: 'Voorbeeld' },
    archiveInfo: { generationDate: '2025-05-20T00:00:00.000Z', isPartialArchive: false },
    dataTypes: {
      tweets: {
        files: [{ fileName: 'data/tweets.js', globalName: 'YTD.tweets.part0', count: `${tweets.length}` }],
      },
    },
  }
  await writeFile(path.join(data, 'tweets.js'), `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`)
  await writeFile(path.join(data, 'account.js'), `window.YTD.account.part0 = ${JSON.stringify(account)}`)
  await writeFile(path.join(data, 'manifest.js'), `window.__THAR_CONFIG = ${JSON.stringify(manifest)}`)
  return folder
}

function reply(day: number): Tweet {
  const askedAtMs = firstAtMs + day * dayMs
  return {
    ...post(day, 0, '@bewoner_een Goedemorgen, dat zoeken we uit.', askedAtMs + xArchivePlan.waitMs),
    in_reply_to_status_id_str: idOf(askedAtMs, 0),
    in_reply_to_user_id_str: `${5_550_000 + day}`,
    in_reply_to_screen_name: 'bewoner_een',
  }
}

function post(
  day: number,
  kind: number,
  text: string,
  atMs = firstAtMs + day * dayMs + kind * 60 * minuteMs,
): Tweet {
  return { id_str: idOf(atMs, kind + 1), created_at: timestamp(atMs), full_text: text }
}

function idOf(ms: number, sequence: number): string {
  return ((BigInt(ms - idEpochMs) << 22n) + BigInt(sequence)).toString()
}

/** As X writes it, in UTC: "Sat Aug 12 16:10:37 +0000 2023". */
function timestamp(ms: number): string {
  const [weekday, day, month, year, time] = new Date(ms).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} +0000 ${year}`
}
