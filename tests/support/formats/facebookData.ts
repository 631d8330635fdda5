import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { expectedOfThreads, jsonFile, threadFiles, threads } from './metaJson.ts'
import type { WrittenThread } from './metaJson.ts'
import { messageText, personName, secondMs } from './words.ts'

interface Comment {
  readonly sentAtMs: number
  readonly text: string
  /** null = under a post of the page's own. */
  readonly answers: string | null
}

interface Post {
  readonly sentAtMs: number
  /** null = a picture alone. */
  readonly text: string | null
}

interface List {
  readonly root: string
  readonly threads: readonly WrittenThread[]
  readonly comments: readonly Comment[]
  readonly posts: readonly Post[]
}

const page = 'Gemeente Zonnedaal aan Zeë'

const comment: fc.Arbitrary<Comment> = fc.record({
  sentAtMs: secondMs,
  text: messageText,
  answers: fc.option(personName),
})
const post: fc.Arbitrary<Post> = fc.record({ sentAtMs: secondMs, text: fc.option(messageText) })

function commentRecord({ sentAtMs, text, answers }: Comment): unknown {
  const timestamp = sentAtMs / 1000
  const title =
    answers === null ? `${page} commented on their own post.` : `${page} replied to ${answers}'s comment.`
  return { timestamp, data: [{ comment: { timestamp, comment: text, author: page } }], title }
}

function postRecord({ sentAtMs, text }: Post): unknown {
  const timestamp = sentAtMs / 1000
  const media = { uri: 'posts/media/foto.jpg', creation_timestamp: timestamp }
  return { timestamp, attachments: [{ data: [{ media }] }], data: text === null ? [] : [{ post: text }] }
}

export const facebookDataWriter = formatWriter<List>({
  format: 'facebookData',
  lists: fc.record({
    root: fc.constantFrom("this_profile's_activity_across_facebook", 'your_facebook_activity'),
    threads,
    comments: fc.array(comment, { maxLength: 5 }),
    posts: fc.array(post, { maxLength: 5 }),
  }),
  write: ({ root, threads, comments, posts }) => [
    jsonFile('personal_information/profile_information/profile_information.json', {
      profile_v2: { name: { full_name: page } },
    }),
    ...threadFiles(root, page, threads),
    ...(comments.length === 0
      ? []
      : [
          jsonFile(`${root}/comments_and_reactions/comments.json`, {
            comments_v2: comments.map(commentRecord),
          }),
        ]),
    ...(posts.length === 0 ? [] : [jsonFile(`${root}/posts/profile_posts_1.json`, posts.map(postRecord))]),
  ],
  options: () => ({}),
  expected: ({ threads, comments, posts }) => [
    ...expectedOfThreads(page, threads),
    ...comments.map(({ sentAtMs, text, answers }) => ({
      kind: 'comment' as const,
      isPublic: true,
      direction: 'out' as const,
      authorHandle: page,
      addresseeHandle: answers,
      sentAtMs,
      text,
    })),
    ...posts.map(({ sentAtMs, text }) => ({
      kind: 'post' as const,
      isPublic: true,
      direction: 'out' as const,
      accountName: page,
      sentAtMs,
      text,
    })),
  ],
})
