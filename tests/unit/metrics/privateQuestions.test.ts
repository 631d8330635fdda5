import { expect, test } from 'vitest'
import type { Supports } from '#shared/domain/supports.ts'
import type { SourceRow } from '#shared/metrics/metricsInput.ts'
import { hiddenQuestions } from '#shared/metrics/selectRows.ts'

const whole: Supports = {
  firstResponse: true,
  responseRate: true,
  conversationRatio: true,
  dialogueShare: true,
  linkedReplies: true,
  topics: true,
}
const onlyPrivate: Supports = { ...whole, publicQuestions: 'ownPostsOnly' }
const ownPosts: Supports = { ...whole, firstResponse: 'ownPostsOnly' }
const source = (channel: SourceRow['channel'], supports: Supports, accountId = 1): SourceRow => ({
  accountId,
  channel,
  supports,
})

test.each([
  ['both sides of everything', [source('x', whole)], null],
  ['an archive with direct messages', [source('x', onlyPrivate)], 'ownPostsOnly'],
  ['the same beside a webcare tool of the channel', [source('x', onlyPrivate), source('x', whole, 2)], null],
  [
    'the same beside another channel',
    [source('x', onlyPrivate), source('whatsapp', whole, 2)],
    'ownPostsOnly',
  ],
  ['the same beside the own posts', [source('x', onlyPrivate), source('x', ownPosts)], 'ownPostsOnly'],
  ['own posts alone, which another reason tells', [source('x', ownPosts)], null],
])('whether the number of questions is known: %s', (_, sources, expected) => {
  expect(hiddenQuestions(sources)).toBe(expected)
})
