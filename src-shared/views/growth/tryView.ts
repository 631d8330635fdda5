import type { GrowthAssessment } from '../../contract/growth.ts'
import type { FacetId, IndicatorMetric } from '../../maturity/growthModel.ts'
import { isStaffed } from './growthAside.ts'
import { outcomeText } from './growthFinding.ts'
import type { GrowthInput } from './growthInput.ts'
import { cutOffsText, facetName, levelText, metricName, valueText } from './growthWords.ts'
import { withCapital } from '../../locale/withCapital.ts'

/** What is tried, in each figure's own unit; what is absent stays as it is. */
export interface Trial {
  readonly levels: Readonly<Partial<Record<FacetId, number>>>
  readonly indicators: Readonly<Partial<Record<IndicatorMetric, number>>>
}
export const noTrial: Trial = { levels: {}, indicators: {} }

export interface TryFigure {
  readonly metric: IndicatorMetric
  readonly name: string
  /** What it is now, or that it is not measured. */
  readonly now: string
  readonly cutOffs: string
  readonly isTried: boolean
  /** On the slider and in the field: percent or a number of channels; null = not known, and not tried. */
  readonly shown: number | null
  readonly largest: number
  readonly unit: string
}
export interface TryLevel {
  readonly facet: FacetId
  readonly name: string
  readonly now: string
  readonly tried: number | null
}
export interface TryOutcome {
  readonly text: string
  readonly changes: readonly string[]
  readonly isTried: boolean
}

/** Channels that a municipality can be reached on, at most. */
const mostChannels = 12
const percent = 100

export function isEmptyTrial({ levels, indicators }: Trial): boolean {
  return Object.keys(levels).length + Object.keys(indicators).length === 0
}

/** A shown number (percent or channels) as the figure's own value. */
export function valueOfShown(metric: IndicatorMetric, shown: number): number {
  return metric === 'channelsServed' ? Math.round(shown) : shown / percent
}

/** The sliders, each starting where the figure is now. */
export function tryFigures(input: GrowthInput, trial: Trial): readonly TryFigure[] {
  const { words, model, assessment } = input
  const text = words.text.growthDetail.tryOut
  const known = assessment.facets.flatMap(({ evidence }) => evidence)
  return model.indicators.map((indicator) => {
    const { metric } = indicator
    const isCount = metric === 'channelsServed'
    const now = known.find((item) => item.metric === metric)?.figure.value ?? null
    const tried = trial.indicators[metric]
    const value = tried ?? now
    return {
      metric,
      name: withCapital(metricName(words, model, metric)),
      now: now === null ? text.notMeasured : text.now(valueText(words, metric, now)),
      cutOffs: cutOffsText(words, indicator),
      isTried: tried !== undefined,
      shown: value === null ? null : isCount ? value : Math.round(value * percent),
      largest: isCount ? mostChannels : percent,
      unit: isCount ? text.channels : text.percent,
    }
  })
}

export function tryLevels(input: GrowthInput, trial: Trial): readonly TryLevel[] {
  const { words, model, assessment } = input
  return assessment.facets.map(({ id, level }) => ({
    facet: id,
    name: facetName(words, model, id),
    now: level.lowest === null ? words.text.growthDetail.tryOut.unknown : levelText(words, level),
    tried: trial.levels[id] ?? null,
  }))
}

/** Whether staffing moves any of the figures that are tried. */
export function triesStaffing({ indicators }: Trial): boolean {
  return Object.keys(indicators).some((metric) => isStaffed(metric as IndicatorMetric))
}

function changedFacets(input: GrowthInput, tried: GrowthAssessment): readonly string[] {
  const { words, model, assessment } = input
  const text = words.text.growthDetail.tryOut
  const show = (level: GrowthAssessment['facets'][number]['level'] | undefined): string =>
    level === undefined || level.lowest === null ? text.unknown : levelText(words, level)
  return tried.facets.flatMap(({ id, level }) => {
    const before = show(assessment.facets.find((one) => one.id === id)?.level)
    const after = show(level)
    return before === after ? [] : [text.changed(facetName(words, model, id), before, after)]
  })
}

/** What the trial does to the phase and to the facets, against the assessment as it is. */
export function tryOutcome(input: GrowthInput, tried: GrowthAssessment | null): TryOutcome {
  const { words, assessment } = input
  const text = words.text.growthDetail.tryOut
  const now = outcomeText(words, assessment.phase)
  if (tried === null) return { text: text.nothing(now), changes: [], isTried: false }
  const then = outcomeText(words, tried.phase)
  const changes = changedFacets(input, tried)
  return {
    text: then === now ? text.same(now) : text.outcome(then, now),
    changes: changes.length === 0 ? [text.noneChanged] : changes,
    isTried: true,
  }
}
