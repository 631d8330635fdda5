import { matchCode } from '#shared/benchmark/municipalityLookup.ts'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import { AppError } from '../appError.ts'

/**
 * The municipality of now that a code leads to. What cannot be known is asked of whoever gave the code, never guessed.
 *
 * @throws AppError unknownMunicipality; municipalitySplit (params: code, choices) when it passed into several;
 *   municipalityWithoutSuccessor (params: code) when it is gone and no list here says into which
 */
export function presentMunicipality(reference: Reference, code: string): ReferenceMunicipality {
  const match = matchCode(reference, code)
  switch (match.kind) {
    case 'found':
      return match.municipality
    case 'ambiguous': {
      const choices = match.candidates.map((candidate) => `${candidate.name} ${candidate.code}`).join(', ')
      throw new AppError('municipalitySplit', { params: { code, choices } })
    }
    case 'noSuccessor':
      throw new AppError('municipalityWithoutSuccessor', { params: { code } })
    case 'unknown':
      throw new AppError('unknownMunicipality', { params: { code } })
  }
}
