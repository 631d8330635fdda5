import type { Count, Figure, NullReason } from '../../../domain/figure.ts'
import type { Clock } from '../../../domain/period.ts'
import type { ReportChart } from '../../../report/chart.ts'
import type { PageFigure, PageKind } from '../../../report/page.ts'
import { plainText } from '../../../locale/segments.ts'
import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import { within } from '../../overview/overviewInput.ts'
import type { Words } from '../../words.ts'
import { findingTitle } from '../findingTitle.ts'
import { countOf, figureOf, smallestOf, withheld } from '../pageFigures.ts'
import { basisOf, footOf } from '../pageFoot.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { notesOf } from '../pageNotes.ts'
import { tellableParts, tellableShares } from '../tellableParts.ts'

// What the pages on response share.

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs

export function clockOf({ figures }: PageInput): Clock {
  return figures.filter.clock
}

/** A time for a sentence: "2 uur en 41 minuten", in opening hours "2 uur en 41 minuten openingstijd". */
export function timeText(input: PageInput, timeMs: number, clock: Clock = clockOf(input)): string {
  const { words, figures } = input
  const time = within({ words, filter: { ...figures.filter, clock } }, timeMs)
  return clock === 'opening' ? words.text.presentationPages.openingTime(time) : time
}

/** A round time under an axis: "30 min", "2 uur", "1 dag", "1 week"; opening hours have no days. */
export function roundTime(words: Words, timeMs: number, clock: Clock): string {
  const text = words.text.presentationPages.axis
  if (timeMs < hourMs) return text.minutes(words.number(timeMs / minuteMs))
  if (clock === 'opening' || timeMs < dayMs)
    return timeMs === hourMs ? text.hour : text.hours(words.number(timeMs / hourMs))
  if (timeMs === weekMs) return text.week
  return timeMs === dayMs ? text.day : text.days(words.number(timeMs / dayMs))
}

/** Why no page on response can be made at all; null where one may be. */
export function responseWhyNot({ figures, words }: PageInput): string | null {
  const text = words.text.presentationPages.whyNot
  const { state } = figures.choice
  const { cases } = figures.response.current
  if (state === 'empty' || state === 'benchmarkOnly' || state === 'noMessagesInPeriod')
    return text.noQuestions
  if (typeof cases !== 'number')
    return cases.reason === 'ownPostsOnly'
      ? text.ownPostsOnly
      : text.unknown(words.text.figures.reasons[cases.reason])
  if (cases === 0) return text.noQuestions
  if (cases < MIN_SAMPLE) return text.tooFew
  return state === 'nobodyAnswered' ? text.nobodyAnswered : null
}

/** Why there are no times: the source does not hold them. null where they are known, or too few answers came to have one. */
export function timesWhyNot({ figures, words }: PageInput): string | null {
  const { medianMs } = figures.response.current
  if (medianMs.value !== null || hasTimes.includes(medianMs.reason)) return null
  return words.text.presentationPages.whyNot.unknown(words.text.figures.reasons[medianMs.reason])
}

const hasTimes: readonly NullReason[] = ['notReached', 'nobodyAnswered', 'tooFew']

/** A figure of one part of the choice, of which the parts' counts are known. */
export interface Part {
  readonly key: string
  readonly name: string
  readonly unit: PageFigure['unit']
  readonly figure: Figure
  /** Cases of the part: what a reader could subtract. */
  readonly count: Count
  /** The smallest count that may be told of it; absent = the report's own. */
  readonly smallest?: number
}

/** Figures of parts as they may leave the house: none that would let another's small count follow by subtraction. */
export function partFigures(input: PageInput, parts: readonly Part[]): readonly PageFigure[] {
  const smallest = smallestOf(input)
  const counts = parts.map(({ count }) => (typeof count === 'number' ? count : 0))
  const byCases = tellableParts(counts, smallest)
  // Of shares also the counts on both sides could follow from the share of the whole.
  const byShares = parts.every(({ unit }) => unit === 'share')
    ? tellableShares(
        parts.map(({ figure }) => figure),
        smallest,
      )
    : byCases
  const told = byCases.map((mayBe, place) => mayBe && byShares[place] === true)
  const { tooFew } = input.words.text.presentationStory.missing
  return parts.map(({ key, name, unit, figure, ...part }, index) =>
    told[index] === true
      ? figureOf(input, key, name, unit, figure, part.smallest ?? smallest)
      : withheld(key, name, unit, null, tooFew),
  )
}

/** A lead has two lines at most; what does not fit goes into the notes. */
const longestLead = 190

function leadOf(pieces: readonly string[]): {
  readonly lead: string | null
  readonly rest: readonly string[]
} {
  const kept: string[] = []
  const rest: string[] = []
  for (const piece of pieces) {
    const isShort = [...kept, piece].join(' ').length <= longestLead
    if (isShort && rest.length === 0) kept.push(piece)
    else rest.push(piece)
  }
  return { lead: kept.length === 0 ? null : kept.join(' '), rest }
}

export interface ChartPage {
  readonly kind: PageKind
  /** The finding, with the own value marked. */
  readonly finding: string
  /** Sentences under it, the most needed first. */
  readonly lead: readonly string[]
  readonly chart: ReportChart
  readonly figures: readonly PageFigure[]
  /** For the speaker, before the numbers. */
  readonly say?: readonly string[]
  readonly definition: string
  /** Where the figures come from; absent = the own data. */
  readonly source?: string
}

/** A page with one chart, about the questions of the choice. */
export function chartPage(input: PageInput, parts: ChartPage): MadePage {
  const { kind, finding, chart, figures, say = [], definition, source } = parts
  const text = input.words.text.presentationPages
  const cases = countOf(input, 'cases', text.questions, input.figures.response.current.cases)
  const foot = footOf(input, {
    basis: basisOf(input, cases),
    definition,
    ...(source === undefined ? {} : { source }),
  })
  const { lead, rest } = leadOf(parts.lead)
  const title = findingTitle(finding)
  const page = {
    kind,
    title,
    lead,
    body: { kind: 'chart', chart },
    remark: null,
    foot,
    notes: notesOf(input, [plainText(title), ...new Set([...say, ...rest])], figures.filter(isTold), foot),
    figures: [...figures, cases],
  } as const
  return { page, whyNot: null }
}

/** A value, or a bound instead of one. */
export function isTold({ value, text }: PageFigure): boolean {
  return value !== null || /\d/.test(text)
}

export function noPage(whyNot: string): MadePage {
  return { page: null, whyNot }
}
