import type { ComparedFigure, Comparison, PeerRow } from '../../contract/compare.ts'
import type { KeyFigureId } from '../../contract/figures.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'

/** What the evidence under the finding is made of. */
export interface EvidenceInput {
  readonly comparison: Comparison
  readonly metric: KeyFigureId
  readonly clock: Clock
  readonly words: Words
}

/** One figure of all municipalities; null where the comparison does not hold it. */
export function comparedFigure({ comparison, metric }: EvidenceInput): ComparedFigure | null {
  return comparison.figures.find((figure) => figure.metric === metric) ?? null
}

/** Where a row's figure comes from, with its period or year. */
export function sourceText({ words, comparison }: EvidenceInput, row: PeerRow): string {
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
function spanText({ words }: EvidenceInput, { source }: PeerRow): string {
  if (source === null) return words.text.compareEvidence.none
  return source.kind === 'package' ? words.period(source.from, source.to) : String(source.year)
}

/** A row's remarks in a few words each, to stand beside its figure. */
export function shortRemarks(input: EvidenceInput, row: PeerRow): string[] {
  const text = input.words.text.compareEvidence
  const remarks = row.remarks.map((remark) =>
    remark === 'periodDiffers'
      ? text.remarksShort.periodDiffers(spanText(input, row))
      : text.remarksShort[remark],
  )
  return row.isPooled || row.isOwn || row.figure === null ? remarks : [...remarks, text.table.notPooled]
}

/** More names than these are counted. */
const mostNames = 3

export function namesText({ words }: EvidenceInput, names: readonly string[]): string {
  return names.length > mostNames
    ? words.text.compareEvidence.municipalities(words.number(names.length))
    : words.list(names)
}

/** What the reader must know of a figure, a sentence for each remark with the municipalities it concerns. */
export function warnings(input: EvidenceInput): string[] {
  const figure = comparedFigure(input)
  const sentences = input.words.text.compareEvidence.remarks
  return (figure?.remarks ?? []).flatMap((remark) => {
    const names = (figure?.rows ?? [])
      .filter((row) => row.figure !== null && row.remarks.includes(remark))
      .map(({ name }) => name)
    return names.length === 0 ? [] : [sentences[remark](namesText(input, names))]
  })
}
