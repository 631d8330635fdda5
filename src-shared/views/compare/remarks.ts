import type { PeerRow } from '../../contract/compare.ts'
import { comparedFigure, hasValue, type CompareInput } from './compareInput.ts'

/** A letter behind a municipality's name, with what it stands for. */
export interface LetterKey {
  readonly letter: string
  readonly text: string
}

export interface Remarks {
  /** Letters by municipality's code; absent where there is nothing to say. */
  readonly letters: ReadonlyMap<string, readonly LetterKey[]>
  readonly keys: readonly LetterKey[]
  /** Whole sentences about what holds for all others: definitions, clocks, years, a narrower choice. */
  readonly warnings: readonly string[]
}

type Remark = PeerRow['remarks'][number]

/** More different periods than this are not told one by one. */
const mostPeriods = 3

function periodOf({ words }: CompareInput, { source }: PeerRow): string | null {
  if (source === null) return null
  return source.kind === 'file' ? String(source.year) : words.period(source.from, source.to)
}

/** By the source a file names, or by its own name where it names none; with its year. */
export function fileNames(
  source: Extract<NonNullable<PeerRow['source']>, { readonly kind: 'file' }>,
): readonly [name: string, year: string] {
  return [source.source === '' ? source.fileName : source.source, String(source.year)]
}

function peersOf(input: CompareInput): readonly PeerRow[] {
  return (comparedFigure(input)?.rows ?? []).filter((row) => !row.isOwn && hasValue(row))
}

function differentPeriods(input: CompareInput, rows: readonly PeerRow[]): readonly string[] {
  const different = rows.filter(({ remarks }) => remarks.includes('periodDiffers'))
  return [...new Set(different.map((row) => periodOf(input, row)).filter((period) => period !== null))]
}

function remarkText(input: CompareInput, row: PeerRow, remark: Remark, periods: number): string {
  const text = input.words.text.compare.remarks
  if (remark !== 'periodDiffers') return text[remark]
  const period = periodOf(input, row)
  return period === null || periods > mostPeriods ? text.otherPeriod : text.periodDiffers(period)
}

/** What is said of one municipality, apart from what holds for all of them. */
function textsOf(
  input: CompareInput,
  row: PeerRow,
  shared: ReadonlySet<Remark>,
  periods: number,
): readonly string[] {
  const text = input.words.text.compare.remarks
  const own = row.remarks
    .filter((remark) => !shared.has(remark))
    .map((remark) => remarkText(input, row, remark, periods))
  return row.source?.kind === 'file' ? [text.file(...fileNames(row.source)), ...own] : own
}

function warningText(input: CompareInput, remark: Remark, rows: readonly PeerRow[]): string {
  const text = input.words.text.compare.warnings
  if (remark !== 'periodDiffers') return text[remark]
  const [only, ...others] = differentPeriods(input, rows)
  return only === undefined || others.length > 0 ? text.periodsDiffer : text.periodDiffers(only)
}

/** Why figures stand beside the own one with a remark: by letter for some, as a sentence where it holds for all. */
export function compareRemarks(input: CompareInput): Remarks {
  const rows = peersOf(input)
  const all = comparedFigure(input)?.remarks ?? []
  const shared = new Set(
    all.filter((remark) => rows.length > 1 && rows.every(({ remarks }) => remarks.includes(remark))),
  )
  const periods = differentPeriods(input, rows).length
  const byText = new Map<string, LetterKey>()
  const letters = new Map<string, readonly LetterKey[]>()
  const texts = rows.map((row) => ({ row, texts: textsOf(input, row, shared, periods) }))
  // What holds for all, such as one file with everybody's figures, is told in the source line.
  const isOfAll = (text: string): boolean => rows.length > 1 && texts.every((one) => one.texts.includes(text))
  for (const { row, texts: found } of texts) {
    const keys = found
      .filter((text) => !isOfAll(text))
      .map((text) => {
        const key = byText.get(text) ?? { letter: String.fromCharCode(97 + byText.size), text }
        byText.set(text, key)
        return key
      })
    if (keys.length > 0) letters.set(row.code, keys)
  }
  return {
    letters,
    keys: [...byText.values()],
    warnings: [...shared].map((remark) => warningText(input, remark, rows)),
  }
}
