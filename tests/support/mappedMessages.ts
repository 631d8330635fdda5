import { writeFileSync } from 'node:fs'
import { createZone } from '#shared/domain/localTime.ts'
import type { TwcsRow } from './twcsFile.ts'
import { xlsxBytes } from './xlsxFile.ts'

const zone = createZone('Europe/Amsterdam')
const header = ['Berichtnummer', 'Datum', 'Richting', 'Afzender', 'Tekst', 'Antwoord op bericht']

function dutchTime(atMs: number): string {
  const { year, month, day, hour, minute, second } = zone.localParts(atMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(day)}-${two(month)}-${String(year)} ${two(hour)}:${two(minute)}:${two(second)}`
}

function cells(row: TwcsRow): string[] {
  const direction = row.inbound ? 'inkomend' : 'uitgaand'
  return [
    String(row.id),
    dutchTime(row.atMs),
    direction,
    row.author,
    row.text,
    row.inReplyTo === null ? '' : String(row.inReplyTo),
  ]
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

/** The same invented messages as a municipality's own system might list them, semicolons and Dutch dates. */
export function writeMappedCsv(path: string, rows: readonly TwcsRow[]): string {
  const lines = [header, ...rows.map(cells)].map((row) => row.map(quoted).join(';'))
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  return path
}

/** The same as a workbook, with real dates. */
export function writeMappedXlsx(path: string, rows: readonly TwcsRow[]): string {
  const serial = (atMs: number): number =>
    (atMs + zone.offsetMsAt(atMs) - Date.UTC(1899, 11, 30)) / 86_400_000
  const body = rows.map((row) => {
    const [id = '', , ...rest] = cells(row)
    return [Number(id), { number: serial(row.atMs), format: 'dd-mm-yyyy hh:mm' }, ...rest]
  })
  writeFileSync(path, xlsxBytes([{ name: 'Berichten', rows: [header, ...body] }]))
  return path
}
