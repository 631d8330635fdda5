import type { z } from 'zod'
import type { facetIndicationSchema, growthIndicationSchema } from '../../contract/growth.ts'
import { facetIds, type FacetId } from '../../maturity/growthModel.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

type Indication = z.infer<typeof growthIndicationSchema>
type Facet = z.infer<typeof facetIndicationSchema>
type Evidence = Facet['evidence'][number]

export interface FacetRow {
  readonly id: FacetId
  readonly name: string
  /** Part of the four columns that the bar covers, as fractions; null when nothing can be said. */
  readonly bar: { readonly from: number; readonly to: number } | null
  readonly evidence: string
  readonly isMeasurable: boolean
  /** The row in words. */
  readonly text: string
}

export interface EvidenceRow {
  readonly facet: string
  readonly metric: string
  readonly value: string
  readonly n: string
  readonly level: string
  readonly cutOffs: string
  readonly origin: string
}

export interface GrowthView {
  readonly segments: readonly Segment[]
  readonly deck: string
  readonly rows: readonly FacetRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly notMeasurable: string
  readonly source: string
}

const phases = 4

function metricName(words: Words, metric: string): string {
  const names: Readonly<Record<string, string>> = words.text.figures.metrics
  return names[metric] ?? metric
}

function valueText(words: Words, metric: string, value: number): string {
  return metric === 'channelsServed' ? words.text.growth.channels(words.number(value)) : words.percent(value)
}

function cutOffText(words: Words, metric: string, value: number): string {
  return metric === 'channelsServed' ? words.number(value) : `${words.number(value * 100)}%`
}

function levelText(words: Words, lowest: number, highest: number): string {
  const text = words.text.growth
  return lowest === highest
    ? text.single(words.number(lowest))
    : text.range(words.number(lowest), words.number(highest))
}

function evidenceText(words: Words, { metric, figure }: Evidence): string {
  const name = metricName(words, metric)
  return figure.value === null ? '' : `${name}: ${valueText(words, metric, figure.value)}`
}

function measuredRow(words: Words, facet: Facet): FacetRow {
  const name = words.text.growth.facets[facet.facet]
  const { level } = facet
  if (level.lowest === null) {
    const reason = words.text.figures.reasons[level.reason]
    return {
      id: facet.facet,
      name,
      bar: null,
      evidence: reason,
      isMeasurable: true,
      text: `${name}: ${reason}`,
    }
  }
  const evidence = facet.evidence
    .map((item) => evidenceText(words, item))
    .filter((text) => text !== '')
    .join('; ')
  return {
    id: facet.facet,
    name,
    bar: { from: (level.lowest - 1) / phases, to: level.highest / phases },
    evidence,
    isMeasurable: true,
    text: `${name}: ${levelText(words, level.lowest, level.highest)}. ${evidence}`,
  }
}

function facetRow(words: Words, indication: Indication, id: FacetId): FacetRow {
  const facet = indication.facets.find((one) => one.facet === id)
  if (facet !== undefined) return measuredRow(words, facet)
  const name = words.text.growth.facets[id]
  const evidence = words.text.growth.notMeasurable
  return { id, name, bar: null, evidence, isMeasurable: false, text: `${name}: ${evidence}` }
}

function evidenceRow(words: Words, facet: Facet, item: Evidence): EvidenceRow {
  const text = words.text.growth
  const { figure, metric } = item
  const [second = 0, third = 0, fourth = 0] = item.cutOffs
  const show = (cutOff: number): string => cutOffText(words, metric, cutOff)
  const interval =
    figure.value === null || figure.low === null || figure.high === null
      ? ''
      : ` (${words.percentRange(figure.low, figure.high)})`
  return {
    facet: text.facets[facet.facet],
    metric: metricName(words, metric),
    value:
      figure.value === null
        ? words.text.figures.reasons[figure.reason]
        : `${valueText(words, metric, figure.value)}${interval}`,
    n: figure.value === null && figure.n === 0 ? '–' : words.number(figure.n),
    level: item.lowest === null || item.highest === null ? '–' : levelText(words, item.lowest, item.highest),
    cutOffs: text.cutOffs(show(second), show(third), show(fourth)),
    origin: item.isAppDefined ? text.appDefined : text.publishedCutOffs,
  }
}

/** The ten facets against the four phases: measured ones as ranges, the others named as not measurable. */
export function growthView(words: Words, indication: Indication): GrowthView {
  const text = words.text.growth
  const rows = facetIds.map((id) => facetRow(words, indication, id))
  const measured = rows.filter(({ bar }) => bar !== null).length
  const finding =
    measured === 0
      ? text.finding.none
      : text.finding.some(words.number(measured), words.number(facetIds.length))
  const names = rows.filter(({ isMeasurable }) => !isMeasurable).map(({ name }) => name)
  return {
    segments: toSegments(finding),
    deck: text.deck,
    rows,
    evidence: indication.facets.flatMap((facet) =>
      facet.evidence.map((item) => evidenceRow(words, facet, item)),
    ),
    notMeasurable: text.notMeasurableText(words.list(names)),
    source: text.source(indication.modelVersion),
  }
}
