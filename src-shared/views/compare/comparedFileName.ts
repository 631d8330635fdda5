import type { Comparison } from '../../contract/compare.ts'
import type { Words } from '../words.ts'

/** A name that every file system takes: small letters, digits and hyphens. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** "vergelijking-rijnhoven-2026-07-01-2026-09-30.csv" */
export function comparedFileName(words: Words, { group, period }: Comparison): string {
  const dates = period === null ? [] : [period.from, period.to]
  const parts = [words.text.compareEvidence.table.fileName, plain(group.own.name), ...dates]
  return `${parts.filter((part) => part !== '').join('-')}.csv`
}
