import type { PeerValues } from '../../benchmark/peerValues.ts'
import type { Figure } from '../../domain/figure.ts'
import { groupName } from '../groupWords.ts'
import type { CasesOf } from '../response/responseInput.ts'
import type { SeriesPoint } from '../response/seriesView.ts'
import type { Tick } from '../scale.ts'
import type { TimeAxisView } from '../timeAxis.ts'
import type { Words } from '../words.ts'
import { publishedShare, roundShare, tellingRatio, type ConversingInput } from './conversingInput.ts'
import { axisOf, holdsQuestions, placedOn, slotName, type Placed } from './sendingSeries.ts'

/** One share over time; all places are fractions of the drawing. */
export interface ShareLine {
  readonly key: 'conversationRatio' | 'dialogueShare'
  readonly title: string
  readonly yTicks: readonly Tick[]
  readonly points: readonly SeriesPoint[]
  readonly peers: {
    readonly q1: number
    readonly median: number
    readonly q3: number
    readonly label: readonly string[]
  } | null
  /** Labels are short lines under each other. */
  readonly published: { readonly at: number; readonly label: readonly string[] } | null
  readonly alt: string
  readonly slotWords: readonly string[]
  readonly slotCases: readonly CasesOf[] | null
}

export interface OverTimeRow {
  readonly key: string
  readonly name: string
  readonly shares: readonly { readonly value: string; readonly interval: string; readonly n: string }[]
}

export interface OverTimeView {
  readonly title: string
  readonly axis: TimeAxisView
  /** Why there is no line at all; null where there is one. */
  readonly nothing: string | null
  readonly lines: readonly ShareLine[]
  /** Names of the columns of the table, one for each line. */
  readonly columns: readonly string[]
  readonly rows: readonly OverTimeRow[]
}

type LineKey = ShareLine['key']
const none = '–'
/** Where an axis of shares may end. */
const tops = [0.25, 0.5, 0.75, 1]

function figuresOf(placed: readonly Placed[], key: LineKey): readonly Figure[] {
  return placed.map(({ part }) => part[key])
}

/** From 0 to a quarter, a half, three quarters or all: the first that holds every value, interval and mark. */
function topOf(placed: readonly Placed[], key: LineKey, others: readonly number[]): number {
  // A part that is not whole holds few messages: its wide interval would press the others flat, and ends at the edge.
  const values = placed.flatMap(({ part, slot }) => {
    const figure = part[key]
    if (figure.value === null) return []
    return [slot.isWhole ? (figure.high ?? figure.value) : figure.value]
  })
  const most = Math.max(0, ...values, ...others)
  return tops.find((top) => top >= most) ?? 1
}

/** Numbers at round places: halves, or thirds of three quarters. */
function ticksTo(words: Words, top: number): readonly Tick[] {
  const places = top === 0.75 ? [0, 1 / 3, 2 / 3, 1] : [0, 0.5, 1]
  return places.map((at) => {
    const percent = Math.round(at * top * 1000) / 10
    const label = at === 1 ? roundShare(words, top) : words.number(percent, Number.isInteger(percent) ? 0 : 1)
    return { at, label }
  })
}

function valueText({ words }: ConversingInput, figure: Figure): string {
  if (figure.value === null) return words.text.figures.reasons[figure.reason]
  if (figure.low === null || figure.high === null) return words.percent(figure.value)
  return words.text.conversation.over.value(
    words.percent(figure.value),
    words.percentRange(figure.low, figure.high),
  )
}

function casesIn({ words }: ConversingInput, key: LineKey, { slot }: Placed): CasesOf {
  const text = words.text.conversation.cases
  const within = { from: slot.from, to: slot.to }
  return key === 'dialogueShare'
    ? { mark: { ...within, dialogue: true }, title: text.dialogueIn(slot.name) }
    : { mark: within, title: text.startedIn(slot.name) }
}

function peersOf(input: ConversingInput, key: LineKey): PeerValues | null {
  const { page } = input
  return page.peersOfWhole[key] ? null : page.peers[key]
}

function lineOf(input: ConversingInput, key: LineKey, placed: readonly Placed[]): ShareLine {
  const { words, page } = input
  const text = words.text.conversation.over
  const peers = peersOf(input, key)
  const published = key === 'conversationRatio' ? publishedShare(input, 'replies') : null
  const others = [
    ...(peers === null || peers.median === null ? [] : [peers.q3]),
    ...(published === null ? [] : [published.share]),
  ]
  const figures = figuresOf(placed, key)
  const top = topOf(placed, key, others)
  const place = (share: number | null): number | null => (share === null ? null : Math.min(1, share / top))
  const slotWords = placed.map(({ part, slot }) =>
    text.slot(slotName(input, slot), valueText(input, part[key])),
  )
  const ends = text.altEnds(slotWords[0] ?? '', slotWords.at(-1) ?? '')
  const title = key === 'conversationRatio' ? text.ratio : text.dialogue
  return {
    key,
    title: top === 1 ? title : `${title}, ${text.upTo(roundShare(words, top))}`,
    yTicks: ticksTo(words, top),
    points: placed.map(({ slot, index }, position) => {
      const figure = figures[position]
      const known = figure !== undefined && figure.value !== null ? figure : null
      return {
        slot: index,
        x: slot.at,
        y: place(known?.value ?? null),
        low: place(known?.low ?? null),
        high: place(known?.high ?? null),
        isWhole: slot.isWhole,
      }
    }),
    peers:
      peers === null || peers.median === null
        ? null
        : {
            q1: peers.q1 / top,
            median: peers.median / top,
            q3: peers.q3 / top,
            label: [groupName(words, page.peerKind), words.text.overview.table.middleHalf],
          },
    published:
      published === null
        ? null
        : {
            at: published.share / top,
            label: [text.published(roundShare(words, published.share), published.year), text.onTwitter],
          },
    alt: key === 'conversationRatio' ? text.altRatio(ends) : text.altDialogue(ends),
    slotWords,
    slotCases: holdsQuestions(input) ? placed.map((one) => casesIn(input, key, one)) : null,
  }
}

function cellOf({ words }: ConversingInput, figure: Figure): OverTimeRow['shares'][number] {
  const hasRange = figure.value !== null && figure.low !== null && figure.high !== null
  return {
    value: figure.value === null ? none : words.percent(figure.value),
    interval: hasRange ? words.percentRange(figure.low, figure.high) : none,
    n: words.number(figure.n),
  }
}

/** The ratio and the share that goes on, by part of the period; null without a period. */
export function overTimeView(input: ConversingInput): OverTimeView | null {
  const { page, words } = input
  const text = words.text.conversation.over
  if (page.series.length === 0) return null
  const axis = axisOf(input)
  const placed = placedOn(axis, input)
  const keys: readonly LineKey[] =
    tellingRatio(input) === null ? ['dialogueShare'] : ['conversationRatio', 'dialogueShare']
  const drawn = keys.filter((key) => figuresOf(placed, key).some(({ value }) => value !== null))
  return {
    title: text.title,
    axis,
    nothing: drawn.length === 0 ? text.nothing : null,
    lines: drawn.map((key) => lineOf(input, key, placed)),
    columns: drawn.map((key) => (key === 'conversationRatio' ? text.columns.ratio : text.columns.dialogue)),
    rows: placed.map(({ part, slot }) => ({
      key: slot.key,
      name: slotName(input, slot),
      shares: drawn.map((key) => cellOf(input, part[key])),
    })),
  }
}
