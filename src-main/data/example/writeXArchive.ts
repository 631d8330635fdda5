import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Zone } from '#shared/domain/localTime.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { afterStaffedMinutes, arrivalOn, dayMs, endLocalMs, progressAt } from './calendar.ts'
import { accountNameOf, courseAt, lastDay, slugOf } from './profile.ts'
import type { ExampleProfile } from './profile.ts'
import type { Random } from './random.ts'
import { broadcastTexts, fillSlots, inventExchange } from './texts.ts'
import { inOwnWords } from './wordings.ts'

/** The archive was made the morning after the last day, so that September is whole. */
const generatedAt = '2026-10-01T05:30:00.000Z'
/** Start of X's own clock: the time of an id is (id >> 22) + this. */
const snowflakeEpochMs = 1_288_834_974_657

interface Tweet {
  readonly id: string
  readonly atMs: number
  readonly text: string
  readonly answer: {
    readonly statusId: string | null
    readonly userId: string
    readonly handle: string
  } | null
}

function utcMs(localMs: number, zone: Zone): number {
  return localMs - zone.offsetMsAt(localMs - zone.offsetMsAt(localMs))
}

function snowflake(atMs: number, random: Random): string {
  return String((BigInt(atMs - snowflakeEpochMs) << 22n) + BigInt(random.between(0, 4_000_000)))
}

/** What the making of one municipality's messages runs on. */
interface Making {
  readonly profile: ExampleProfile
  readonly sending: NonNullable<ExampleProfile['sending']>
  readonly zone: Zone
  readonly random: Random
  /** Chooses words only, so that times and numbers do not hang on them. */
  readonly wordings: Random
}

function answerTweet(localMs: number, { profile, sending, zone, random, wordings }: Making): Tweet | null {
  const median = courseAt(sending.medianMinutes, progressAt(Math.floor(localMs / dayMs), profile))
  const repliedMs = afterStaffedMinutes(localMs, Math.max(2, random.logNormal(median, 1.2)), profile)
  if (repliedMs > endLocalMs) return null
  const number = random.between(1, 900)
  const handle = `bewoner_${String(number).padStart(4, '0')}`
  const topic = random.weighted({ service: 30, publicSpace: 40, policy: 15, complaint: 10, other: 5 })
  const atMs = utcMs(repliedMs, zone)
  const hasParent = random.chance(0.86)
  return {
    id: snowflake(atMs, random),
    atMs,
    text: `@${handle} ${inOwnWords(inventExchange(topic, 'openings', random).answer, wordings)}`,
    answer: {
      statusId: hasParent ? snowflake(utcMs(localMs, zone), random) : null,
      userId: String(700_000_000 + number),
      handle,
    },
  }
}

function sentTweet(localMs: number, kind: 'post' | 'repost', { profile, zone, random }: Making): Tweet {
  const slug = slugOf(profile)
  const initials = slug.slice(0, 2)
  const atMs = utcMs(afterStaffedMinutes(localMs, random.between(1, 90), profile), zone)
  const text = fillSlots(random.pick(broadcastTexts), random)
  return {
    id: snowflake(atMs, random),
    atMs,
    text:
      kind === 'repost'
        ? `RT @${random.pick([`${slug}_sport`, `bibliotheek_${initials}`, `veilig_${initials}`])}: ${text}`
        : text,
    answer: null,
  }
}

function tweets(making: Making): readonly Tweet[] {
  const { profile, sending, zone, random } = making
  const endMs = utcMs(endLocalMs, zone)
  const all: Tweet[] = []
  for (let day = profile.firstDay; day <= lastDay; day += 1) {
    const replies = courseAt(sending.replies, progressAt(day, profile))
    for (let left = random.poisson(sending.aDay); left > 0; left -= 1) {
      const localMs = arrivalOn(day, random)
      const kind = random.weighted({ reply: replies, repost: 0.15, post: 0.85 - replies })
      const tweet = kind === 'reply' ? answerTweet(localMs, making) : sentTweet(localMs, kind, making)
      if (tweet && tweet.atMs <= endMs) all.push(tweet)
    }
  }
  return all.sort((a, b) => b.atMs - a.atMs)
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Sat Aug 12 16:10:37 +0000 2023". */
function createdAt(atMs: number): string {
  const date = new Date(atMs)
  const clock = date.toISOString().slice(11, 19)
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${weekdays[date.getUTCDay()] ?? ''} ${months[date.getUTCMonth()] ?? ''} ${day} ${clock} +0000 ${String(date.getUTCFullYear())}`
}

function record(tweet: Tweet): unknown {
  const { answer } = tweet
  return {
    tweet: {
      id: tweet.id,
      id_str: tweet.id,
      created_at: createdAt(tweet.atMs),
      full_text: tweet.text,
      lang: 'nl',
      ...(answer?.statusId
        ? { in_reply_to_status_id: answer.statusId, in_reply_to_status_id_str: answer.statusId }
        : {}),
      ...(answer
        ? {
            in_reply_to_user_id: answer.userId,
            in_reply_to_user_id_str: answer.userId,
            in_reply_to_screen_name: answer.handle,
          }
        : {}),
    },
  }
}

/** The archive folder as X hands it out: data/manifest.js, data/account.js, data/tweets.js. */
export async function writeXArchive(
  folder: string,
  profile: ExampleProfile,
  sending: NonNullable<ExampleProfile['sending']>,
  random: Random,
  wordings: Random,
): Promise<string> {
  const { accountId } = profile
  const userName = `${slugOf(profile)}_vb`
  const displayName = `${accountNameOf(profile)} (voorbeeld)`
  const archive = join(folder, 'x-archief')
  const data = join(archive, 'data')
  await mkdir(data, { recursive: true })
  const list = tweets({ profile, sending, zone: createZone('Europe/Amsterdam'), random, wordings })
  const manifest = {
    userInfo: { accountId, userName, displayName },
    archiveInfo: { sizeBytes: '0', generationDate: generatedAt, isPartialArchive: false },
    dataTypes: {
      account: { files: [{ fileName: 'data/account.js', globalName: 'YTD.account.part0', count: '1' }] },
      tweets: {
        files: [{ fileName: 'data/tweets.js', globalName: 'YTD.tweets.part0', count: String(list.length) }],
      },
    },
  }
  const account = [{ account: { accountId, username: userName, accountDisplayName: displayName } }]
  const asScript = (target: string, content: unknown): string =>
    `window.${target} = ${JSON.stringify(content, null, 2)}`
  await writeFile(join(data, 'manifest.js'), asScript('__THAR_CONFIG', manifest))
  await writeFile(join(data, 'account.js'), asScript('YTD.account.part0', account))
  await writeFile(join(data, 'tweets.js'), asScript('YTD.tweets.part0', list.map(record)))
  return archive
}
