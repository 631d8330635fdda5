import type { ImportResult } from '../../contract/imports.ts'
import type { Words } from '../words.ts'

/** "1.234 volgers op 12-11-2025", by account where the source names it. */
export function audienceLines(
  words: Words,
  { audience, observedUntil }: Pick<ImportResult, 'audience' | 'observedUntil'>,
): readonly string[] {
  const text = words.text.importFiles.audience
  const date = observedUntil === null ? '' : words.instantDate(Date.parse(observedUntil))
  return (audience ?? []).map(({ account, kind, count }) => {
    const what = text[kind](words.number(count), date)
    return account === '' ? what : text.ofAccount(account, what)
  })
}
