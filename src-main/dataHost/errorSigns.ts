import { knownErrorClass, knownErrorCode } from '../supervision/errorNames.ts'

/**
 * What may be logged of a process's last words: the class and the code of an error. All else may name a file, and a
 * file may name a person. null = no error that tells its kind.
 */
export function errorSigns(text: string): string | null {
  const kind = [...text.matchAll(/^(?:Uncaught )?([A-Z$]\w{0,40})\b/gm)]
    .map((match) => knownErrorClass(match[1]))
    .find((name) => name !== null && name !== 'Error')
  const code = [...text.matchAll(/\b[A-Z][A-Z0-9_]{3,60}(?=['":,\]\s]|$)/g)]
    .map((match) => knownErrorCode(match[0]))
    .find((name) => name !== null)
  const signs = [kind, code].filter((sign) => sign !== undefined && sign !== null)
  return signs.length === 0 ? null : signs.join(' ')
}
