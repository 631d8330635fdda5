import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelIds } from '#shared/domain/channel.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { linkedColumnsOf, linkedRowsOf, plainLinkedReply } from '#shared/metrics/linkedColumns.ts'
import { linkedRepliesFrom, linkedRepliesOf } from '#shared/metrics/linkedReplies.ts'
import { linkedTable, linkedWaits } from '#shared/metrics/linkedTable.ts'
import type { LinkedReplyRow, MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { markRows } from '#shared/metrics/rowKinds.ts'
import { rowChoices, selectRows } from '#shared/metrics/selectRows.ts'
import { archiveSource, input, whatsappSource } from './metricRows.ts'

const fewChannels = ['x', 'whatsapp'] as const
const topic = fc.option(fc.constantFrom(...topicIds), { nil: null })
const team = fc.option(fc.constantFrom(...teamIds), { nil: null })
const reply: fc.Arbitrary<LinkedReplyRow> = fc
  .record({
    accountId: fc.constantFrom(1, 2),
    channel: fc.constantFrom(...fewChannels),
    questionId: fc.oneof(fc.nat({ max: 5 }), fc.constantFrom('a1', 'b2', 'c3')),
    questionAtMs: fc.nat({ max: 1_000 }),
    replyAtMs: fc.nat({ max: 1_400 }),
    topic,
    team,
  })
  .map(({ ...row }) => row)

const always = { fromMs: -Infinity, toMs: Infinity }

test('replies as columns give every field back, but the names of questions that are not in the store', () => {
  fc.assert(
    fc.property(fc.array(reply), (rows) => {
      const nameless = (row: LinkedReplyRow): LinkedReplyRow =>
        typeof row.questionId === 'number' ? row : { ...row, questionId: 'outside' }
      const seen = linkedRowsOf(linkedColumnsOf(rows)).map(plainLinkedReply)
      expect(seen.map(nameless)).toStrictEqual(rows.map(nameless))
      const sameIds = (of: readonly LinkedReplyRow[]): number[] =>
        of.map(({ questionId }) => of.findIndex((other) => other.questionId === questionId))
      expect(sameIds(seen)).toEqual(sameIds(rows))
    }),
  )
})

test('a walk over the table gives the figures of the chosen rows themselves', () => {
  const sources = [whatsappSource, { ...whatsappSource, accountId: 2 }, archiveSource]
  fc.assert(
    fc.property(
      fc.array(reply, { maxLength: 40 }),
      fc.record({
        topics: fc.option(fc.uniqueArray(fc.constantFrom(...topicIds), { minLength: 1 }), { nil: null }),
        teams: fc.option(fc.uniqueArray(fc.constantFrom(...teamIds), { minLength: 1 }), { nil: null }),
        accountIds: fc.constantFrom(null, [1], [2]),
        channels: fc.constantFrom(null, ['x' as const], [...channelIds]),
      }),
      fc.boolean(),
      (rows, choice, areViews) => {
        const linkedReplies = areViews ? linkedRowsOf(linkedColumnsOf(rows)) : rows
        const all = input({
          linkedReplies,
          sources: sources.map((of) => ({ ...of, supports: { ...of.supports, linkedReplies: true } })),
        })
        const selection: MetricsSelection = { ...wholePeriod, ...choice }
        const isOf = rowChoices(all, selection, always)
        const table = linkedTable(all)
        const marks = {
          pairs: markRows(table.pairs.kinds, selection, isOf.linkedReply),
          messages: markRows(table.messages.kinds, selection, isOf.inbound),
        }
        const walked = linkedRepliesFrom(linkedWaits(table, marks, always, null), all.sources)
        const plain = selectRows({ ...all, linkedReplies: rows }, selection, always)
        expect(walked).toEqual(linkedRepliesOf({ ...plain, sources: all.sources }))
      },
    ),
  )
})
