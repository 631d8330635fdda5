import type { Assessed, AssessedFacet } from '#shared/maturity/assess.ts'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import type { LevelRange } from '#shared/maturity/levelRange.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { DataApp } from '#data/dataApp.ts'
import { currentAssessment } from '#data/growth/currentAssessment.ts'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import type { MaturityCommand } from './arguments.ts'
import { openDatabase } from './databases.ts'

export interface Maturity {
  readonly model: GrowthModel
  readonly assessed: Assessed
}

/** The whole of the data between the two dates, in calendar time. */
export async function runMaturityCommand(app: DataApp, command: MaturityCommand): Promise<Maturity> {
  const model = loadGrowthModel(app.options.resourcesFolder)
  const session = await openDatabase(app, command)
  try {
    const { from, to } = command
    const assessed = currentAssessment(session, model, { ...wholePeriod, period: { from, to } })
    return { model, assessed }
  } finally {
    await session.close()
  }
}

/** What the level rests on: figures with their cut-offs, or the respondents' own ranges. */
function evidenceOf({ level, evidence, respondents }: AssessedFacet): readonly object[] {
  if (level.lowest === null) return []
  if (level.from !== 'measured') return respondents
  return evidence
    .filter(({ lowest }) => lowest !== null)
    .map(({ metric, figure, lowest, highest, cutOffs, provenance }) => ({
      metric,
      ...figure,
      lowest,
      highest,
      cutOffs,
      cutOffsFrom: provenance.kind === 'published' ? provenance.source : 'appDefined',
    }))
}

function endsOf(range: LevelRange): { lowest: number | null; highest: number | null } {
  return range.lowest === null ? { lowest: null, highest: null } : { ...range }
}

/** The documented fields and no others. */
export function maturityDocument({ model, assessed }: Maturity): object {
  const { facets, phase, byStatements } = assessed
  const { moreThanShare, mayLag, minimumFacets, over } = model.gate
  const ends = (range: typeof phase): object =>
    range.lowest === null
      ? { lowest: null, highest: null, reason: range.reason, known: range.known }
      : { lowest: range.lowest, highest: range.highest, known: range.known }
  return {
    modelVersion: assessed.modelVersion,
    facets: facets.map((facet) => {
      const { id, level, measured, selfAssessed, tension } = facet
      const why = level.lowest === null ? { lowest: null, highest: null, reason: level.reason } : null
      return {
        id,
        ...(why ?? { lowest: level.lowest, highest: level.lowest === null ? null : level.highest }),
        evidence: evidenceOf(facet),
        source: level.lowest === null ? null : level.from,
        measured: endsOf(measured),
        selfAssessed: endsOf(selfAssessed),
        tension,
      }
    }),
    phase: { ...ends(phase), byStatements: ends(byStatements) },
    gate: { moreThanShare, mayLag, minimumFacets, over },
    holdsBack: assessed.holdsBack,
  }
}
