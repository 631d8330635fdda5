import { setImmediate } from 'node:timers/promises'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { localeTag } from '#shared/locale/languages.ts'
import { CancelledError } from '../../cancelledError.ts'
import { declaration, packageBytes } from '../ooxml/ooxmlPackage.ts'
import type { PackedPart } from '../ooxml/ooxmlPackage.ts'
import { ZipEntryWriter } from '../ooxml/zipWriter.ts'
import type { ZipEntry } from '../ooxml/zipWriter.ts'
import { packedSheet, sheetPartName, workbookParts } from './parts.ts'
import { headXml, rowXml, sheetEnd, sheetStart } from './sheetXml.ts'
import { maxSheetRows } from './workbook.ts'
import type { Sheet, Workbook } from './workbook.ts'

export interface WritingOptions {
  readonly signal?: AbortSignal
}

/** Rows between which others get their turn. */
const rowsPerStep = 500

async function writeRows(
  writer: ZipEntryWriter,
  sheet: Sheet,
  zone: Zone,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { columns, hasHead = true, name } = sheet
  let line = 0
  let text = ''
  if (hasHead) text = headXml(columns, zone)
  if (hasHead) line += 1
  for await (const row of sheet.rows) {
    line += 1
    if (line > maxSheetRows + 1) throw new RangeError(`too many rows for one sheet: ${name}`)
    text += rowXml(columns, row, line, zone)
    if (line % rowsPerStep !== 0) continue
    await writer.write(text)
    text = ''
    await setImmediate()
    if (signal?.aborted === true) throw new CancelledError()
  }
  await writer.write(text)
  return line
}

async function sheetEntry(
  workbook: Workbook,
  sheet: Sheet,
  index: number,
  { signal }: WritingOptions,
): Promise<{ readonly entry: ZipEntry; readonly lines: number }> {
  const writer = new ZipEntryWriter(sheetPartName(index))
  try {
    await writer.write(declaration + sheetStart(sheet, index === 0))
    const lines = await writeRows(writer, sheet, createZone(workbook.timeZone), signal)
    await writer.write(sheetEnd(sheet, lines))
    return { entry: await writer.end(), lines }
  } catch (error) {
    writer.destroy()
    throw error
  }
}

/**
 * A workbook (.xlsx, ECMA-376) of these sheets. Rows are taken and packed one after the other, so that of a long sheet only
 * the packed bytes are held. Text is text, whatever it begins with: no cell is ever a formula.
 *
 * @throws CancelledError when the signal is aborted; RangeError for a sheet with more rows than `maxSheetRows`
 */
export async function workbookBytes(workbook: Workbook, options: WritingOptions = {}): Promise<Buffer> {
  const sheets: PackedPart[] = []
  const lines: number[] = []
  for (const [index, sheet] of workbook.sheets.entries()) {
    const written = await sheetEntry(workbook, sheet, index, options)
    sheets.push(packedSheet(written.entry))
    lines.push(written.lines)
  }
  const { title, createdAtMs } = workbook
  const properties = { title, languageTag: localeTag(workbook.language), createdAtMs }
  const [main, styles] = workbookParts(workbook, lines)
  return packageBytes({ properties, parts: [main, styles, ...sheets] }, options)
}
