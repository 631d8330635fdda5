import type { TopicId } from '../../domain/message.ts'
import type { Figure } from '../../domain/figure.ts'
import { teamName } from '../filter/choices.ts'
import type { StripView } from '../overview/keyFigureRows.ts'
import type { CasesOf } from '../response/responseInput.ts'
import { publishedShare, roundShare, type ConversingInput } from './conversingInput.ts'

/** A share of a group with its interval on an axis of 0 to 100 %. */
export interface MixRow {
  readonly key: string
  readonly name: string
  readonly value: string | null
  readonly interval: string
  readonly cases: string
  /** null where there is no share. */
  readonly strip: StripView | null
  readonly corrected: string | null
  readonly opens: CasesOf
  readonly open: string
}

/** A published share beside several rows at once; `rows` = how many, from this one on. */
export interface PublishedCell {
  readonly text: string
  readonly rows: number
}

export interface TopicRow extends MixRow {
  /** undefined where a cell above reaches over this row. */
  readonly of2013: PublishedCell | undefined
  readonly of2015: PublishedCell | undefined
}

export interface TopicMixView {
  readonly title: string
  readonly nothing: string | null
  readonly rows: readonly TopicRow[]
  readonly hasCorrected: boolean
  /** Heads of the two columns of what was published; none where the tables do not hold both. */
  readonly published: readonly { readonly year: string; readonly scope: string }[]
  readonly notes: readonly string[]
}

export interface TeamsView {
  readonly title: string
  readonly nothing: string | null
  readonly rows: readonly MixRow[]
  readonly notes: readonly string[]
}

const none = '–'

interface Group {
  readonly key: string
  readonly name: string
  readonly cases: number
  readonly share: Figure
  readonly corrected: Figure | null
  readonly opens: CasesOf
}

function rangeText({ words }: ConversingInput, share: Figure): string {
  if (share.value === null || share.low === null || share.high === null) return none
  return words.percentRange(share.low, share.high)
}

/** Where the axis of the rows may end: shares of many topics would all stand at its beginning. */
const tops = [0.25, 0.5, 1]

function topOf(groups: readonly Group[]): number {
  const most = Math.max(
    0,
    ...groups.map(({ share }) => (share.value === null ? 0 : (share.high ?? share.value))),
  )
  return tops.find((top) => top >= most) ?? 1
}

function stripOf(
  input: ConversingInput,
  { name, share }: Group,
  top: number,
  isLast: boolean,
): StripView | null {
  const { words } = input
  const text = words.text.conversation.rows
  if (share.value === null || share.low === null || share.high === null) return null
  return {
    own: { value: share.value / top, low: share.low / top, high: share.high / top },
    peers: null,
    published: null,
    ticks: isLast
      ? [
          { at: 0, label: '0' },
          { at: 1, label: roundShare(words, top) },
        ]
      : [],
    text: text.spoken(name, words.percent(share.value), rangeText(input, share)),
  }
}

function rowsOf(input: ConversingInput, groups: readonly Group[]): MixRow[] {
  const { words } = input
  const text = words.text.conversation.rows
  const top = topOf(groups)
  return groups.map((group, index) => {
    const { key, name, cases, share, corrected, opens } = group
    return {
      key,
      name,
      value: share.value === null ? null : words.percent(share.value),
      interval: rangeText(input, share),
      cases: words.number(cases),
      strip: stripOf(input, group, top, index === groups.length - 1),
      corrected: corrected === null || corrected.value === null ? null : words.percent(corrected.value),
      opens,
      open: cases === 1 ? text.openCase(name) : text.openCases(name, words.number(cases)),
    }
  })
}

/** Topics that a published group takes in, in the order of the rows, where they stand next to each other. */
const takenIn: Readonly<Record<'services' | 'policy' | 'crisis', readonly TopicId[]>> = {
  services: ['service', 'publicSpace'],
  policy: ['policy'],
  crisis: ['crisis'],
}

type Cells = ReadonlyMap<string, PublishedCell | undefined>

/** One cell over the rows of the topics that a group takes in. */
function cellOver(
  rows: readonly MixRow[],
  topics: readonly TopicId[],
  text: string,
): [string, PublishedCell | undefined][] {
  const keys = rows.filter(({ key }) => topics.some((topic) => topic === key)).map(({ key }) => key)
  return keys.map((key, index) => [key, index === 0 ? { text, rows: keys.length } : undefined])
}

function cells2013(input: ConversingInput, rows: readonly MixRow[]): Cells {
  const found = publishedShare(input, 'serviceAndPublicSpace')
  return new Map(found === null ? [] : cellOver(rows, takenIn.services, roundShare(input.words, found.share)))
}

function cells2015(input: ConversingInput, rows: readonly MixRow[]): Cells {
  const groups = ['services', 'policy', 'crisis'] as const
  return new Map(
    groups.flatMap((id) => {
      const found = publishedShare(input, id)
      return found === null ? [] : cellOver(rows, takenIn[id], roundShare(input.words, found.share))
    }),
  )
}

function cellAt(cells: Cells, key: string): PublishedCell | undefined {
  return cells.has(key) ? cells.get(key) : { text: none, rows: 1 }
}

function headsOf(input: ConversingInput): TopicMixView['published'] {
  const text = input.words.text.conversation.topics
  const [first, second] = [publishedShare(input, 'serviceAndPublicSpace'), publishedShare(input, 'services')]
  if (first === null || second === null) return []
  return [
    { year: first.year, scope: text.scope2013 },
    { year: second.year, scope: text.scope2015 },
  ]
}

function togetherNote(input: ConversingInput): string[] {
  const { page, words } = input
  const share = page.serviceAndPublicSpace
  if (share.value === null) return []
  return [words.text.conversation.topics.together(words.percent(share.value), rangeText(input, share))]
}

/** What the questions are about, with what was published beside it in columns of its own. */
export function topicMixView(input: ConversingInput): TopicMixView {
  const { page, words } = input
  const text = words.text.conversation.topics
  const groups = page.topicMix.map(({ topic, cases, share, corrected }) => {
    const name = words.text.figures.topics[topic]
    return { key: topic, name, cases, share, corrected, opens: { mark: { topic }, title: text.cases(name) } }
  })
  const rows = rowsOf(input, groups)
  const [of2013, of2015] = [cells2013(input, rows), cells2015(input, rows)]
  const hasCorrected = rows.some(({ corrected }) => corrected !== null)
  const published = headsOf(input)
  const { cases } = page.current
  const reason = typeof cases === 'number' ? 'noMessages' : cases.reason
  return {
    title: text.title,
    nothing: rows.length === 0 ? words.text.figures.reasons[reason] : null,
    rows: rows.map((row) => ({ ...row, of2013: cellAt(of2013, row.key), of2015: cellAt(of2015, row.key) })),
    hasCorrected,
    published,
    notes: [
      ...togetherNote(input),
      ...(published.length === 0 ? [] : [text.publishedNote]),
      ...(hasCorrected ? [text.correctedNote] : []),
    ],
  }
}

/** Which team answers; published beside it in a sentence: it counts municipalities, not questions. */
export function teamsView(input: ConversingInput): TeamsView {
  const { page, words } = input
  const text = words.text.conversation.teams
  const found = publishedShare(input, 'communications')
  const [first] = page.teamMix
  const reason = first === undefined ? 'nobodyAnswered' : 'noTeam'
  const isKnown = page.teamMix.some(({ team }) => team !== 'unknown')
  const answered = page.current.answered
  const groups = page.teamMix.map(({ team, cases, share }) => {
    const name = teamName(words, team)
    const opens = { mark: { team, outcome: 'answered' as const }, title: text.cases(name) }
    return { key: team, name, cases, share, corrected: null, opens }
  })
  const why = typeof answered === 'number' ? reason : answered.reason
  return {
    title: text.title,
    nothing: isKnown ? null : words.text.figures.reasons[why],
    rows: isKnown ? rowsOf(input, groups) : [],
    notes: found === null ? [] : [text.published(roundShare(words, found.share), found.year)],
  }
}
