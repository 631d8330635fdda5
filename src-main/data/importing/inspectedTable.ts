import { createHash } from 'node:crypto'
import { foldText } from '#shared/benchmark/foldText.ts'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import type { MappingTarget } from '#shared/mapping/mapping.ts'
import { isKnownColumn } from '#shared/mapping/targetFields.ts'
import type { ImportSource } from './adapter.ts'
import { inEncoding } from './decode/encoding.ts'
import type { ImportReadError } from './importReadError.ts'
import { rejectionOf } from './importReadError.ts'
import type { CsvRow } from './records/csvSplitter.ts'
import { isWorkbook } from './records/xlsx/workbookParts.ts'
import { openTable } from './records/openTable.ts'
import type { TableRows } from './records/tableRows.ts'
import type { SourceLocator } from './source/locator.ts'
import { ownWidth } from './rejected/ownWidth.ts'
import { openTableSource } from './source/tableSources.ts'

/** A table that was looked at; its first rows are kept, so that each change of the mapping is answered at once. */
export interface InspectedTable {
  readonly locator: SourceLocator
  readonly fileName: string
  readonly sizeBytes: number
  readonly contentHash: string
  readonly target: MappingTarget
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** What the user says its text is in; null = as its bytes tell. */
  readonly encoding: ChosenEncoding | null
  /** Text as bytes of some code page: a workbook's is not. */
  readonly isText: boolean
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  /** `rows` are all rows there are. */
  readonly isWhole: boolean
}

export type TableRefusal = 'empty' | 'unreadable' | 'tooLarge' | 'encrypted' | 'noTable' | 'wrongKind'

export type TableLook =
  | { readonly refusal: null; readonly table: InspectedTable }
  | { readonly refusal: TableRefusal; readonly detail: string | null }

/** A mapping of messages is checked against so many. */
const messageRowsKept = 20_000
/** 700 municipalities, 8 figures and 20 years are 112,000 rows: about 5 MB. */
const mostBenchmarkRows = 200_000
const largestBenchmarkBytes = 50 * 1024 * 1024
/** Rows with long texts are kept up to this many signs. */
const mostKeptChars = 64 * 1024 * 1024

interface KeptRows {
  readonly rows: readonly CsvRow[]
  readonly isWhole: boolean
}

async function keepRows(
  table: TableRows,
  mostRows: number,
  mostChars: number,
  signal: AbortSignal,
): Promise<KeptRows> {
  const rows: CsvRow[] = []
  let chars = 0
  for await (const batch of table.read(signal, () => undefined)) {
    for (const row of batch) {
      if (rows.length >= mostRows || chars > mostChars) return { rows, isWhole: false }
      rows.push(row)
      for (const field of row.fields) chars += field.length
    }
  }
  return { rows, isWhole: true }
}

async function lookInto(
  locator: SourceLocator,
  source: ImportSource,
  target: MappingTarget,
  sheet: string | null,
  encoding: ChosenEncoding | null,
  signal: AbortSignal,
): Promise<TableLook> {
  const isBenchmark = target === 'benchmark'
  if (isBenchmark && source.sizeBytes > largestBenchmarkBytes) return { refusal: 'tooLarge', detail: null }
  const table = await openTable(source, sheet, (name) => isKnownColumn(target, name))
  if (table === null) return { refusal: 'noTable', detail: null }
  const mostRows = isBenchmark ? mostBenchmarkRows : messageRowsKept
  const kept = await keepRows(table, mostRows, mostKeptChars, signal)
  if (isBenchmark && !kept.isWhole) return { refusal: 'tooLarge', detail: String(mostBenchmarkRows) }
  const { displayName: fileName, sizeBytes, contentHash } = source
  const { sheets, header } = table
  return {
    refusal: null,
    table: {
      locator,
      fileName,
      sizeBytes,
      contentHash,
      target,
      sheets,
      sheet: table.sheet,
      encoding,
      isText: !isWorkbook(source),
      header,
      ...kept,
    },
  }
}

function refusalOf({ reason, detail }: Pick<ImportReadError, 'reason' | 'detail'>): TableLook {
  switch (reason) {
    case 'emptyFile':
      return { refusal: 'empty', detail }
    case 'recognised':
      return { refusal: 'wrongKind', detail: detail === 'oldWorkbook' ? 'xls' : detail }
    case 'binaryFile':
    case 'unknownFormat':
      return { refusal: 'wrongKind', detail }
    case 'unsafeZip':
      return { refusal: 'tooLarge', detail }
    case 'unreadableFile':
      return detail === 'password'
        ? { refusal: 'encrypted', detail: null }
        : { refusal: 'unreadable', detail }
    default:
      return { refusal: 'unreadable', detail: detail ?? reason }
  }
}

/**
 * Looks at a source as a table of a target: the header, and the rows that the answers to a mapping rest on. One that
 * cannot be read so comes back refused with the reason.
 *
 * @throws an AbortError when `signal` ends it, and whatever is no trouble of the file
 */
export async function lookAtTable(
  locator: SourceLocator,
  target: MappingTarget,
  sheet: string | null,
  signal: AbortSignal,
  encoding: ChosenEncoding | null = null,
): Promise<TableLook> {
  const opened = await openTableSource(locator, signal)
  signal.throwIfAborted()
  if (opened.status === 'rejected') {
    return refusalOf(opened)
  }
  try {
    return await lookInto(locator, inEncoding(opened.source, encoding), target, sheet, encoding, signal)
  } catch (error) {
    signal.throwIfAborted()
    const rejection = rejectionOf(error)
    if (rejection.reason === 'internalError') throw error
    return refusalOf(rejection)
  }
}

/**
 * Stands for a header: the same names in the same order, whatever their capitals, spaces and punctuation. Rejected rows
 * that have been mended are of the same table, with their reasons behind its columns.
 */
export function headerHash(header: readonly string[]): string {
  const own = header.slice(0, ownWidth(header))
  return createHash('sha256').update(own.map(foldText).join('\u0000')).digest('hex')
}
