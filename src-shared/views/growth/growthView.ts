import type { z } from 'zod'
import { keyFigureIds, type Overview } from '../../contract/figures.ts'
import type { facetIndicationSchema, growthIndicationSchema } from '../../contract/growth.ts'
import { facetIds, type FacetId } from '../../maturity/growthModel.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

type Indication = z.infer<typeof growthIndicationSchema>
type Facet = z.infer<typeof facetIndicationSchema>
type Evidence = Facet['evidence'][number]
/** What stands beside, and which of it is of all questions while the own figure is of a part. */
type Peers = Pick<Overview, 'peers' | 'peersOfWhole'>

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
  /** Median of the comparable municipalities, with how many they are; null where there is none. */
  readonly peers: { readonly median: string; readonly count: string } | null
  readonly level: string
  readonly cutOffs: string
  readonly origin: string
}

export interface GrowthView {
  readonly segments: readonly Segment[]
  readonly deck: string
  readonly rows: readonly FacetRow[]
  readonly evidence: readonly EvidenceRow[]
  /** Whether any measured figure has one of comparable municipalities beside it. */
  readonly hasPeers: boolean
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

/** What stands beside a measured figure at the peers; only figures that are compared have it. */
function peersBeside(words: Words, peers: Peers | null, metric: string): EvidenceRow['peers'] {
  const id = keyFigureIds.find((one) => one === metric)
  if (id === undefined || peers === null) return null
  const values = peers.peers[id]
  if (values.median === null) return null
  const text = words.text.overview.table
  const countText = peers.peersOfWhole.includes(id) ? text.peerMedianOfAll : text.peerMedianOf
  return { median: valueText(words, metric, values.median), count: countText(words.number(values.n)) }
}

function evidenceRow(words: Words, facet: Facet, item: Evidence, peers: Peers | null): EvidenceRow {
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
    peers: peersBeside(words, peers, metric),
    n: figure.value === null && figure.n === 0 ? '–' : words.number(figure.n),
    level: item.lowest === null || item.highest === null ? '–' : levelText(words, item.lowest, item.highest),
    cutOffs: text.cutOffs(show(second), show(third), show(fourth)),
    origin: item.isAppDefined ? text.appDefined : text.publishedCutOffs,
  }
}

/** The ten facets against the four phases: measured ones as ranges, the others named as not measurable. */
export function growthView(words: Words, indication: Indication, peers: Peers | null = null): GrowthView {
  const text = words.text.growth
  const rows = facetIds.map((id) => facetRow(words, indication, id))
  const measured = rows.filter(({ bar }) => bar !== null).length
  const finding =
    measured === 0
      ? text.finding.none
      : text.finding.some(words.number(measured), words.number(facetIds.length))
  const names = rows.filter(({ isMeasurable }) => !isMeasurable).map(({ name }) => name)
  const evidence = indication.facets.flatMap((facet) =>
    facet.evidence.map((item) => evidenceRow(words, facet, item, peers)),
  )
  return {
    segments: toSegments(finding),
    deck: text.deck,
    rows,
    evidence,
    hasPeers: evidence.some((row) => row.peers !== null),
    notMeasurable: text.notMeasurableText(words.list(names)),
    source: text.source(indication.modelVersion),
  }
}
