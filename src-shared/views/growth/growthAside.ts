import type { FacetAssessment } from '../../contract/growth.ts'
import type { IndicatorMetric } from '../../maturity/growthModel.ts'
import type { GrowthInput } from './growthInput.ts'
import {
  basisText,
  facetName,
  inLanguage,
  leadingEvidence,
  levelText,
  metricName,
  phaseKey,
  valueText,
} from './growthWords.ts'

export interface TensionLine {
  readonly facet: string
  readonly sentence: string
  readonly levels: string
  readonly isStrong: boolean
}

export interface NextStep {
  readonly facet: string
  readonly text: string
  /** Which figure it would change, and how staffing comes in. */
  readonly changes: string
  readonly staffing: string | null
}

/** Figures that how many people answer when moves most. */
const staffed: readonly IndicatorMetric[] = ['within2h', 'within24h', 'responseRate7d']
const mostTensions = 3
const mostSteps = 2

export function isStaffed(metric: IndicatorMetric): boolean {
  return staffed.includes(metric)
}

function says({ words }: GrowthInput, facet: FacetAssessment): string | null {
  const { selfAssessed, tension, id } = facet
  if (selfAssessed.lowest === null || tension === null) return null
  const level = tension.direction === 'selfHigher' ? selfAssessed.lowest : selfAssessed.highest
  const text = words.text.growth
  switch (id) {
    case 'conversation':
    case 'customerExperience':
    case 'functionResult':
    case 'processesOwnership':
    case 'meansIct':
      return text.youSay(text.says[id][phaseKey(level)])
    default:
      return text.row.self(levelText(words, selfAssessed))
  }
}

/** What is said and what is measured in one sentence; null where they do not contradict each other. */
export function tensionOf(input: GrowthInput, facet: FacetAssessment): TensionLine | null {
  const { words, model } = input
  const text = words.text.growth
  const lead = leadingEvidence(facet)
  const said = says(input, facet)
  if (facet.tension === null || said === null || lead === null || lead.figure.value === null) return null
  if (facet.selfAssessed.lowest === null || facet.measured.lowest === null) return null
  const measured = text.measuredSays[lead.metric](valueText(words, lead.metric, lead.figure.value))
  return {
    facet: facetName(words, model, facet.id),
    sentence: text.tension.sentence(said, measured, basisText(words, lead)),
    levels: text.tension.levels(levelText(words, facet.selfAssessed), levelText(words, facet.measured)),
    isStrong: facet.tension.isStrong,
  }
}

/** Strongest first. */
export function tensionsOf(input: GrowthInput): {
  readonly shown: readonly TensionLine[]
  readonly more: number
} {
  const all = [...input.assessment.facets]
    .sort((a, b) => (b.tension?.apart ?? 0) - (a.tension?.apart ?? 0))
    .flatMap((facet) => tensionOf(input, facet) ?? [])
  return { shown: all.slice(0, mostTensions), more: Math.max(0, all.length - mostTensions) }
}

/** The model's step to a level, with the figure it would change. */
export function nextStepOf(input: GrowthInput, facet: FacetAssessment, toLevel: number): NextStep | null {
  const { words, model, assessment } = input
  const text = words.text.growth.next
  const step = model.facets
    .find(({ id }) => id === facet.id)
    ?.nextSteps.find((one) => one.toLevel === toLevel)
  if (step === undefined) return null
  const name = facetName(words, model, facet.id)
  if (step.metric === null) {
    return { facet: name, text: inLanguage(words, step.text), changes: text.noMetric, staffing: null }
  }
  const { metric } = step
  const figure = assessment.facets
    .flatMap(({ evidence }) => evidence)
    .find((item) => item.metric === metric)?.figure
  const called = metricName(words, model, metric)
  return {
    facet: name,
    text: inLanguage(words, step.text),
    changes:
      figure === undefined || figure.value === null
        ? text.metricUnknown(called)
        : text.metric(called, valueText(words, metric, figure.value)),
    staffing: isStaffed(metric) ? text.staffing : null,
  }
}

/** The first steps of what holds the next phase back. */
export function nextSteps(input: GrowthInput): readonly NextStep[] {
  const { assessment } = input
  return (assessment.holdsBack?.facets ?? [])
    .flatMap(({ facet: id, lowest }) => {
      const facet = assessment.facets.find((one) => one.id === id)
      return facet === undefined ? [] : (nextStepOf(input, facet, lowest + 1) ?? [])
    })
    .slice(0, mostSteps)
}
