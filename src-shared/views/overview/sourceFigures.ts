import type { Count, NullReason } from '../../domain/figure.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import type { OverviewInput } from './overviewInput.ts'
import { publishedMean } from './publishedFigures.ts'

export interface LinkedView {
  readonly title: string
  readonly intro: string
  readonly rows: readonly { readonly name: string; readonly value: string; readonly note: string }[]
}

export interface SendingView {
  readonly title: string
  readonly parts: readonly {
    readonly name: string
    readonly share: number
    readonly percent: string
    readonly count: string
    readonly kind: 'reply' | 'repost' | 'ownPost'
  }[]
  readonly alt: string
  /** Below ten messages: the counts in words, instead of bars and percentages. */
  readonly few: string | null
}

/** Below this a share or a time says nothing. */
const fewest = MIN_SAMPLE

/**
 * Shares of a whole in thousandths that add up to 1. The first is rounded by itself, as it is told in sentences too;
 * of the others those with the largest remainder are rounded up.
 */
function thousandths(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (count / total) * 1000)
  const rounded = exact.map((value, index) => (index === 0 ? Math.round(value) : Math.floor(value)))
  const missing = 1000 - rounded.reduce((sum, value) => sum + value, 0)
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .slice(1)
    .toSorted((a, b) => b.remainder - a.remainder)
  const raised = new Set(order.slice(0, missing).map(({ index }) => index))
  return rounded.map((value, index) => (raised.has(index) ? value + 1 : value))
}

function countText(input: OverviewInput, count: Count): string {
  return typeof count === 'number' ? input.words.number(count) : input.words.text.figures.unknown
}

function withoutFigure({ words }: OverviewInput, reason: NullReason): string {
  return reason === 'tooFew' ? words.text.figures.tooFew : words.text.figures.unknown
}

/** What can be told of replies that name the message they answer. */
export function linkedView(input: OverviewInput): LinkedView | null {
  const { words, overview } = input
  const text = words.text.overview.linked
  const linked = overview.current.linkedReplies
  if (linked.replies === 0) return null
  const times = [
    { name: text.medianPerQuestion, figure: linked.medianPerQuestionMs },
    { name: text.medianPerReply, figure: linked.medianPerReplyMs },
  ]
  return {
    title: text.title,
    intro: text.intro,
    rows: [
      { name: text.questions, value: countText(input, linked.answered), note: '' },
      { name: text.replies, value: words.number(linked.replies), note: '' },
      ...times.map(({ name, figure }) => ({
        name,
        ...(figure.value === null
          ? { value: withoutFigure(input, figure.reason), note: words.text.figures.reasons[figure.reason] }
          : { value: words.short(figure.value), note: text.notEstimated }),
      })),
    ],
  }
}

/** Replies, shared messages and own posts as parts of all public messages sent; null when none were sent. */
export function sendingView(input: OverviewInput): SendingView | null {
  const { words, overview } = input
  const text = words.text.overview.sending
  const { replies, reposts, ownPosts } = overview.current.sending
  const total = replies + reposts + ownPosts
  if (total === 0) return null
  const [forReplies = 0, forReposts = 0, forOwnPosts = 0] = thousandths([replies, reposts, ownPosts])
  const part = (
    kind: SendingView['parts'][number]['kind'],
    name: string,
    count: number,
    rounded: number,
  ): SendingView['parts'][number] => ({
    kind,
    name,
    share: count / total,
    percent: words.percent(rounded / 1000),
    count: words.number(count),
  })
  const counts = text.text(words.number(replies), words.number(reposts), words.number(ownPosts))
  return {
    title: text.title,
    parts: [
      part('reply', text.replies, replies, forReplies),
      part('repost', text.reposts, reposts, forReposts),
      part('ownPost', text.ownPosts, ownPosts, forOwnPosts),
    ],
    alt: counts,
    few: total < fewest ? text.few(counts) : null,
  }
}

/** The own mean beside the published mean, apart from the median's row; calendar time only. */
export function meanLine(input: OverviewInput): string | null {
  const { words, overview, filter } = input
  const mean = overview.current.firstResponse.meanMs
  if (mean.value === null || mean.n < fewest || filter.clock === 'opening') return null
  const text = words.text.overview.mean
  const own = words.short(mean.value)
  const n = words.number(mean.n)
  const published = publishedMean(overview.published)
  return published === null
    ? text.lineOwnOnly(own, n)
    : text.line(own, n, words.short(published.value), published.year)
}
