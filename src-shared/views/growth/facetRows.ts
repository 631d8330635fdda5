import type { FacetAssessment } from '../../contract/growth.ts'
import type { FacetId } from '../../maturity/growthModel.ts'
import type { GrowthInput } from './growthInput.ts'
import {
  facetName,
  leadingEvidence,
  levelText,
  peopleWhoAnswered,
  phaseCount,
  reasonText,
  valueText,
} from './growthWords.ts'
import type { Evidence } from './growthWords.ts'

/** Places are fractions of the four columns, 0 (begin of phase 1) to 1 (end of phase 4). */
export interface MeasuredMark {
  readonly from: number
  readonly to: number
  /** The figures themselves. */
  readonly dots: readonly number[]
}
export interface SelfMark {
  readonly from: number
  readonly to: number
}

export interface FacetRow {
  readonly id: FacetId
  readonly name: string
  readonly measured: MeasuredMark | null
  readonly self: SelfMark | null
  /** The line between the nearest ends of the two marks. */
  readonly tension: { readonly from: number; readonly to: number; readonly isStrong: boolean } | null
  /** The right column. */
  readonly evidence: string
  readonly isFaint: boolean
  /** The row in words. */
  readonly text: string
}

/** Largest number of channels that still moves a mark. */
const mostChannels = 8
/** A mark at a cut-off stays inside its own column. */
const inset = 0.06
/** A figure without an interval is still drawn as a box: an own value is never a bare dot. */
const halfBox = 0.012

/**
 * Where a value stands over the four columns: within its level's column as far as it has come from this level's cut-off
 * to the next one. The level itself is what counts; the place within the column only shows how near the next is.
 */
export function placeOf({ metric, cutOffs }: Pick<Evidence, 'metric' | 'cutOffs'>, value: number): number {
  const top = metric === 'channelsServed' ? mostChannels : 1
  const bounds = [0, ...cutOffs, Math.max(top, (cutOffs.at(-1) ?? 0) + 1e-9)]
  const reached = cutOffs.filter((cutOff) => value >= cutOff).length
  const [low = 0, high = 1] = [bounds[reached], bounds[reached + 1]]
  const within = Math.min(1 - inset, Math.max(inset, (value - low) / (high - low)))
  return (reached + within) / phaseCount
}

function middleOf(level: number): number {
  return (level - 0.5) / phaseCount
}

function measuredMark(facet: FacetAssessment): MeasuredMark | null {
  const known = facet.evidence.flatMap((item) =>
    item.figure.value === null
      ? []
      : [
          {
            at: placeOf(item, item.figure.value),
            from: Math.min(
              placeOf(item, item.figure.low ?? item.figure.value),
              placeOf(item, item.figure.value) - halfBox,
            ),
            to: Math.max(
              placeOf(item, item.figure.high ?? item.figure.value),
              placeOf(item, item.figure.value) + halfBox,
            ),
          },
        ],
  )
  if (known.length === 0) return null
  return {
    from: Math.min(...known.map(({ from }) => from)),
    to: Math.max(...known.map(({ to }) => to)),
    dots: known.map(({ at }) => at),
  }
}

function selfMark({ selfAssessed }: FacetAssessment): SelfMark | null {
  return selfAssessed.lowest === null
    ? null
    : { from: middleOf(selfAssessed.lowest), to: middleOf(selfAssessed.highest) }
}

function tensionLine(
  facet: FacetAssessment,
  measured: MeasuredMark | null,
  self: SelfMark | null,
): FacetRow['tension'] {
  if (facet.tension === null || measured === null || self === null) return null
  const { isStrong } = facet.tension
  return facet.tension.direction === 'selfHigher'
    ? { from: measured.to, to: self.from, isStrong }
    : { from: self.to, to: measured.from, isStrong }
}

function evidenceText({ words, assessment }: GrowthInput, facet: FacetAssessment): string {
  const text = words.text.growth
  const lead = leadingEvidence(facet)
  if (lead !== null && lead.figure.value !== null) {
    const evidence = text.short[lead.metric](valueText(words, lead.metric, lead.figure.value))
    // Without a questionnaire it goes for all, and the page says so once.
    const isOnly = facet.selfAssessed.lowest === null && peopleWhoAnswered(assessment) > 0
    return isOnly ? text.row.onlyMeasured(evidence) : evidence
  }
  return facet.selfAssessed.lowest === null ? text.row.unknown : text.row.onlySelf
}

function spokenText(input: GrowthInput, facet: FacetAssessment, name: string, evidence: string): string {
  const { words } = input
  const text = words.text.growth.row
  const parts: string[] = []
  if (facet.measured.lowest !== null) parts.push(text.measured(levelText(words, facet.measured)))
  if (facet.selfAssessed.lowest !== null) parts.push(text.self(levelText(words, facet.selfAssessed)))
  if (facet.tension !== null) parts.push(text.tension)
  if (parts.length === 0) {
    const reason = facet.measured.lowest === null ? reasonText(words, facet.measured.reason) : ''
    return `${name}: ${text.unknown}. ${reason}`
  }
  return `${name}: ${parts.join(', ')}. ${evidence}.`
}

/** The ten facets in the order of the model: measured and self-assessed side by side, never averaged. */
export function facetRows(input: GrowthInput): readonly FacetRow[] {
  const { words, model, assessment } = input
  return assessment.facets.map((facet) => {
    const name = facetName(words, model, facet.id)
    const measured = measuredMark(facet)
    const self = selfMark(facet)
    const evidence = evidenceText(input, facet)
    return {
      id: facet.id,
      name,
      measured,
      self,
      tension: tensionLine(facet, measured, self),
      evidence,
      isFaint: measured === null,
      text: spokenText(input, facet, name, evidence),
    }
  })
}
