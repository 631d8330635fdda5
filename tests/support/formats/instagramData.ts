import fc from 'fast-check'
import type { WrittenFile } from './formatWriter.ts'
import { formatWriter } from './formatWriter.ts'
import { expectedOfThreads, jsonFile, threadFiles, threads } from './metaJson.ts'
import type { WrittenThread } from './metaJson.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Comment {
  readonly sentAtMs: number
  readonly text: string
  readonly postOwner: string
}

interface List {
  readonly layout: '2020' | '2021' | 'english' | 'dutch'
  readonly threads: readonly WrittenThread[]
  readonly comments: readonly Comment[]
}

const account = 'gemeentezonnedaal'
const displayName = 'Gemeente Zonnedaal'

const comment: fc.Arbitrary<Comment> = fc.record({
  sentAtMs: secondMs,
  text: messageText,
  postOwner: fc.oneof(fc.constant(account), handle),
})

const profile = jsonFile('personal_information/personal_information.json', {
  profile_user: [{ string_map_data: { Username: { value: account }, Name: { value: displayName } } }],
})

const labels = {
  english: ['Comment', 'Media Owner', 'Time'],
  dutch: ['Opmerking', 'Media-eigenaar', 'Tijd'],
} as const

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00')
}

function commentsFile({ layout, comments }: List): WrittenFile {
  if (layout === '2020') {
    const rows = comments.map(({ sentAtMs, text, postOwner }) => [iso(sentAtMs), text, postOwner])
    return jsonFile('comments.json', { media_comments: rows })
  }
  if (layout === '2021') {
    const rows = comments.map(({ sentAtMs, text, postOwner }) => ({
      title: postOwner,
      media_list_data: [],
      string_list_data: [{ href: '', value: text, timestamp: sentAtMs / 1000 }],
    }))
    return jsonFile('comments/post_comments.json', { comments_media_comments: rows })
  }
  const [comment, owner, time] = labels[layout]
  const rows = comments.map(({ sentAtMs, text, postOwner }) => ({
    media_list_data: [{ uri: '' }],
    string_map_data: {
      [comment]: { value: text },
      [owner]: { value: postOwner },
      [time]: { timestamp: sentAtMs / 1000 },
    },
  }))
  return jsonFile('your_instagram_activity/comments/post_comments_1.json', rows)
}

/** messages.json of 2020 knows account names only, and no ids. */
function messages2020(list: readonly WrittenThread[]): WrittenFile {
  return jsonFile(
    'messages.json',
    list.map(({ citizen, messages }) => ({
      participants: [citizen, account],
      conversation: messages.toReversed().map((one) => ({
        sender: one.isOwn ? account : citizen,
        created_at: iso(one.sentAtMs),
        text: one.text,
      })),
    })),
  )
}

function ownName({ layout }: List): string {
  return layout === '2020' ? account : displayName
}

export const instagramDataWriter = formatWriter<List>({
  format: 'instagramData',
  lists: fc.record({
    layout: fc.constantFrom('2020', '2021', 'english', 'dutch'),
    threads,
    comments: fc.array(comment, { minLength: 1, maxLength: 6 }),
  }),
  write: (list) => [
    profile,
    ...(list.layout === '2020'
      ? [messages2020(list.threads)]
      : threadFiles('your_instagram_activity', displayName, list.threads)),
    commentsFile(list),
  ],
  options: () => ({}),
  expected: (list) => {
    const of2020 = list.layout === '2020'
    const dms = expectedOfThreads(ownName(list), list.threads).map(({ conversationId, ...rest }) =>
      of2020 ? rest : { ...rest, conversationId: conversationId ?? null },
    )
    const comments = list.comments.map(({ sentAtMs, text, postOwner }) => ({
      kind: 'comment' as const,
      isPublic: true,
      direction: 'out' as const,
      addresseeHandle: postOwner === account ? null : postOwner,
      sentAtMs,
      text,
    }))
    return [...dms, ...comments]
  },
})
