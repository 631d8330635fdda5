import type { ImportSource } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { isWorkbook } from '../records/xlsx/workbookParts.ts'
import type { SourceLocator } from './locator.ts'
import { openLocated } from './openSources.ts'
import type { OpenedSource } from './openSources.ts'

/** One text or one workbook, wherever it lies: of several files nobody could say which is meant. */
export function isTableSource(source: ImportSource): boolean {
  return source.files.length === 1 || isWorkbook(source)
}

/** Opens one source that is to be read as a table: separated text, or a workbook. Never throws, as `openSources`. */
export async function openTableSource(
  locator: SourceLocator,
  signal: AbortSignal | null = null,
): Promise<OpenedSource> {
  const opened = await openLocated(locator, signal)
  if (opened.status === 'rejected' || isTableSource(opened.source)) return opened
  const { path, source } = opened
  const { reason, detail } = new ImportReadError('unknownFormat', source.container)
  return { status: 'rejected', path, locator, displayName: source.displayName, reason, detail }
}
