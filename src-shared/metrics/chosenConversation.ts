import type { EpochDay } from '../domain/localDate.ts'
import type { PeriodBucket } from '../domain/periodBuckets.ts'
import type { TimeSpan } from '../domain/period.ts'
import { bucketsByDay, daySpanOf } from './bucketDays.ts'
import type { DaySpan } from './bucketDays.ts'
import { countCourse } from './caseCourse.ts'
import type { CaseTable } from './caseTable.ts'
import { caseFiguresOf } from './computeMetrics.ts'
import { countConversation } from './conversationCounts.ts'
import { figuresOfCounted, partsOfCounted } from './conversationMetrics.ts'
import type { ConversationFigures, ConversationInput, ConversationParts } from './conversationMetrics.ts'
import { conversationRatioFrom, countSending } from './conversationRatio.ts'
import { seriesOfParts } from './conversationSeries.ts'
import type { ConversationBucket, SeriesFrame } from './conversationSeries.ts'
import type { DatedMessages } from './messageColumns.ts'
import type { SourceRow } from './metricsInput.ts'
import { questionsPer1000From } from './questionsPerInhabitants.ts'
import { reactionsAmong } from './reactionsPerPost.ts'
import type { PostColumns } from './reactionsPerPost.ts'
import { identicalAmong } from './replyWordings.ts'
import type { ReplyWordings } from './replyWordings.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import { sendingAmong, sendingByPart } from './sendingTable.ts'
import type { SendingTable } from './sendingTable.ts'

/** A table, and which of its places are of the choice, whenever they were: 1 = yes. */
interface Marked<Table> {
  readonly table: Table
  readonly isChosen: Uint8Array
}

/** A choice of everything that the page about conversing tells, as marks in tables that stand in memory. */
export interface ChosenConversation extends Pick<
  ConversationInput,
  'hidesOpen' | 'population' | 'days' | 'scheme'
> {
  readonly sources: readonly SourceRow[]
  readonly span: TimeSpan
  readonly table: CaseTable
  readonly places: ChosenPlaces
  readonly sending: Marked<SendingTable>
  readonly replies: Marked<ReplyWordings & DatedMessages>
  readonly posts: Marked<PostColumns>
}

/** The same as `conversationFigures` and `conversationParts` give of the same choice, by one walk over a table each. */
export function conversationOfChosen(chosen: ChosenConversation): {
  readonly figures: ConversationFigures
  readonly parts: ConversationParts
} {
  const { sources, hidesOpen, span, sending, replies, posts } = chosen
  const { course, questions, figures, parts } = countConversation(chosen.table, chosen.places, chosen.scheme)
  return {
    figures: figuresOfCounted(sources, hidesOpen, {
      ...figures,
      questions: questions.n,
      ofCases: caseFiguresOf(sources, course, hidesOpen),
      ofSending: conversationRatioFrom(sendingAmong({ ...sending, span }), sources),
      reactionsPerPost: reactionsAmong(posts.table, posts.isChosen, span),
      identicalReplies: identicalAmong(replies.table, replies.isChosen, span),
      questionsPer1000: () => questionsPer1000From(questions, chosen.population, chosen.days),
    }),
    parts: partsOfCounted(sources, hidesOpen, parts),
  }
}

/** The same as `conversationSeries` gives of the same choice. */
export function seriesOfChosen(
  chosen: ChosenConversation,
  buckets: readonly PeriodBucket[],
  frame: Pick<SeriesFrame, 'period' | 'data'>,
): readonly ConversationBucket[] {
  const { sources, hidesOpen, table, places, sending, span } = chosen
  const spans = buckets.map(daySpanOf)
  const sent = sendingByPart({ ...sending, span }, buckets.length, bucketsByDay(spans))
  return seriesOfParts(buckets, frame, (index, days) => ({
    ...caseFiguresOf(sources, countCourse(table, placesOn(table, places, days)), hidesOpen),
    ...conversationRatioFrom(sent[index] ?? countSending().share(), sources),
  }))
}

/** Days ascend with the places of a table. */
function placesOn({ day }: CaseTable, { isChosen, from, to }: ChosenPlaces, days: DaySpan): ChosenPlaces {
  const firstFrom = (on: EpochDay): number => {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((day[middle] ?? Infinity) < on) low = middle + 1
      else high = middle
    }
    return low
  }
  return { isChosen, from: firstFrom(days.from), to: firstFrom(days.to + 1) }
}
