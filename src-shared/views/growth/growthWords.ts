import { keyFigureIds } from '../../contract/keyFigureIds.ts'
import type { FacetAssessment, GrowthAssessment } from '../../contract/growth.ts'
import type {
  BilingualText,
  FacetId,
  GrowthModel,
  IndicatorMetric,
  Provenance,
} from '../../maturity/growthModel.ts'
import type { Words } from '../words.ts'
import type { PeerMedians } from './growthInput.ts'

export type Evidence = FacetAssessment['evidence'][number]
type Range = { readonly lowest: number; readonly highest: number }
type NoLevel = Extract<FacetAssessment['measured'], { readonly lowest: null }>['reason']

export const phaseCount = 4
const phaseKeys = ['one', 'two', 'three', 'four'] as const

/** The catalogue's key of a phase or level 1-4. */
export function phaseKey(level: number): (typeof phaseKeys)[number] {
  return phaseKeys[level - 1] ?? 'one'
}

/** "Twee" at the begin of a sentence. */
export function countWord(words: Words, count: number): string {
  const { two, three, four, five, six, seven, eight, nine, ten } = words.text.growth.numbers
  const named = [two, three, four, five, six, seven, eight, nine, ten]
  return named[count - 2] ?? words.number(count)
}

/** Who answered at least one statement; a questionnaire that nobody began is no evidence. */
export function peopleWhoAnswered({ respondents }: Pick<GrowthAssessment, 'respondents'>): number {
  return respondents.filter(({ answered }) => answered > 0).length
}

/** The model's own text in the reader's language. */
export function inLanguage(words: Words, text: BilingualText): string {
  return text[words.language]
}

export function facetName(words: Words, model: GrowthModel, id: FacetId): string {
  const facet = model.facets.find((one) => one.id === id)
  return facet === undefined ? id : inLanguage(words, facet.name)
}

export function metricName(words: Words, model: GrowthModel, metric: IndicatorMetric): string {
  const indicator = model.indicators.find((one) => one.metric === metric)
  return indicator === undefined ? metric : inLanguage(words, indicator.name)
}

/** A figure in its own unit: a share as a percentage, channels as a number. */
export function valueText(words: Words, metric: IndicatorMetric, value: number): string {
  return metric === 'channelsServed' ? words.text.growth.channels(words.number(value)) : words.percent(value)
}

/** "fase 2", "fase 2 tot 3". */
export function levelText(words: Words, { lowest, highest }: Range): string {
  const text = words.text.growth
  return lowest === highest
    ? text.single(words.number(lowest))
    : text.range(words.number(lowest), words.number(highest))
}

/** Why there is no level, in a sentence. */
export function reasonText(words: Words, reason: NoLevel): string {
  return reason === 'notAnswered' || reason === 'noFigure'
    ? words.text.growth.reasons[reason]
    : words.text.figures.reasons[reason]
}

export function rangeOrReason(
  words: Words,
  level: Range | { readonly lowest: null; readonly reason: NoLevel },
): string {
  return level.lowest === null ? reasonText(words, level.reason) : levelText(words, level)
}

/** "(92,1 – 95,4%, n = 1.176)" without its brackets. */
export function basisText(words: Words, { figure }: Evidence): string {
  const text = words.text.growth
  const n = words.number(figure.n)
  return figure.value === null || figure.low === null || figure.high === null
    ? text.basisOnly(n)
    : text.basis(words.percentRange(figure.low, figure.high), n)
}

/** Where a sentence or number comes from, with the reason where the program chose it. */
export function provenanceText(words: Words, provenance: Provenance): string {
  const text = words.text.growthDetail
  return provenance.kind === 'published'
    ? text.published(provenance.source)
    : text.appDefined(inLanguage(words, provenance.reason))
}

/** "fase 2 vanaf 11%, fase 3 vanaf 30%, fase 4 vanaf 60%". */
export function cutOffsText(words: Words, { metric, cutOffs }: Pick<Evidence, 'metric' | 'cutOffs'>): string {
  const show = (cutOff: number): string =>
    metric === 'channelsServed' ? words.number(cutOff) : `${words.number(cutOff * 100)}%`
  const [second = 0, third = 0, fourth = 0] = cutOffs
  return words.text.growthDetail.cutOffs(show(second), show(third), show(fourth))
}

export interface PeersBeside {
  readonly median: string
  readonly count: string
}

/** What stands beside a measured figure at the peers; only figures that are compared have it. */
export function peersBeside(
  words: Words,
  medians: PeerMedians | null,
  metric: IndicatorMetric,
): PeersBeside | null {
  const id = keyFigureIds.find((one) => one === metric)
  if (id === undefined || medians === null) return null
  const values = medians.peers[id]
  if (values.median === null) return null
  const text = words.text.overview.table
  const countText = medians.peersOfWhole.includes(id) ? text.peerMedianOfAll : text.peerMedianOf
  return { median: valueText(words, metric, values.median), count: countText(words.number(values.n)) }
}

/** The figure to name first: the one that speaks strongest against what is said, else the first that is known. */
export function leadingEvidence(facet: FacetAssessment): Evidence | null {
  const known = facet.evidence.filter(({ figure }) => figure.value !== null)
  if (facet.tension === null) return known[0] ?? null
  const isLow = facet.tension.direction === 'selfHigher'
  const weight = ({ lowest, highest }: Evidence): number => (isLow ? (highest ?? 5) : -(lowest ?? 0))
  return [...known].sort((a, b) => weight(a) - weight(b))[0] ?? null
}
