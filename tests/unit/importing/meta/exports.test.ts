import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { exportedAtMs } from '#data/importing/adapters/meta/exportDate.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import type { InspectResult } from '#data/importing/inspect.ts'
import { jsonFile } from '../../../support/formats/metaJson.ts'
import type { WrittenFile } from '../../../support/formats/formatWriter.ts'
import { noAnswers, openExport } from '../../../support/formats/writtenExport.ts'

const folder = mkdtempSync(join(tmpdir(), 'meta-exports-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function look(
  files: readonly WrittenFile[],
  options: Partial<ReadOptions> = {},
): Promise<InspectResult> {
  const [opened] = await openExport(join(folder, 'export'), files)
  if (opened?.status !== 'ok') throw new Error(`refused: ${JSON.stringify(opened)}`)
  return inspectSource(opened.source, { ...noAnswers, ...options })
}

async function supportsOf(files: readonly WrittenFile[]): Promise<unknown> {
  const looked = await look(files)
  if (looked.status !== 'ok') throw new Error(looked.reason)
  return looked.inspection.supports
}

const page = 'Gemeente Zonnedaal'
const root = "this_profile's_activity_across_facebook"
const at = 1_700_000_000

function thread(name: string, people: readonly string[], extra: object = {}): WrittenFile {
  return jsonFile(name, {
    participants: people.map((person) => ({ name: person })),
    messages: people.map((person, place) => ({
      sender_name: person,
      timestamp_ms: (at + place) * 1000,
      content: 'Goedemorgen',
    })),
    ...extra,
  })
}

const comments = jsonFile(`${root}/comments_and_reactions/comments.json`, {
  comments_v2: [
    { timestamp: at, data: [{ comment: { timestamp: at, comment: 'Dank', author: page } }], title: '' },
  ],
})
const posts = jsonFile(`${root}/posts/profile_posts_1.json`, [{ timestamp: at, data: [{ post: 'Markt' }] }])
const oneThread = thread(`${root}/messages/inbox/a_1/message_1.json`, ['A', page])

describe('what an export can tell follows from its parts', () => {
  it('with threads, comments and posts: figures of private messages, and sending against conversing', async () => {
    expect(await supportsOf([oneThread, comments, posts])).toMatchObject({
      firstResponse: true,
      responseRate: true,
      publicQuestions: 'ownPostsOnly',
      conversationRatio: true,
      linkedReplies: 'noMessages',
    })
  })

  it('with comments and posts: no figure of answering', async () => {
    const supports = await supportsOf([comments, posts])
    expect(supports).toMatchObject({
      firstResponse: 'ownPostsOnly',
      responseRate: 'ownPostsOnly',
      conversationRatio: true,
    })
    expect(supports).not.toHaveProperty('publicQuestions')
  })

  it('with posts alone: the comments that answer were not exported, which is not none', async () => {
    expect(await supportsOf([posts])).toMatchObject({ conversationRatio: 'notExported' })
  })

  it('with comments alone: nothing to set conversing against', async () => {
    expect(await supportsOf([comments])).toMatchObject({ conversationRatio: 'noBroadcasts' })
  })
})

describe('a thread by itself', () => {
  it('asks which network it is from where it does not show it', async () => {
    const looked = await look([thread('message_1.json', ['A', page])], { own: [page] })
    expect(looked).toMatchObject({ status: 'ok', inspection: { format: 'facebookData', needs: ['channel'] } })
  })

  it.each([
    ['facebookData', { thread_type: 'Regular' }],
    ['instagramData', { magic_words: [{ uri: 'your_instagram_activity/messages/inbox/a_1/photos/1.jpg' }] }],
  ])('shows %s by what only that one writes', async (format, extra) => {
    const looked = await look([thread('message_1.json', ['A', page], extra)], { own: [page] })
    expect(looked).toMatchObject({ status: 'ok', inspection: { format, needs: [] } })
  })

  it('asks again where the name that was given is not in it', async () => {
    const looked = await look([thread('message_1.json', ['A', page], { thread_type: 'Regular' })], {
      own: ['Gemeente Elders'],
    })
    expect(looked).toMatchObject({ inspection: { needs: ['own'], candidates: ['A', page] } })
  })

  it('without a list of people asks by who wrote', async () => {
    const file = jsonFile('message_1.json', {
      messages: [
        { sender_name: 'A', timestamp_ms: at * 1000, content: 'Dag' },
        { sender_name: page, timestamp_ms: at * 1000 + 5, content: 'Dag' },
      ],
    })
    expect(await look([file])).toMatchObject({
      inspection: { needs: ['own', 'channel'], candidates: ['A', page] },
    })
  })
})

describe('files of an export that are no messages', () => {
  it('are not taken for any: likes, friends, a profile', async () => {
    const likes = jsonFile(`${root}/comments_and_reactions/likes_and_reactions.json`, [
      { timestamp: at, data: [{ reaction: { reaction: 'LIKE', actor: page } }], title: '' },
    ])
    const profile = jsonFile('personal_information/profile_information.json', {
      profile_v2: { name: { full_name: page } },
    })
    const looked = await look([likes, profile])
    expect(looked.status).toBe('rejected')
  })

  it('do not count beside those that are', async () => {
    const likes = jsonFile('your_instagram_activity/likes/liked_posts.json', {
      likes_media_likes: [{ title: 'a', string_list_data: [{ href: '', value: '👍', timestamp: at }] }],
    })
    const watched = jsonFile('ads_information/posts_viewed.json', [
      { string_map_data: { Auteur: { value: 'b' }, Tijd: { timestamp: at } } },
    ])
    const comment = jsonFile('your_instagram_activity/comments/post_comments_1.json', [
      {
        string_map_data: {
          Opmerking: { value: 'Dank' },
          'Media-eigenaar': { value: 'c' },
          Tijd: { timestamp: at },
        },
      },
    ])
    const looked = await look([likes, watched, comment])
    if (looked.status !== 'ok') throw new Error(looked.reason)
    expect(looked.inspection.format).toBe('instagramData')
    expect(looked.inspection.preview).toHaveLength(1)
  })
})

describe('the day in the name of an export', () => {
  it.each([
    ['facebook-zonnedaal-2025-03-06-Ab12Cd.zip', Date.UTC(2025, 2, 6)],
    ['instagram-zonnedaal-2025-3-6.zip', Date.UTC(2025, 2, 6)],
    ['facebook-zonnedaal-2025-02-31-x.zip', null],
    ['facebook-zonnedaal.zip', null],
    ['export-2025-03-06.zip', null],
  ])('%s', (name, ms) => {
    expect(exportedAtMs(name)).toBe(ms)
  })
})

describe('an export as pages for a browser', () => {
  const pages = [
    { name: 'index.html', bytes: Buffer.from('<html></html>') },
    { name: 'your_facebook_activity/messages/inbox/a_1/message_1.html', bytes: Buffer.from('<html></html>') },
  ]

  async function refusal(files: readonly WrittenFile[]): Promise<unknown> {
    const [opened] = await openExport(join(folder, 'pages'), files)
    return opened?.status === 'rejected' ? [opened.reason, opened.detail] : opened?.status
  }

  it('is refused as such', async () => {
    expect(await refusal(pages)).toEqual(['recognised', 'metaPages'])
  })

  it('is read where its data lie beside the pages', async () => {
    expect(await refusal([...pages, oneThread])).toBe('ok')
  })

  it('is not seen in pages of others', async () => {
    const others = ['index.html', 'posts/kop.html'].map((name) => ({
      name,
      bytes: Buffer.from('<html></html>'),
    }))
    expect(await refusal(others)).toEqual(['noMessages', 'export.zip'])
  })
})
