import type { FacetAssessment } from '../../contract/growth.ts'
import type { GrowthInput } from './growthInput.ts'
import {
  cutOffsText,
  facetName,
  levelText,
  metricName,
  peersBeside,
  provenanceText,
  rangeOrReason,
  valueText,
} from './growthWords.ts'
import type { Evidence, PeersBeside } from './growthWords.ts'

/** One figure of a facet with all it rests on; or a facet that no figure is about. */
export interface EvidenceRow {
  readonly key: string
  readonly facet: string
  readonly metric: string
  readonly value: string
  readonly n: string
  /** Median of the comparable municipalities, with how many they are; null where there is none. */
  readonly peers: PeersBeside | null
  readonly level: string
  readonly self: string
  readonly cutOffs: string
  readonly origin: string
}

const none = '–'

function figureText(words: GrowthInput['words'], { metric, figure }: Evidence): string {
  if (figure.value === null) return words.text.figures.reasons[figure.reason]
  const interval =
    figure.low === null || figure.high === null ? '' : ` (${words.percentRange(figure.low, figure.high)})`
  return `${valueText(words, metric, figure.value)}${interval}`
}

function selfText({ words }: GrowthInput, facet: FacetAssessment): string {
  return facet.selfAssessed.lowest === null ? none : levelText(words, facet.selfAssessed)
}

/** A facet's figures; also its detail shows them. */
export function figureRows(input: GrowthInput, facet: FacetAssessment): readonly EvidenceRow[] {
  const { words, model, medians } = input
  return facet.evidence.map((item) => ({
    key: `${facet.id}-${item.metric}`,
    facet: facetName(words, model, facet.id),
    metric: metricName(words, model, item.metric),
    value: figureText(words, item),
    n: item.figure.value === null && item.figure.n === 0 ? none : words.number(item.figure.n),
    peers: peersBeside(words, medians, item.metric),
    level:
      item.lowest === null || item.highest === null
        ? none
        : levelText(words, { lowest: item.lowest, highest: item.highest }),
    self: selfText(input, facet),
    cutOffs: cutOffsText(words, item),
    origin: provenanceText(words, item.provenance),
  }))
}

/** All ten facets with their figures: the drawing's twin as a table. */
export function evidenceRows(input: GrowthInput): readonly EvidenceRow[] {
  const { words, model, assessment } = input
  return assessment.facets.flatMap((facet) => {
    const rows = figureRows(input, facet)
    if (rows.length > 0) return rows
    return [
      {
        key: facet.id,
        facet: facetName(words, model, facet.id),
        metric: words.text.growthDetail.table.noMetric,
        value: none,
        n: none,
        peers: null,
        level: none,
        self:
          facet.selfAssessed.lowest === null
            ? rangeOrReason(words, facet.selfAssessed)
            : selfText(input, facet),
        cutOffs: none,
        origin: '',
      },
    ]
  })
}
