import type { FacetId, GrowthModel } from './growthModel.ts'
import { hullOf, middleOf } from './levelRange.ts'
import type { LevelRange, Range } from './levelRange.ts'

/** One respondent's answers: level 1-4 by statement; null = not applicable or unknown. */
export interface RespondentAnswers {
  readonly respondentId: number
  readonly levels: ReadonlyMap<string, number | null>
}

export interface SelfAssessedFacet {
  readonly level: LevelRange
  readonly respondents: readonly (Range & { readonly respondentId: number })[]
  /** Lowest to highest of all respondents; null below two of them. */
  readonly spread: (Range & { readonly isApart: boolean }) | null
}

/** From so many levels between two respondents on they see another municipality. */
const apartFromLevels = 2

/**
 * One respondent's level of a facet: from the lower to the upper median of the answered statements, so that an even split
 * keeps both levels. null with fewer answers than the model asks for.
 */
export function facetOfRespondent(
  model: GrowthModel,
  facet: FacetId,
  { levels }: RespondentAnswers,
): Range | null {
  const known = model.statements
    .filter((statement) => statement.facet === facet)
    .map(({ id }) => levels.get(id) ?? null)
    .filter((level) => level !== null)
  return known.length < model.scale.minimumAnswers ? null : middleOf(known)
}

/**
 * A facet's level over all who answered enough about it: from the lower median of their lowest levels to the upper median
 * of their highest. Of two both views stay; of three or more one lone voice does not decide. Medians only: raising one
 * answer lowers neither end.
 */
export function selfAssessedFacet(
  model: GrowthModel,
  facet: FacetId,
  answers: readonly RespondentAnswers[],
): SelfAssessedFacet {
  const respondents = answers.flatMap((one) => {
    const range = facetOfRespondent(model, facet, one)
    return range === null ? [] : [{ respondentId: one.respondentId, ...range }]
  })
  const lowest = middleOf(respondents.map((range) => range.lowest))?.lowest
  const highest = middleOf(respondents.map((range) => range.highest))?.highest
  const hull = respondents.length < 2 ? null : hullOf(respondents)
  return {
    level:
      lowest === undefined || highest === undefined
        ? { lowest: null, reason: 'notAnswered' }
        : { lowest, highest },
    respondents,
    spread: hull === null ? null : { ...hull, isApart: hull.highest - hull.lowest >= apartFromLevels },
  }
}
