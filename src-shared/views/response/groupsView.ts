import type { CaseMark } from '../../contract/cases.ts'
import type { ResponseOf, ResponsePage } from '../../contract/response.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { curveAt, curveEndMs, curveStartMs, curveX } from '../curveAxis.ts'
import { teamName } from '../filter/choices.ts'
import { knownCount, shareRange, timeRange, type CasesOf, type ResponseInput } from './responseInput.ts'

/** A place on a small curve; all fractions, y = share. */
export interface MiniPoint {
  readonly x: number
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface GroupTile {
  readonly key: string
  readonly name: string
  readonly count: string
  /** "helft binnen 2 u 50", or why there is no time. */
  readonly line: string
  readonly interval: string | null
  /** Empty for a group of fewer than ten. */
  readonly points: readonly MiniPoint[]
  /** Where half is reached; null where it is not. */
  readonly half: number | null
  readonly isKnown: boolean
  readonly spoken: string
  readonly cases: CasesOf
  readonly open: string
  readonly table: {
    readonly questions: string
    readonly answered: string
    readonly median: string
    readonly interval: string
    readonly within4h: string
    readonly withinNorm: string
  }
}

export interface GroupSection {
  readonly key: 'channel' | 'topic' | 'team'
  readonly title: string
  readonly tiles: readonly GroupTile[]
}

export interface GroupsView {
  readonly title: string
  readonly intro: string
  /** All questions together, behind each small curve. */
  readonly whole: readonly MiniPoint[]
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly sections: readonly GroupSection[]
  readonly hasNorm: boolean
}

type Curve = ResponsePage['curves']['own']

interface Group {
  readonly key: string
  readonly name: string
  readonly of: ResponseOf
  readonly curve: Curve
  readonly mark: CaseMark
}

const none = '–'
const fewest = MIN_SAMPLE
/** Enough for a drawing 160 pixels wide. */
const drawnPoints = 60

/** The steps at equal places of the axis: a small drawing shows no more. */
function miniPoints({ filter }: ResponseInput, curve: Curve): MiniPoint[] {
  const { points } = curve
  if (points === null || points.length === 0) return []
  const endMs = curveEndMs[filter.clock]
  const lastMs = points.at(-1)?.timeMs ?? 0
  return Array.from({ length: drawnPoints + 1 }, (_, index) => {
    const timeMs = curveStartMs * (endMs / curveStartMs) ** (index / drawnPoints)
    const at = curveAt(points, timeMs)
    return {
      x: curveX(timeMs, filter.clock),
      share: at?.share ?? 0,
      low: at?.low ?? 0,
      high: at?.high ?? 0,
      timeMs,
    }
  })
    .filter(({ timeMs }, index, all) => timeMs <= lastMs || (all[index - 1]?.timeMs ?? 0) <= lastMs)
    .map(({ x, share, low, high }) => ({ x, share, low, high }))
}

function fewLine({ words }: ResponseInput, of: ResponseOf): string {
  const text = words.text.responseCharts.groups
  const [cases, answered] = [knownCount(of.cases) ?? 0, knownCount(of.answered)]
  if (answered === null) return text.fewPlain(words.number(cases))
  return cases === 1
    ? text.fewOne(words.number(answered))
    : text.few(words.number(cases), words.number(answered))
}

function lineOf(input: ResponseInput, of: ResponseOf): string {
  const { words, filter } = input
  const text = words.text.responseCharts.groups
  const { medianMs } = of
  const cases = knownCount(of.cases)
  if (medianMs.value !== null) return text.half(words.short(medianMs.value, filter.clock))
  if (cases !== null && cases < fewest) return fewLine(input, of)
  if (medianMs.reason === 'notReached' || medianMs.reason === 'nobodyAnswered') return text.notReached
  return words.text.figures.reasons[medianMs.reason]
}

function countOf({ words }: ResponseInput, count: ResponseOf['cases']): string {
  const known = knownCount(count)
  return known === null ? words.text.figures.unknown : words.number(known)
}

function tileOf(input: ResponseInput, group: Group): GroupTile {
  const { words, filter } = input
  const { of, name } = group
  const text = words.text.responseCharts.groups
  const interval = timeRange(input, of.medianMs)
  const line = lineOf(input, of)
  const count = text.n(countOf(input, of.cases))
  const share = (figure: ResponseOf['withinNorm']): string =>
    figure.value === null ? none : `${words.percent(figure.value)} (${shareRange(input, figure) ?? none})`
  const { value } = of.medianMs
  return {
    key: group.key,
    name,
    count,
    line,
    interval,
    points: miniPoints(input, group.curve),
    half: value === null ? null : curveX(value, filter.clock),
    isKnown: value !== null,
    spoken: text.spoken(name, [line, interval, count].filter((part) => part !== null).join(', ')),
    cases: { mark: group.mark, title: words.text.response.cases.ofGroup(name) },
    open: text.openCases(name),
    table: {
      questions: countOf(input, of.cases),
      answered: countOf(input, of.answered),
      median: value === null ? line : words.short(value, filter.clock),
      interval: interval ?? none,
      within4h: share(of.within['4h']),
      withinNorm: share(of.withinNorm),
    },
  }
}

/** Longest wait first; half that is not reached is longer than any; what is not known comes last, largest first. */
function longestFirst(a: Group, b: Group): number {
  const rank = ({ of }: Group): number => {
    const { medianMs } = of
    if (medianMs.value !== null) return medianMs.value
    return medianMs.reason === 'notReached' || medianMs.reason === 'nobodyAnswered' ? Infinity : -1
  }
  const [first, second] = [rank(a), rank(b)]
  return first === second ? (knownCount(b.of.cases) ?? 0) - (knownCount(a.of.cases) ?? 0) : second - first
}

/** Of one group only, the whole says the same. */
function sectionOf(
  input: ResponseInput,
  key: GroupSection['key'],
  title: string,
  groups: readonly Group[],
): GroupSection[] {
  if (groups.length < 2) return []
  return [{ key, title, tiles: groups.toSorted(longestFirst).map((group) => tileOf(input, group)) }]
}

/** First response by channel, topic and team on one and the same axis; null where nothing can be set side by side. */
export function groupsView(input: ResponseInput): GroupsView | null {
  const { response, words, filter } = input
  const text = words.text.responseCharts.groups
  const { channels, topics } = words.text.figures
  const sections = [
    ...sectionOf(
      input,
      'channel',
      text.byChannel,
      response.byChannel.map((one) => ({ ...one, name: channels[one.key], mark: { channel: one.key } })),
    ),
    ...sectionOf(
      input,
      'topic',
      text.byTopic,
      response.byTopic.map((one) => ({ ...one, name: topics[one.key], mark: { topic: one.key } })),
    ),
    ...sectionOf(
      input,
      'team',
      text.byTeam,
      response.byTeam.map((one) => ({ ...one, name: teamName(words, one.key), mark: { team: one.key } })),
    ),
  ]
  if (sections.length === 0) return null
  const endMs = curveEndMs[filter.clock]
  const hourMs = 3_600_000
  return {
    title: text.title,
    intro: text.intro(words.long(endMs, filter.clock)),
    whole: miniPoints(input, response.curves.own),
    ticks: [
      curveStartMs,
      hourMs,
      4 * hourMs,
      ...(filter.clock === 'calendar' ? [24 * hourMs] : []),
      endMs,
    ].map((timeMs) => ({ at: curveX(timeMs, filter.clock), label: words.short(timeMs, filter.clock) })),
    sections,
    hasNorm: response.norms.length > 0,
  }
}
