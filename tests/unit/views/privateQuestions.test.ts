import { expect, test } from 'vitest'
import type { Supports } from '#shared/domain/supports.ts'
import { supportsView } from '#shared/views/data/inspectionView.ts'
import { channelsSource } from '#shared/views/overview/sourceLine.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')

const archive: Supports = {
  firstResponse: true,
  responseRate: true,
  conversationRatio: true,
  dialogueShare: true,
  linkedReplies: true,
  topics: true,
  publicQuestions: 'ownPostsOnly',
}

test('an archive with direct messages says what it tells of those only', () => {
  const { tells, tellsNot } = supportsView(words, archive)
  expect(tells).toContain('Reactietijd (alleen van privéberichten)')
  expect(tells).toContain('Gespreksratio: zenden of in gesprek')
  expect(tellsNot).toEqual([
    {
      names: ['Openbare vragen, en of die antwoord kregen'],
      reason: words.text.figures.reasons.ownPostsOnly,
    },
  ])
})

test.each([
  ['that channel', ['x'], true],
  ['another channel', ['whatsapp'], false],
  ['all channels', null, true],
] as const)('the source of figures says so where the choice takes in: %s', (_, channels, isSaid) => {
  const filter = {
    from: null,
    to: null,
    channels: channels === null ? null : [...channels],
    accountIds: null,
    topics: null,
    teams: null,
    clock: 'calendar' as const,
  }
  const data = {
    channels: ['x' as const, 'whatsapp' as const],
    accounts: [],
    lastImportAtMs: Date.UTC(2025, 0, 1),
    privateQuestionsOnly: ['x' as const],
  }
  const line = channelsSource({ data, filter, words }) ?? ''
  expect(line.includes('Van X zijn alleen de vragen in privéberichten bekend')).toBe(isSaid)
})
