import { foldText } from '../benchmark/foldText.ts'
import {
  matchCode,
  matchMunicipality,
  normaliseCode,
  searchMunicipalities,
} from '../benchmark/municipalityLookup.ts'
import type { Reference, ReferenceMunicipality } from '../benchmark/reference.ts'

export type QuestionReason = 'ambiguous' | 'split' | 'unknown' | 'noSuccessor'

/** What a cell with a code or a name leads to, with what the user has answered taken in. */
export type CellMatch =
  | { readonly kind: 'found'; readonly code: string; readonly viaMerger: boolean }
  /** Answered with "leave out". */
  | { readonly kind: 'leftOut' }
  | {
      readonly kind: 'question'
      readonly why: QuestionReason
      readonly candidates: readonly ReferenceMunicipality[]
    }

/** Offered beside a value that is no municipality. */
const mostSuggestions = 5

/** The old code or name passed into several municipalities: nothing tells which of them a value is about. */
function isSplit(reference: Reference, text: string, candidates: readonly ReferenceMunicipality[]): boolean {
  const code = normaliseCode(text)
  const name = foldText(text)
  const successors = new Set(
    reference.mergers
      .filter((merger) => merger.oldCode === code || foldText(merger.oldName) === name)
      .map((merger) => merger.newCode),
  )
  return candidates.every((candidate) => successors.has(candidate.code))
}

function questionOf(reference: Reference, text: string, isExample: boolean): CellMatch {
  const match = matchMunicipality(reference, text)
  const isOfThisDossier = ({ country }: ReferenceMunicipality): boolean => (country === 'EX') === isExample
  switch (match.kind) {
    case 'found':
      if (!isOfThisDossier(match.municipality)) break
      return { kind: 'found', code: match.municipality.code, viaMerger: match.merger !== null }
    case 'ambiguous': {
      const why = isSplit(reference, text, match.candidates) ? 'split' : 'ambiguous'
      return { kind: 'question', why, candidates: match.candidates }
    }
    case 'noSuccessor':
      return { kind: 'question', why: 'noSuccessor', candidates: [] }
    case 'unknown':
      break
  }
  return { kind: 'question', why: 'unknown', candidates: [] }
}

/** Municipalities whose name holds the text; for a value that is no name by itself. */
export function suggestionsFor(
  reference: Reference,
  text: string,
  isExample: boolean,
): readonly ReferenceMunicipality[] {
  return isExample ? [] : searchMunicipalities(reference, text, mostSuggestions)
}

/**
 * Reads cells with municipalities; one text is looked up once. `isExample` tells which municipalities exist: the
 * invented ones or the real ones, never both.
 */
export function cellMatcher(
  reference: Reference,
  resolved: Readonly<Record<string, string>>,
  isExample: boolean,
): (text: string) => CellMatch {
  const known = new Map<string, CellMatch>()
  const answers = new Map(Object.entries(resolved))
  const matchNew = (text: string): CellMatch => {
    const match = questionOf(reference, text, isExample)
    const answer = answers.get(text)
    if (match.kind !== 'question' || answer === undefined) return match
    if (answer === '') return { kind: 'leftOut' }
    const chosen = matchCode(reference, answer)
    if (chosen.kind !== 'found' || (chosen.municipality.country === 'EX') !== isExample) return match
    const viaMerger = match.why === 'split' || match.why === 'noSuccessor'
    return { kind: 'found', code: chosen.municipality.code, viaMerger }
  }
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const match = matchNew(text)
    known.set(text, match)
    return match
  }
}
