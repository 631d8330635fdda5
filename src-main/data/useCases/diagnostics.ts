import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { diagnosticsText } from '#shared/views/program/diagnosticsText.ts'
import type { DiagnosticsFacts, DossierFacts } from '#shared/views/program/diagnosticsText.ts'
import { createWords } from '#shared/views/words.ts'
import { mainLogName } from '../../supervision/log.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { schemaVersionOf } from '../db/migrate.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { dataLogName } from '../log/incidentLog.ts'
import { lastLines } from '../log/readLogs.ts'
import { settingNames, tableCounts } from '../queries/tableCounts.ts'
import { readRecent } from '../repositories/recentDossiers.ts'
import { readSetting } from '../repositories/settings.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { writeWhole } from '../writeWhole.ts'
import { municipalityOf } from './dossierView.ts'
import { programOf } from './program.ts'

/** Of each log: a few weeks of an app that works, the last hours of one that does not. */
const linesOfLog = 200

interface Preview {
  readonly id: string
  readonly text: string
}

/** The last one that was shown: what is saved is what was read, to the letter. */
const shown = new WeakMap<DataApp, Preview>()

function dossierFacts(session: DossierSession): DossierFacts {
  const { database } = session
  const keeping = readSetting(database, 'textKeeping')
  return {
    isExample: session.row.isExample,
    schemaVersion: schemaVersionOf(database),
    fileBytes: statSync(session.path).size,
    keyProtection: session.keyProtection,
    textKeeping: keeping === 'redacted90Days' || keeping === 'kept' ? keeping : 'off',
    tables: tableCounts(database),
    settings: settingNames(database),
  }
}

async function freeDiskBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

async function factsOf(app: DataApp, isMunicipalityNamed: boolean): Promise<DiagnosticsFacts> {
  const { session } = app
  const logs = [mainLogName, dataLogName].map((name) => ({
    name,
    ...lastLines(join(app.logFolder, name), linesOfLog),
  }))
  return {
    madeAtMs: app.nowMs(),
    program: await programOf(app),
    municipality: isMunicipalityNamed && session !== null ? municipalityOf(app, session).name : null,
    memoryBytes: totalmem(),
    freeDiskBytes: await freeDiskBytes(app.options.dataFolder),
    recentDossiers: readRecent(app.options.dataFolder).length,
    dossier: session === null ? null : dossierFacts(session),
    logs,
  }
}

export const diagnosticsPreview: Handler<'diagnostics.preview'> = async (app, input) => {
  const { language, isMunicipalityNamed } = input
  const text = diagnosticsText(createWords(language), await factsOf(app, isMunicipalityNamed))
  const id = app.options.surroundings.randomId()
  shown.set(app, { id, text })
  return { previewId: id, text, sizeBytes: Buffer.byteLength(text) }
}

/** @throws AppError previewUnknown, grantUnknown, diskFull, folderMissing, fileNotWritable */
export const diagnosticsSave: Handler<'diagnostics.save'> = async (app, input) => {
  const preview = shown.get(app)
  if (preview?.id !== input.previewId) throw new AppError('previewUnknown')
  const path = app.grants.use(input.grantId)
  const { session } = app
  await (session === null ? writeWhole(path, preview.text) : writeToChosen(session, path, preview.text))
  return { fileName: basename(path) }
}
