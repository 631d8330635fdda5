import type { TableCheck } from '#shared/contract/tables.ts'
import type { BenchmarkReading, MunicipalityQuestion } from '#shared/mapping/benchmarkRows.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { suggestionsFor } from '#shared/mapping/matchCell.ts'
import { readBenchmark } from '#shared/mapping/readBenchmark.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import type { InspectedTable } from '../importing/inspectedTable.ts'
import { CheckReasons } from './checkReasons.ts'
import { missingIn } from './missingInTable.ts'
import { checkMessages, settledOf } from './tableCheckMessages.ts'
import { tableOf } from './tableInspect.ts'

const previewRows = 200
const mostIssues = 200
/** A wrong column would make a question of every row. */
const mostQuestions = 100

type Check = ReadonlyDeep<TableCheck>

function readFigures(
  app: DataApp,
  session: DossierSession,
  table: InspectedTable,
  mapping: Mapping,
): BenchmarkReading {
  return readBenchmark(table.header, table.rows, mapping, app.reference, session.row.isExample)
}

function questionView(
  app: DataApp,
  isExample: boolean,
  { value, why, candidates, rows }: MunicipalityQuestion,
): Check['questions'][number] {
  const offered = why === 'unknown' ? suggestionsFor(app.reference, value, isExample) : candidates
  return { value, why, rows, candidates: offered.map(({ code, name }) => ({ code, name })) }
}

function checkBenchmark(
  app: DataApp,
  session: DossierSession,
  table: InspectedTable,
  mapping: Mapping,
): Check {
  const { issues, questions, states } = readFigures(app, session, table, mapping)
  const passing = states.filter(({ figures }) => figures > 0).length
  const failing = states.filter(({ figures, isFaulty }) => figures === 0 && isFaulty).length
  const reasons = new CheckReasons()
  for (const { line, column, code } of issues) reasons.add(line, column, code)
  const asked = [...questions].sort((a, b) => b.rows - a.rows).slice(0, mostQuestions)
  return {
    missingFields: [],
    rowsRead: states.length,
    passing,
    failing,
    isWholeFile: table.isWhole,
    issues: issues.slice(0, mostIssues),
    questions: asked.map((question) => questionView(app, session.row.isExample, question)),
    rowStates: states
      .slice(0, previewRows)
      .map(({ line, isFaulty, column }) => ({ line, ok: !isFaulty, column, reading: null })),
    reasons: reasons.all(),
    found: null,
    unknownChannels: [],
    settled: settledOf(table, mapping),
  }
}

/** What an import with this mapping would do, over the rows that are kept: no file is read. */
export const tableCheck: Handler<'table.check'> = (app, input) => {
  const session = app.openSession()
  const table = tableOf(session, input.tableId)
  const { mapping } = input
  if (mapping.target !== table.target) throw new AppError('invalidInput')
  const missing = missingIn(table, mapping)
  if (missing.length === 0) {
    return table.target === 'benchmark'
      ? checkBenchmark(app, session, table, mapping)
      : checkMessages(session, table, mapping)
  }
  const rowsRead = table.rows.length
  return {
    missingFields: missing,
    rowsRead,
    passing: 0,
    failing: rowsRead,
    isWholeFile: table.isWhole,
    issues: [],
    questions: [],
    rowStates: [],
    reasons: [],
    found: null,
    unknownChannels: [],
    settled: settledOf(table, mapping),
  }
}
