import { basename } from 'node:path'
import { againstDossier } from '../exchange/againstDossier.ts'
import { inspectedFiles } from '../exchange/exchangeDesk.ts'
import { inspectPackageFile } from '../exchange/inspectFile.ts'
import type { Handler } from '../handler.ts'

/** Looks at a file and changes nothing. What was seen is what will be imported: the file is not read again. */
export const exchangeInspect: Handler<'exchange.inspect'> = async (app, input) => {
  const session = app.openSession()
  const path = app.grants.use(input.grantId)
  const fileName = basename(path)
  const file = await inspectPackageFile(path, { reference: app.reference, nowMs: app.nowMs() })
  if (file.refusal !== null) return { ...file, fileName }
  const found = againstDossier(session, app.reference, file)
  if (found.refusal !== null) return { ...found, fileName }
  const selectionId = app.options.surroundings.randomId()
  inspectedFiles.put(session, selectionId, file)
  const { packages, becomesExample } = found
  return { refusal: null, selectionId, fileName, packages, becomesExample }
}
