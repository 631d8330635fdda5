import { catalogues } from '#shared/locale/catalogue.ts'
import { cliTexts } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { formatNumber } from '#shared/locale/numbers.ts'
import type { PlainSummary } from '#data/exchange/againstDossier.ts'
import type { PackageOutcome } from './packageCommand.ts'
import { table } from './table.ts'

/** In words: what was done, and beside it what must be known. */
interface Report {
  readonly lines: string
  readonly remarks: readonly string[]
}

function rowOf(one: PlainSummary, language: Language): string[] {
  const { name } = one.municipality
  return [
    one.isExample ? cliTexts[language].packages.invented(name) : name,
    `${one.from} – ${one.to}`,
    formatNumber(language, one.cases),
    one.fingerprint,
  ]
}

function reasonText(outcome: Extract<PackageOutcome, { status: 'refused' }>, language: Language): string {
  const { reason, detail } = outcome
  const { keyChanged, duplicateInFiles } = cliTexts[language].packages
  if (reason === 'keyChanged') return keyChanged(detail ?? '')
  if (reason === 'duplicateInFiles') return duplicateInFiles(detail ?? '')
  const { refusals, previewReasons } = catalogues[language].exchange
  const sentence = { ...refusals, ...previewReasons }[reason]
  return detail === null ? sentence : `${sentence} (${detail})`
}

function replaced(
  { isReplaced, file }: { isReplaced: boolean; file: string },
  language: Language,
): readonly string[] {
  return isReplaced ? [cliTexts[language].packages.replaced(file)] : []
}

export function packageReport(outcome: PackageOutcome, language: Language): Report {
  const texts = cliTexts[language].packages
  const { effects, exportRemarks } = catalogues[language].exchange
  switch (outcome.status) {
    case 'refused':
      return { lines: '', remarks: [texts.refused(outcome.file, reasonText(outcome, language))] }
    case 'saved':
      return {
        lines: texts.saved(outcome.file, outcome.fingerprint),
        remarks: [...replaced(outcome, language), ...outcome.remarks.map((remark) => exportRemarks[remark])],
      }
    case 'readable':
      return {
        lines: table([texts.headingAlone, ...outcome.packages.map((one) => rowOf(one, language))]),
        remarks: [],
      }
    case 'combined':
      return {
        lines: [
          texts.combined(outcome.file, outcome.packages.length),
          table([texts.headingAlone, ...outcome.packages.map((one) => rowOf(one, language))]),
        ].join('\n'),
        remarks: replaced(outcome, language),
      }
    case 'imported':
      return {
        lines: [
          texts.imported(outcome.file, outcome.packages.length),
          table([
            texts.heading,
            ...outcome.packages.map((one) => [...rowOf(one, language), effects[one.effect]]),
          ]),
        ].join('\n'),
        remarks: outcome.becameExample ? [texts.becameExample] : [],
      }
  }
}
