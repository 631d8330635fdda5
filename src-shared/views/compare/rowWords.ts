import type { PeerRow } from '../../contract/compare.ts'
import { comparedFigure, type CompareInput } from './compareInput.ts'

/** Where a row's figure comes from, with its period or year. */
export function sourceText({ words, comparison }: Omit<CompareInput, 'metric'>, row: PeerRow): string {
  const text = words.text.compareEvidence.sources
  const { source } = row
  if (source === null) {
    if (!row.isOwn) return words.text.compareEvidence.none
    const { period } = comparison
    return period === null ? text.own : text.ownPeriod(words.period(period.from, period.to))
  }
  if (source.kind === 'package') return text.package(words.period(source.from, source.to))
  const year = String(source.year)
  return source.source === '' ? text.fileNameOnly(source.fileName, year) : text.file(source.source, year)
}

/** The span a row's figure is about: a package's period or a file's year. */
function spanText({ words }: CompareInput, { source }: PeerRow): string {
  if (source === null) return words.text.compareEvidence.none
  return source.kind === 'package' ? words.period(source.from, source.to) : String(source.year)
}

/** A row's remarks in a few words each, to stand beside its figure; `without` leaves one out that is told elsewhere. */
export function shortRemarks(
  input: CompareInput,
  row: PeerRow,
  without: PeerRow['remarks'][number] | null = null,
): string[] {
  const text = input.words.text.compare.remarks
  const remarks = row.remarks
    .filter((remark) => remark !== without)
    .map((remark) => (remark === 'periodDiffers' ? text.periodDiffers(spanText(input, row)) : text[remark]))
  return row.isPooled || row.isOwn || row.figure === null ? remarks : [...remarks, text.notPooled]
}

/** More names than these are counted. */
const mostNames = 3

export function namesText({ words }: CompareInput, names: readonly string[]): string {
  return names.length > mostNames
    ? words.text.compareEvidence.municipalities(words.number(names.length))
    : words.list(names)
}

/** What the reader must know of a figure, a sentence for each remark with the municipalities it concerns. */
export function warnings(input: CompareInput): string[] {
  const figure = comparedFigure(input)
  const sentences = input.words.text.compareEvidence.remarks
  return (figure?.remarks ?? []).flatMap((remark) => {
    const names = (figure?.rows ?? [])
      .filter((row) => row.figure !== null && row.figure.value !== null && row.remarks.includes(remark))
      .map(({ name }) => name)
    return names.length === 0 ? [] : [sentences[remark](namesText(input, names))]
  })
}
