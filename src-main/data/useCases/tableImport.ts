import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { importBenchmarkTable } from './benchmarkImport.ts'
import { importFile } from './importFile.ts'
import { readOptionsOf } from './importInspect.ts'
import { tableOf } from './tableInspect.ts'

export const tableImportBenchmark: Handler<'table.importBenchmark'> = (app, input) => {
  const session = app.changeableSession()
  const table = tableOf(session, input.tableId)
  if (table.target !== 'benchmark' || input.mapping.target !== 'benchmark') throw new AppError('invalidInput')
  return importBenchmarkTable(app, session, table, input.mapping, input.source)
}

/** The same import as of every other format: staged, promoted, undone by its batch. */
export const tableImportMessages: Handler<'table.importMessages'> = (app, input, call) => {
  const session = app.changeableSession()
  const { target, locator, fileName, sheet, encoding } = tableOf(session, input.tableId)
  const { mapping, accountName, channel } = input
  if (target !== 'messages' || mapping.target !== 'messages') throw new AppError('invalidInput')
  const options = { ...readOptionsOf(session, { accountName, channel }), mapping, sheet, encoding }
  return importFile(app, session, { locator, fileName, format: 'mappedTable', options }, call)
}
