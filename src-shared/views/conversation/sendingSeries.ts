import type { ConversationPage } from '../../contract/conversation.ts'
import type { SendingClass } from '../../domain/message.ts'
import { isOfTopicOrTeam } from '../overview/overviewInput.ts'
import type { CasesOf } from '../response/responseInput.ts'
import type { Tick } from '../scale.ts'
import { timeAxisView, type AxisSlot, type TimeAxisView } from '../timeAxis.ts'
import { knownCount, type ConversingInput } from './conversingInput.ts'

export type Part = ConversationPage['series'][number]

/** One part of the time axis as a bar of three pieces; fractions of the height, from the bottom up. */
export interface SendingBar {
  readonly key: string
  readonly left: number
  readonly right: number
  readonly pieces: readonly { readonly kind: SendingClass; readonly low: number; readonly high: number }[]
}

export interface SendingRow {
  readonly key: string
  readonly name: string
  readonly replies: string
  readonly reposts: string
  readonly ownPosts: string
  readonly all: string
  readonly questions: string
  readonly cases: CasesOf | null
  readonly open: string
}

export interface SendingSeriesView {
  readonly title: string
  readonly subtitle: string
  readonly axis: TimeAxisView
  /** Why no bars are drawn; null where they are. */
  readonly nothing: string | null
  readonly yTicks: readonly Tick[]
  readonly bars: readonly SendingBar[]
  /** Names beside the last bar that has them all; the height of each piece's middle. */
  readonly labels: readonly { readonly kind: SendingClass; readonly name: string; readonly at: number }[]
  readonly alt: string
  readonly slotWords: readonly string[]
  /** The questions of each part; null where no source holds questions. */
  readonly slotCases: readonly CasesOf[] | null
  readonly rows: readonly SendingRow[]
  readonly notes: readonly string[]
}

/** A series with the part of the axis that each entry stands in. */
export interface Placed {
  readonly part: Part
  readonly slot: AxisSlot
  readonly index: number
}

const none = '–'

export function axisOf({ page, words }: ConversingInput): TimeAxisView {
  const { series, granularity, annotations, breaks } = page
  return timeAxisView({ buckets: series, granularity, annotations, breaks, words })
}

export function placedOn(axis: TimeAxisView, { page }: ConversingInput): readonly Placed[] {
  return axis.slots.flatMap((slot, index) => {
    const part = page.series[index]
    return part === undefined ? [] : [{ part, slot, index }]
  })
}

export function slotName({ words }: ConversingInput, slot: AxisSlot): string {
  return slot.isWhole ? slot.name : words.text.responseCharts.timeAxis.unfinishedSpoken(slot.name)
}

function sentIn({ sending }: Part): number {
  return sending.replies + sending.reposts + sending.ownPosts
}

/** A round number at or over the highest bar, in steps that divide by two. */
function topOf(most: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(2, most)))
  return [1, 2, 4, 6, 8, 10].map((step) => step * size).find((step) => step >= most) ?? 10 * size
}

function barOf({ part, slot }: Placed, top: number): SendingBar {
  const { replies, reposts, ownPosts } = part.sending
  const counts = [
    ['reply', replies],
    ['repost', reposts],
    ['ownPost', ownPosts],
  ] as const
  let below = 0
  const pieces = counts.map(([kind, count]) => {
    const low = below / top
    below += count
    return { kind, low, high: below / top }
  })
  return { key: slot.key, left: slot.left, right: slot.right, pieces }
}

function labelsOf({ words }: ConversingInput, bars: readonly SendingBar[]): SendingSeriesView['labels'] {
  const { names } = words.text.conversation.sending
  const isFull = ({ pieces }: SendingBar): boolean => pieces.every(({ low, high }) => high > low)
  const bar =
    bars.findLast(isFull) ?? bars.findLast(({ pieces }) => pieces.some(({ low, high }) => high > low))
  return (bar?.pieces ?? [])
    .filter(({ low, high }) => high > low)
    .map(({ kind, low, high }) => ({ kind, name: names[kind], at: (low + high) / 2 }))
}

function countsText({ words }: ConversingInput, { sending }: Part): string {
  const { replies, reposts, ownPosts } = sending
  return words.text.conversation.sending.counts(
    words.number(replies),
    words.number(reposts),
    words.number(ownPosts),
  )
}

function slotText(input: ConversingInput, { part, slot }: Placed): string {
  const { words } = input
  const text = words.text.conversation.sending
  const questions = knownCount(part.cases)
  const rest = [
    countsText(input, part),
    ...(questions === null ? [] : [text.questions(words.number(questions))]),
  ]
  return text.slot(slotName(input, slot), rest.join(', '))
}

function casesIn({ words }: ConversingInput, { slot }: Placed): CasesOf {
  return {
    mark: { from: slot.from, to: slot.to },
    title: words.text.conversation.cases.startedIn(slot.name),
  }
}

function rowOf(input: ConversingInput, placed: Placed, hasQuestions: boolean): SendingRow {
  const { words } = input
  const { part, slot } = placed
  const questions = knownCount(part.cases)
  const cases = hasQuestions ? casesIn(input, placed) : null
  return {
    key: slot.key,
    name: slotName(input, slot),
    replies: words.number(part.sending.replies),
    reposts: words.number(part.sending.reposts),
    ownPosts: words.number(part.sending.ownPosts),
    all: words.number(sentIn(part)),
    questions: questions === null ? none : words.number(questions),
    cases,
    open: cases === null ? '' : words.text.conversation.figures.openCases(slot.name),
  }
}

/** Whether a source of the choice holds citizens' questions. */
export function holdsQuestions({ page }: ConversingInput): boolean {
  return knownCount(page.current.cases) !== null
}

/** What is posted in each part of the period, as bars of three pieces; null without a period. */
export function sendingSeries(input: ConversingInput): SendingSeriesView | null {
  const { page, words, filter } = input
  const text = words.text.conversation.sending
  if (page.series.length === 0) return null
  const axis = axisOf(input)
  const placed = placedOn(axis, input)
  const top = topOf(Math.max(...placed.map(({ part }) => sentIn(part))))
  const bars = placed.map((one) => barOf(one, top))
  const { replies, reposts, ownPosts } = page.current.sending
  const hasQuestions = holdsQuestions(input)
  const slotWords = placed.map((one) => slotText(input, one))
  const isNothing = replies + reposts + ownPosts === 0
  return {
    title: text.title[page.granularity],
    subtitle: [
      text.subtitle(words.number(replies), words.number(reposts), words.number(ownPosts)),
      ...(isOfTopicOrTeam(filter) ? [text.subtitleAll] : []),
    ].join(' '),
    axis,
    nothing: isNothing ? text.nothing : null,
    yTicks: [0, 0.5, 1].map((at) => ({ at, label: words.number(at * top) })),
    bars,
    labels: labelsOf(input, bars),
    alt: text.alt(slotWords[0] ?? '', slotWords.at(-1) ?? ''),
    slotWords,
    slotCases: hasQuestions ? placed.map((one) => casesIn(input, one)) : null,
    rows: placed.map((one) => rowOf(input, one, hasQuestions)),
    notes: [
      ...(hasQuestions && !isNothing ? [text.opens] : []),
      ...(axis.breaks.length > 0 ? [words.text.responseCharts.timeAxis.breakNote] : []),
    ],
  }
}
