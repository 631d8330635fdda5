import type { ErrorCode } from '#shared/contract/errors.ts'

/** 0 = done; 2 = not (wholly) done; 64 and 66 as EX_USAGE and EX_NOINPUT in BSD's sysexits. */
export const exitCodes = { done: 0, notDone: 2, usage: 64, noInput: 66 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Wrong usage: the option or word that is wrong, for the message. */
export class UsageError extends Error {
  readonly what: string
  constructor(what: string) {
    super(`usage: ${what}`)
    this.name = 'UsageError'
    this.what = what
  }
}

const noInput: readonly ErrorCode[] = [
  'dossierNotFound',
  'notADossier',
  'dossierDamaged',
  'dossierFromNewerApp',
  'dossierKeyMissing',
  'keyDamaged',
]

const wrongMunicipality: readonly ErrorCode[] = [
  'unknownMunicipality',
  'municipalitySplit',
  'municipalityWithoutSuccessor',
]

export function exitCodeOf(error: ErrorCode): ExitCode {
  if (wrongMunicipality.includes(error) || error === 'invalidInput') return exitCodes.usage
  return noInput.includes(error) ? exitCodes.noInput : exitCodes.notDone
}
