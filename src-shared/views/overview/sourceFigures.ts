import type { Count } from '../../domain/figure.ts'
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
}

function countText(input: OverviewInput, count: Count): string {
  return typeof count === 'number' ? input.words.number(count) : input.words.text.figures.unknown
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
        value: figure.value === null ? words.text.figures.unknown : words.short(figure.value),
        note: figure.value === null ? words.text.figures.reasons[figure.reason] : text.notEstimated,
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
  const part = (
    kind: SendingView['parts'][number]['kind'],
    name: string,
    count: number,
  ): SendingView['parts'][number] => ({
    kind,
    name,
    share: count / total,
    percent: words.percent(count / total),
    count: words.number(count),
  })
  return {
    title: text.title,
    parts: [
      part('reply', text.replies, replies),
      part('repost', text.reposts, reposts),
      part('ownPost', text.ownPosts, ownPosts),
    ],
    alt: text.text(words.number(replies), words.number(reposts), words.number(ownPosts)),
  }
}

/** The own mean beside the published mean, apart from the median's row; calendar time only. */
export function meanLine(input: OverviewInput): string | null {
  const { words, overview, filter } = input
  const mean = overview.current.firstResponse.meanMs
  if (mean.value === null || filter.clock === 'opening') return null
  const text = words.text.overview.mean
  const own = words.short(mean.value)
  const n = words.number(mean.n)
  const published = publishedMean(overview.published)
  return published === null
    ? text.lineOwnOnly(own, n)
    : text.line(own, n, words.short(published.value), published.year)
}
