// Every branch of the pages of the story, by the state of the figures that leads to it.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { granularities } from '#shared/domain/granularity.ts'
import type { SentenceCase } from './sentenceCase.ts'
import {
  differing,
  example,
  ownPostsOnly,
  withChoice,
  withConversation,
  withConversationNow,
  withFilter,
  withRateNow,
  withResponseNow,
} from '../storyVariants.ts'
import { costCases, optionCases, phaseCases } from './storyPlans.ts'

type Named = readonly (readonly [name: string, figures: ReportFigures])[]

const share = (value: number, half = 0.02, n = 844): ReturnType<typeof figure> =>
  figure(value, Math.max(0, value - half), Math.min(1, value + half), n)
const noRate = noFigure('notObservedLongEnough', 20)
const noRatio = noFigure('noBroadcasts', 0)
const notReached = withResponseNow({ medianMs: noFigure('notReached', 1325) })

const cover: Named = [
  ['the example', example],
  ['a municipality that exists', { ...example, isExample: false }],
  ['half, no rate', withRateNow(noRate)],
  ['half not reached', notReached],
  ['half not reached, no rate', withRateNow(noRate, notReached)],
  ['all but two answered', withRateNow(share(0.998, 0.001, 1000))],
  ['two answered', withRateNow(share(0.002, 0.001, 1000), notReached)],
  ['opening time', withFilter({ clock: 'opening' })],
  [
    'half before opening',
    withFilter({ clock: 'opening' }, withResponseNow({ medianMs: figure(0, 0, 60_000, 1325) })),
  ],
  ['nobody answered', withChoice({ state: 'nobodyAnswered' })],
  ['seven questions', withResponseNow({ cases: 7 })],
  ['one question', withResponseNow({ cases: 1 })],
  ['no questions', withResponseNow({ cases: 0 }, withFilter({ topics: ['crisis'] }))],
  ['no messages', withChoice({ state: 'noMessagesInPeriod' })],
  ['nothing imported', withChoice({ state: 'empty', period: null, dataTo: null, dataFrom: null })],
  ['own posts only', ownPostsOnly()],
  ['own posts of one team', withFilter({ teams: ['communications'] }, ownPostsOnly())],
  ['some accounts', withFilter({ accountIds: [1], withoutIncidents: true })],
]

const topicOnly = withFilter({ topics: ['service'] })
const conversation: Named = [
  ['the example', example],
  ['more than peers', withConversationNow({ conversationRatio: share(0.6) })],
  ['less than peers', withConversationNow({ conversationRatio: share(0.12) })],
  ['as peers', withConversationNow({ conversationRatio: share(0.29) })],
  [
    'as an own group',
    withConversation({ peerKind: 'own' }, withConversationNow({ conversationRatio: share(0.29) })),
  ],
  ['no answers', withConversationNow({ conversationRatio: share(0) })],
  ['only answers', withConversationNow({ conversationRatio: share(1) })],
  ['more than before', withConversation({ differences: differing(0.02, 0.1) })],
  ['less than before', withConversation({ differences: differing(-0.1, -0.02) })],
  [
    'no interval to before',
    withConversation({
      differences: { ...differing(0, 1), conversationRatio: { value: null, reason: 'notReached' } },
    }),
  ],
  ['no comparison', withConversation({ previous: null, published: [] })],
  ['own posts only', ownPostsOnly()],
  ['goes on', withConversationNow({ conversationRatio: noRatio })],
  [
    'one bar of whether people go on',
    withConversation({ series: [] }, withConversationNow({ conversationRatio: noRatio })),
  ],
  ['never goes on', withConversationNow({ conversationRatio: noRatio, dialogueShare: share(0, 0.02, 900) })],
  ...granularities.flatMap((granularity): Named => [
    [`ratio by ${granularity}`, withConversation({ granularity })],
    [`dialogue by ${granularity}`, withConversation({ granularity }, topicOnly)],
  ]),
  ['one part', withConversation({ series: example.conversation.series.slice(1, 2) })],
  [
    'withheld parts',
    withConversation({
      series: example.conversation.series.map((part, place) =>
        place > 1 ? part : { ...part, conversationRatio: share(2 / 32, 0.05, 32) },
      ),
    }),
  ],
  ['one topic, too few answered', withConversationNow({ dialogueShare: noFigure('tooFew', 4) }, topicOnly)],
  [
    'nothing known',
    withConversationNow({ conversationRatio: noRatio, dialogueShare: noFigure('noAuthor', 0) }),
  ],
]

const manyChannels = ['x', 'facebook', 'instagram', 'whatsapp', 'linkedin', 'youtube'] as const
const [firstTopic] = example.conversation.topicMix
const { byChannel } = example.response
function unsure(cases: number): ReportFigures {
  if (firstTopic === undefined) throw new Error('the example has no topics')
  const mix = { ...firstTopic, topic: 'unsure' as const, cases, share: share(cases / 1325, 0.005, 1325) }
  return withChoice({ channels: [] }, withConversation({ topicMix: [mix] }, { ...example, plan: null }))
}
const smallChannel = byChannel.map((one, place) =>
  place === 0 ? { ...one, of: { ...one.of, cases: 7 } } : one,
)
const unknown: Named = [
  ['the example', example],
  ['not an example', { ...example, isExample: false }],
  ['unfinished', withChoice({ periodUnfinished: true })],
  ['begins later', withChoice({ dataFrom: '2026-07-20' })],
  ['own posts only', ownPostsOnly()],
  ['private questions only', withChoice({ privateQuestionsOnly: ['facebook', 'instagram'] })],
  ['one channel', withFilter({ channels: ['facebook'] })],
  ['without incidents', withFilter({ withoutIncidents: true })],
  ['two waiting', withResponseNow({ open: 2 })],
  ['nobody waiting', withResponseNow({ open: 0 })],
  ['many channels', withChoice({ channels: [...manyChannels] })],
  [
    'small groups',
    withChoice(
      { channels: [] },
      { ...example, plan: null, response: { ...example.response, byChannel: smallChannel } },
    ),
  ],
  [
    'a break',
    {
      ...example,
      response: { ...example.response, breaks: [{ date: '2026-08-01', kind: 'hours', detail: null }] },
    },
  ],
  ['uncertain topics', unsure(70)],
  ['few uncertain topics', unsure(3)],
  ['nothing but uncertain topics', unsure(1325)],
  ['few peers', { ...example, compare: { ...example.compare, membersWithData: 3 } }],
  ['no peers', { ...example, compare: { ...example.compare, membersWithData: 0 } }],
  [
    'a check that failed',
    example.plan === null || example.plan.backTest.kind !== 'tested'
      ? example
      : { ...example, plan: { ...example.plan, backTest: { ...example.plan.backTest, passed: false } } },
  ],
  [
    'no check',
    example.plan === null
      ? example
      : {
          ...example,
          plan: {
            ...example.plan,
            backTest: { kind: 'notPossible', reason: 'tooFewWeeks', weeks: 3, needed: 16 },
          },
        },
  ],
  [
    'nothing open',
    withConversationNow(
      { satisfaction: share(0.7, 0.02, 300) },
      withResponseNow(
        { open: 0 },
        withChoice(
          { channels: [] },
          { ...example, plan: null, compare: { ...example.compare, membersWithData: 15 } },
        ),
      ),
    ),
  ],
]

const formats = ['obi4wan', 'coosto', 'whatsapp', 'xArchive', 'a format of later']
const sources: Named = [
  ['the example', example],
  ['no files', { ...example, sources: [], plan: null, growth: null }],
  ['undated', withChoice({ dataTo: null }, { ...example, sources: example.sources.slice(0, 1) })],
  [
    'one file without dates',
    { ...example, sources: [{ format: 'a format of later', files: 1, from: null, to: null }] },
  ],
  [
    'many formats',
    { ...example, sources: formats.map((format) => ({ format, files: 2, from: null, to: null })) },
  ],
  ['other definitions', { ...example, definitionVersions: { cases: 1, medianMs: 2 } }],
  ['no peers', { ...example, compare: { ...example.compare, membersWithData: 0 } }],
  ['three questions', withResponseNow({ cases: 3 })],
]

function casesOf(page: SentenceCase['page'], named: Named): readonly SentenceCase[] {
  return named.map(([name, figures]) => ({ page, name, figures }))
}

export const storyCases: readonly SentenceCase[] = [
  ...casesOf('cover', cover),
  ...casesOf('conversation', conversation),
  ...casesOf('phase', phaseCases),
  ...casesOf('options', optionCases),
  ...casesOf('cost', costCases),
  ...casesOf('unknown', unknown),
  ...casesOf('sources', sources),
]
