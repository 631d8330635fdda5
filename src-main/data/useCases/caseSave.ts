import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { choiceDataSchema } from '#shared/contract/figures.ts'
import type { ParsedInputOf } from '#shared/contract/registry.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { reachesBack, waitEndMs } from '#shared/metrics/caseMark.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { caseColumns } from '#shared/views/cases/caseColumns.ts'
import type { CaseColumn, CaseColumnKind, ExportedCase } from '#shared/views/cases/caseColumns.ts'
import { caseExportFacts } from '#shared/views/cases/caseExportFacts.ts'
import type { ExportFact } from '#shared/views/cases/caseExportFacts.ts'
import { byteOrderMark, csvLine, lineEnd } from '#shared/views/csvText.ts'
import type { CsvCell } from '#shared/views/csvText.ts'
import { createWords } from '#shared/views/words.ts'
import type { Words } from '#shared/views/words.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import { workbookBytes } from '../reports/xlsx/workbookBytes.ts'
import type { Workbook } from '../reports/xlsx/workbook.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { listingOfChoice } from './caseListing.ts'
import type { CaseListing } from './caseListing.ts'
import { rowsOnGround } from './caseRows.ts'
import { choiceData } from './choiceData.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'

type SaveInput = ParsedInputOf<'cases.save'>

interface Table {
  readonly words: Words
  readonly columns: readonly CaseColumn[]
  readonly facts: readonly ExportFact[]
  readonly cases: AsyncIterable<ExportedCase>
  readonly zone: Zone
  readonly title: string
  readonly madeAtMs: number
}

const casesPerStep = 500

/** The cases of a listing with their waits on both clocks, step by step, so that pages are answered in between. */
async function* exportedCases(
  session: DossierSession,
  listing: CaseListing,
  { signal, report }: Call,
): AsyncGenerator<ExportedCase> {
  const cases = listing.window(0, listing.count)
  const { figuresInput } = session
  const { openingHours } = session.settings
  const opening = waitingClock('opening', openingHours, cases, figuresInput.origins ?? [])
  for (let from = 0; from < cases.length; from += casesPerStep) {
    assertGoesOn(signal)
    const step = cases.slice(from, from + casesPerStep)
    const rows = rowsOnGround(session, listing, step)
    for (const [index, row] of rows.entries()) {
      const of = step[index]
      if (of === undefined) continue
      const endMs = waitEndMs(of)
      yield { row, calendarMs: endMs - of.startedAtMs, openingMs: opening.waitMs(of, endMs) }
    }
    report({ rowsWritten: from + rows.length, rowsTotal: cases.length })
    await setImmediate()
  }
}

function tableOf(
  app: DataApp,
  session: DossierSession,
  input: SaveInput,
  listing: CaseListing,
  call: Call,
): Table {
  const { filter, mark, search, language, title } = input
  const { timeZone } = session.settings.openingHours
  const { name, isExample } = session.row
  const words = createWords(language)
  const madeAtMs = app.nowMs()
  const facts = caseExportFacts(words, {
    title,
    filter,
    data: choiceDataSchema.parse(choiceData(session, filter)),
    search,
    count: listing.count,
    municipality: name,
    isExample,
    reachesBack: reachesBack(mark),
    timeZone,
    madeAtMs,
    appVersion: app.options.appVersion,
  })
  const cases = exportedCases(session, listing, call)
  const columns = caseColumns(words, filter.clock)
  return { words, columns, facts, cases, zone: createZone(timeZone), title: `${title} – ${name}`, madeAtMs }
}

async function* rowsOf({ columns, cases }: Table): AsyncGenerator<(string | number | null)[]> {
  for await (const exported of cases) yield columns.map((column) => column.valueOf(exported))
}

function workbookOf(table: Table): Workbook {
  const { words, columns, facts, zone, title, madeAtMs } = table
  const { sheet, about } = words.text.casesExport
  return {
    title,
    language: words.language,
    timeZone: zone.timeZone,
    createdAtMs: madeAtMs,
    sheets: [
      { name: sheet, columns, rows: rowsOf(table) },
      {
        name: about,
        hasHead: false,
        columns: [
          { header: '', kind: 'text', width: 32 },
          { header: '', kind: 'text', width: 100, wraps: true },
        ],
        rows: facts.map(({ label, value, kind }) => [
          { value: label, kind: 'text', isBold: true },
          { value, kind },
        ]),
      },
    ],
  }
}

/** Local wall clock in the one form that every spreadsheet reads as a date: "2025-03-31 08:00:00". */
function localTimeText(atMs: number, zone: Zone): string {
  const { hour, minute, second } = zone.localParts(atMs)
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
  return `${formatLocalDate(zone.epochDayAt(atMs))} ${time}`
}

function hoursAndMinutes(durationMs: number): string {
  const minutes = Math.floor(durationMs / 60_000)
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`
}

/** Hours keep six decimals, which is less than a hundredth of a second. */
function csvCell(value: string | number | null, kind: CaseColumnKind, zone: Zone): CsvCell {
  if (typeof value !== 'number') return value
  switch (kind) {
    case 'dateTime':
      return localTimeText(value, zone)
    case 'duration':
      return hoursAndMinutes(value)
    case 'decimal':
      return Number(value.toFixed(6))
    default:
      return value
  }
}

/** The table, and below an empty line what stands on the second sheet of a workbook. */
async function csvBytes(table: Table): Promise<Buffer> {
  const { words, columns, facts, zone } = table
  const form = { decimalMark: words.language === 'nl' ? ',' : '.' } as const
  const parts: Buffer[] = []
  const add = (text: string): number => parts.push(Buffer.from(text, 'utf8'))
  const line = (cells: readonly CsvCell[]): string => `${csvLine(cells, form)}${lineEnd}`
  add(byteOrderMark + line(columns.map(({ header }) => header)))
  for await (const row of rowsOf(table)) {
    add(line(columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind, zone))))
  }
  add(lineEnd)
  for (const { label, value, kind } of facts) add(line([label, csvCell(value, kind, zone)]))
  return Buffer.concat(parts)
}

/**
 * Writes all cases of a choice where the user has pointed, as a workbook or as text, whole or not at all.
 *
 * @throws AppError noDossierOpen, grantUnknown, diskFull, folderMissing, fileNotWritable
 * @throws CancelledError when the caller stops it or the dossier closes; nothing is written then
 */
export const caseSave: Handler<'cases.save'> = async (app, input, { signal, report }) => {
  const session = app.openSession()
  const end = endOfLook(session, { signal })
  const path = app.grants.use(input.grantId)
  const listing = listingOfChoice(session, input)
  const table = tableOf(app, session, input, listing, { signal: end, report })
  const bytes =
    input.format === 'xlsx' ? await workbookBytes(workbookOf(table), { signal: end }) : await csvBytes(table)
  assertGoesOn(end)
  await writeToChosen(session, path, bytes)
  return { fileName: basename(path), sizeBytes: bytes.length, rows: listing.count }
}
