import type { ImportResult } from '#shared/contract/imports.ts'
import { recognisedKinds } from '#shared/domain/importing.ts'
import { cliTexts } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { formatNumber } from '#shared/locale/numbers.ts'
import { issueCounts } from '#shared/views/data/issueWords.ts'
import type { ReadonlyDeep } from '#data/handler.ts'
import { table } from './table.ts'

type Result = ReadonlyDeep<ImportResult>

/** What must be answered, or why not, under its file. */
function remarksOf(result: Result, language: Language): string[] {
  const texts = cliTexts[language]
  const lines = result.needs.map((need) => texts.needs[need])
  if (result.needs.includes('own') && result.candidates.length > 0) {
    lines.push(texts.candidates(result.candidates.join(', ')))
  }
  if ((result.alsoElsewhere ?? 0) > 0) {
    lines.push(texts.alsoElsewhere(formatNumber(language, result.alsoElsewhere ?? 0)))
  }
  const kind =
    result.reason === 'recognised' ? recognisedKinds.find((one) => one === result.reasonDetail) : undefined
  if (kind !== undefined) lines.push(texts.recognised[kind])
  else if (result.reason !== null) {
    const { reasonDetail } = result
    const detail = reasonDetail === null || reasonDetail === undefined ? '' : ` (${reasonDetail})`
    lines.push(`${texts.reasons[result.reason]}${detail}`)
  }
  return lines.map((line) => `${result.file}: ${line}`)
}

export function importTable(results: readonly Result[], language: Language): string {
  const texts = cliTexts[language]
  const rows = results.map((result) => {
    const { faults, remarks } = issueCounts(result.issues)
    const counts = [result.messages, result.duplicates, faults, remarks]
    return [
      result.file,
      texts.statuses[result.status],
      ...counts.map((count) => formatNumber(language, count)),
    ]
  })
  const below = results.flatMap((result) => remarksOf(result, language))
  return [table([texts.importHeading, ...rows]), ...below].join('\n')
}
