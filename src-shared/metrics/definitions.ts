import { MIN_SAMPLE } from './reliability.ts'

export const metricIds = [
  'cases',
  'medianMs',
  'p90Ms',
  'within1h',
  'within2h',
  'within4h',
  'within24h',
  'withinNorm',
  'meanMs',
  'responseRate7d',
  'conversationRatio',
  'dialogueShare',
  'turnsPerCase',
  'identicalReplies',
  'reactionsPerPost',
  'questionsPer1000',
  'satisfaction',
  'intendedTeam',
  'linkedMedianPerQuestionMs',
  'linkedMedianPerReplyMs',
  'linkedMeanPerReplyMs',
] as const
export type MetricId = (typeof metricIds)[number]

/**
 * How the interval of a figure is made: `studentT` of a mean, `poisson` of a count; "none" where the figure is described,
 * not estimated.
 */
export type IntervalMethod = 'logLog' | 'wilson' | 'studentT' | 'poisson' | 'none'

/** Key of the three sentences that explain a figure (definitionTextsNl, definitionTextsEn). */
export type DefinitionTextKey =
  | 'cases'
  | 'median'
  | 'p90'
  | 'within'
  | 'withinNorm'
  | 'mean'
  | 'responseRate'
  | 'conversationRatio'
  | 'dialogueShare'
  | 'turnsPerCase'
  | 'identicalReplies'
  | 'reactionsPerPost'
  | 'questionsPer1000'
  | 'satisfaction'
  | 'intendedTeam'
  | 'linkedPerQuestion'
  | 'linkedPerReply'

/** What a figure means: the same in the app, in exports and between municipalities of one version. */
export interface MetricDefinition {
  readonly id: MetricId
  /** ms: milliseconds; share: 0-1; count: whole number; mean: a number per thing counted. */
  readonly unit: 'ms' | 'share' | 'count' | 'mean'
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral'
  readonly textKey: DefinitionTextKey
  /** Clocks it exists on: calendar time is what the citizen lives, opening-hours time is the norm. */
  readonly clocks: readonly ('calendar' | 'opening')[]
  readonly interval: IntervalMethod
  /** Smallest denominator at which it is shown. */
  readonly minimumSample: number
  /** Raised when the outcome changes for the same data; figures of different versions are never compared. */
  readonly version: number
}

/** Formula, population and exclusions in plain words. */
export interface DefinitionText {
  readonly formula: string
  readonly population: string
  readonly exclusions: string
}
export type DefinitionTexts = Readonly<Record<DefinitionTextKey, DefinitionText>>

const both = ['calendar', 'opening'] as const
const calendar = ['calendar'] as const

function define(
  id: MetricId,
  textKey: DefinitionTextKey,
  rest: Pick<MetricDefinition, 'unit' | 'direction' | 'clocks' | 'interval'>,
): MetricDefinition {
  return { id, textKey, ...rest, minimumSample: rest.unit === 'count' ? 0 : MIN_SAMPLE, version: 1 }
}

const fasterOnBoth = { unit: 'ms', direction: 'lowerIsBetter', clocks: both, interval: 'logLog' } as const
const withinOnBoth = { unit: 'share', direction: 'higherIsBetter', clocks: both, interval: 'logLog' } as const
const rate = { unit: 'share', clocks: calendar, interval: 'wilson' } as const
const mean = { unit: 'mean', direction: 'neutral', clocks: calendar, interval: 'studentT' } as const
const described = { unit: 'ms', direction: 'lowerIsBetter', clocks: calendar, interval: 'none' } as const

export const metricDefinitions: readonly MetricDefinition[] = [
  define('cases', 'cases', { unit: 'count', direction: 'neutral', clocks: calendar, interval: 'none' }),
  define('medianMs', 'median', fasterOnBoth),
  define('p90Ms', 'p90', fasterOnBoth),
  define('within1h', 'within', withinOnBoth),
  define('within2h', 'within', withinOnBoth),
  define('within4h', 'within', withinOnBoth),
  define('within24h', 'within', withinOnBoth),
  define('withinNorm', 'withinNorm', withinOnBoth),
  define('meanMs', 'mean', described),
  define('responseRate7d', 'responseRate', { ...rate, direction: 'higherIsBetter' }),
  define('conversationRatio', 'conversationRatio', { ...rate, direction: 'neutral' }),
  define('dialogueShare', 'dialogueShare', { ...rate, direction: 'neutral' }),
  define('turnsPerCase', 'turnsPerCase', mean),
  define('identicalReplies', 'identicalReplies', { ...rate, direction: 'neutral' }),
  define('reactionsPerPost', 'reactionsPerPost', mean),
  define('questionsPer1000', 'questionsPer1000', { ...mean, interval: 'poisson' }),
  define('satisfaction', 'satisfaction', { ...rate, direction: 'higherIsBetter', interval: 'studentT' }),
  define('intendedTeam', 'intendedTeam', { ...rate, direction: 'neutral' }),
  define('linkedMedianPerQuestionMs', 'linkedPerQuestion', described),
  define('linkedMedianPerReplyMs', 'linkedPerReply', described),
  define('linkedMeanPerReplyMs', 'linkedPerReply', described),
]

/** Figures that no exchange package holds: what each calls its own norm or scheme, or what only the own page tells. */
const keptAtHome: ReadonlySet<MetricId> = new Set([
  'withinNorm',
  'turnsPerCase',
  'identicalReplies',
  'reactionsPerPost',
  'questionsPer1000',
  'satisfaction',
  'intendedTeam',
])

/** Those that municipalities give each other. */
export const exchangedDefinitions: readonly MetricDefinition[] = metricDefinitions.filter(
  ({ id }) => !keptAtHome.has(id),
)
