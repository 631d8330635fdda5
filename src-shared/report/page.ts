import type { Segment } from '../locale/segments.ts'
import type { ReportChart } from './chart.ts'
import type { HouseStyle } from './houseStyle.ts'
import type { Language } from '../locale/languages.ts'

/** The pages of a council presentation, in the order of the story. */
export const pageKinds = [
  'cover',
  'residents',
  'moments',
  'trend',
  'norm',
  'channels',
  'peers',
  'conversation',
  'phase',
  'options',
  'cost',
  'unknown',
  'sources',
] as const
export type PageKind = (typeof pageKinds)[number]

type FigureUnit = 'ms' | 'share' | 'count' | 'mean' | 'level' | 'euro' | 'hours'

/**
 * One number of a page. Every number that a page prints is one of these: the notes, the workbook, the comparison with newer
 * data and the tests all go by them. What may not leave the house has no value, and says so in `text`.
 */
export interface PageFigure {
  /** The same for the same thing in every report and language: "medianMs", "within.4h", "medianMs.hour.9". */
  readonly key: string
  /** In the report's language. */
  readonly name: string
  readonly unit: FigureUnit
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** What it rests on; null = described, not estimated, or withheld. */
  readonly n: number | null
  /** As it is printed: "94%", "minder dan 5", "te weinig vragen". */
  readonly text: string
}

export interface ReportTable {
  readonly caption: string
  readonly columns: readonly { readonly header: string; readonly isNumber: boolean }[]
  /** As printed; the first cell names the row. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly isOwn: boolean }[]
}

export interface PathStep {
  readonly name: string
  readonly line: string
  /** reached, possibly reached (the range's upper part), or ahead. */
  readonly state: 'reached' | 'possible' | 'ahead'
}

export interface TextPoint {
  /** One to four words; null = none. */
  readonly head: string | null
  readonly text: string
}

export type PageBody =
  | { readonly kind: 'cover'; readonly subtitle: string; readonly lines: readonly string[] }
  | { readonly kind: 'chart'; readonly chart: ReportChart }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'path'; readonly steps: readonly PathStep[]; readonly chart: ReportChart | null }
  /** Up to six. */
  | { readonly kind: 'points'; readonly points: readonly TextPoint[] }

export interface PageFoot {
  /** "n = 961 vragen"; null where nothing was counted. */
  readonly basis: string | null
  /** Period, filter and source, as sentences. */
  readonly choice: string
  /** The definition in one line, its heading word included ("Definitie: …"); null where none is needed. */
  readonly definition: string | null
}

/** One page, whole: whatever shows or writes it adds nothing and leaves nothing out. */
export interface ReportPage {
  readonly kind: PageKind
  /** The finding; the own value is marked. Own words of the user are one unmarked segment. */
  readonly title: readonly Segment[]
  /** What is to be seen, with unit and interval; null = nothing to say. */
  readonly lead: string | null
  readonly body: PageBody
  /** The user's own, at most 400 signs. */
  readonly remark: string | null
  readonly foot: PageFoot
  /** For the speaker: paragraphs with the numbers, n and the definition. */
  readonly notes: readonly string[]
  readonly figures: readonly PageFigure[]
}

/** A report as it leaves the house. */
export interface Deck {
  readonly title: string
  readonly language: Language
  readonly municipality: string
  /** Invented, not a municipality: said on every page. */
  readonly isExample: boolean
  /** "juli t/m september 2026". */
  readonly period: string
  readonly madeAtMs: number
  readonly timeZone: string
  readonly pages: readonly ReportPage[]
}

/** What the writers of a deck need besides: the look. */
export interface StyledDeck {
  readonly deck: Deck
  readonly style: HouseStyle
}
