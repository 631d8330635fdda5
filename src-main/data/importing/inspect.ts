import type { RejectReason } from '#shared/domain/importing.ts'
import type { FormatAdapter, ImportSource, Inspection, ReadOptions } from './adapter.ts'
import { detectFormat } from './detect.ts'
import { headText } from './decode/headText.ts'
import { detectEncoding } from './decode/encoding.ts'
import { ImportReadError, rejectionOf } from './importReadError.ts'
import { missingColumnsOf, missingInWorkbook } from './missingColumns.ts'
import { isPackageHead } from './packageHead.ts'
import { isLinkedinWorkbook } from './recognised/linkedinPage.ts'
import { recognisedText } from './recognised/recognisedText.ts'
import { isWorkbook, openWorkbook } from './records/xlsx/workbookParts.ts'

export type InspectResult =
  | { readonly status: 'ok'; readonly adapter: FormatAdapter; readonly inspection: Inspection }
  | { readonly status: 'rejected'; readonly reason: RejectReason; readonly detail: string | null }

async function whyUnknown(source: ImportSource): Promise<ImportReadError> {
  if (isWorkbook(source)) {
    const { sheets } = await openWorkbook(source)
    if (isLinkedinWorkbook(sheets.map(({ name }) => name))) {
      return new ImportReadError('recognised', 'linkedinPage')
    }
    const missing = await missingInWorkbook(source)
    return missing === null
      ? new ImportReadError('unknownFormat', 'workbook')
      : new ImportReadError('missingColumns', missing.join(', '))
  }
  let hasText = false
  for (const file of source.files) {
    const text = await headText(file)
    if (text === null) continue
    if (isPackageHead(text)) return new ImportReadError('exchangePackage')
    if (text.trim() !== '') hasText = true
    const kind = recognisedText(text)
    if (kind !== null) return new ImportReadError('recognised', kind)
    const missing = await missingColumnsOf(file)
    if (missing !== null) return new ImportReadError('missingColumns', missing.join(', '))
    // Text in no known encoding is also in no known format: the encoding is the better answer.
    await detectEncoding(file)
  }
  return new ImportReadError(hasText ? 'unknownFormat' : 'emptyFile')
}

/** A known format without one readable message: nothing in it, or nothing readable. */
async function whyNoMessages(
  adapter: FormatAdapter,
  source: ImportSource,
  options: ReadOptions,
): Promise<ImportReadError> {
  let firstIssue: string | null = null
  let rows = 0
  const signal = new AbortController().signal
  for await (const item of adapter.read(source, options, signal, () => undefined)) {
    if (item.type === 'row') rows++
    if (item.type === 'issue' && firstIssue === null) {
      firstIssue = `line ${item.issue.line ?? 1}: ${item.issue.code}`
    }
  }
  return new ImportReadError(rows > 0 && firstIssue !== null ? 'noReadableRows' : 'noMessages', firstIssue)
}

/** No question is open, or there is nothing in the file that an answer would be for. */
async function nothingToAsk(
  { needs }: Inspection,
  adapter: FormatAdapter,
  source: ImportSource,
  options: ReadOptions,
): Promise<boolean> {
  if (needs.length === 0) return true
  // No row of a table is read before its columns are named.
  if (needs.includes('mapping')) return false
  const signal = new AbortController().signal
  for await (const item of adapter.read(source, options, signal, () => undefined)) {
    if (item.type !== 'issue') return false
  }
  return true
}

/**
 * Tells the format by content, looks at the file and says what must still be answered. `format` overrules detection.
 * Never throws: a file that cannot be read comes back rejected with the reason.
 */
export async function inspectSource(
  source: ImportSource,
  options: ReadOptions,
  format: FormatAdapter | null = null,
): Promise<InspectResult> {
  try {
    const adapter = format ?? (await detectFormat(source))
    if (adapter === null) throw await whyUnknown(source)
    const inspection = await adapter.inspect(source, options)
    if (inspection.preview.length === 0 && (await nothingToAsk(inspection, adapter, source, options))) {
      throw await whyNoMessages(adapter, source, options)
    }
    return { status: 'ok', adapter, inspection }
  } catch (error) {
    return { status: 'rejected', ...rejectionOf(error) }
  }
}
