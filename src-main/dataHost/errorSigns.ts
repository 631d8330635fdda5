/**
 * What may be logged of a process's last words: the class and the code of an error. All else may name a file, and a
 * file may name a person. null = no error that tells its kind.
 */
export function errorSigns(text: string): string | null {
  const kind = /^(?:Uncaught )?([A-Z]\w{0,40}Error)\b/m.exec(text)?.[1]
  const code = /\b(?:(?:ERR|SQLITE)_[A-Z_]{2,60}|E[A-Z]{4,15})(?=['":,\]\s]|$)/.exec(text)?.[0]
  const signs = [kind, code].filter((sign) => sign !== undefined)
  return signs.length === 0 ? null : signs.join(' ')
}
