import type { Handler } from '../handler.ts'
import { importFile } from './importFile.ts'
import { readOptionsOf, selectionOf } from './importInspect.ts'

export const importRun: Handler<'import.run'> = (app, input, call) => {
  const session = app.openSession()
  const { locator, fileName } = selectionOf(session, input.selectionId)
  const options = readOptionsOf(session, input.options)
  return importFile(app, session, { locator, fileName, format: null, options }, call)
}
