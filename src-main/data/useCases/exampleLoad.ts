import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ProgressOf } from '#shared/contract/registry.ts'
import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { exampleMunicipalityCode, generateExample } from '../example/generate.ts'
import { peerPackages } from '../example/peerPackages.ts'
import { benchmarkSource } from '../example/writeBenchmark.ts'
import { CancelledError } from '../cancelledError.ts'
import type { Call, Handler } from '../handler.ts'
import { wholeOf } from '../importing/source/locator.ts'
import { benchmarkFiles } from '../repositories/benchmarkFiles.ts'
import { forgetRecent, readRecent } from '../repositories/recentDossiers.ts'
import type { RecentDossier } from '../repositories/recentDossiers.ts'
import { storedPackages } from '../repositories/packages.ts'
import { importBenchmarkAt } from './benchmarkImport.ts'
import { createInDataFolder, isInOwnFolder } from './dossierCreate.ts'
import { openAt } from './dossierOpen.ts'
import { adopt, dossierOf } from './dossierView.ts'
import { fillExampleGrowth } from './exampleGrowth.ts'
import { fillExampleNotes } from './exampleNotes.ts'
import { importPackages } from './exchangeImport.ts'
import { importFile } from './importFile.ts'

const beyondUse: ReadonlySet<ErrorCode> = new Set([
  'dossierNotFound',
  'dossierDamaged',
  'dossierKeyMissing',
  'keyDamaged',
  'notADossier',
])

/** Those that stand there already, imported by hand into a dossier that became an example by it, are passed over. */
async function importPeerPackages(app: DataApp, session: DossierSession): Promise<void> {
  const known = { reference: app.reference, nowMs: app.nowMs() }
  const file = await peerPackages(app.options.resourcesFolder, known)
  const there = new Set(storedPackages(session.database).map(({ packageId }) => packageId))
  const packages = file.packages.filter(({ content }) => !there.has(content.packageId))
  if (packages.length > 0) await importPackages(app, session, { ...file, packages }, true)
}

/**
 * Fills an example's dossier: its exports are written to a temporary folder and go through the real import, its
 * peers' packages through that of packages, the figures of two more peers through that of benchmark files, and its growth
 * path, norms and events are filled in as on the pages.
 *
 * @throws CancelledError, AppError resourceDamaged when a generated file is not accepted
 */
export async function fillExample(
  app: DataApp,
  session: DossierSession,
  call: {
    readonly signal: AbortSignal
    readonly report: (progress: ProgressOf<'example.load'>) => void
  },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-voorbeeld-'))
  try {
    const { files, benchmarkCsvPath } = await generateExample(folder)
    const filesTotal = files.length + 2
    for (const [filesDone, file] of files.entries()) {
      const fileName = basename(file.path)
      call.report({ filesDone, filesTotal, fileName })
      const quiet: Call = { signal: call.signal, report: () => undefined }
      const result = await importFile(
        app,
        session,
        { locator: wholeOf(file.path), fileName, format: null, options: file.options },
        quiet,
      )
      const isThere = result.status === 'committed' || result.status === 'duplicate'
      if (!isThere) throw new AppError('resourceDamaged', { params: { file: fileName } })
      if (call.signal.aborted) throw new CancelledError()
    }
    await importPeerPackages(app, session)
    await fillExampleGrowth(app, session)
    await fillExampleNotes(session)
    call.report({ filesDone: files.length + 1, filesTotal, fileName: basename(benchmarkCsvPath) })
    await importBenchmarkAt(app, session, benchmarkCsvPath, call, benchmarkSource)
    call.report({ filesDone: filesTotal, filesTotal, fileName: null })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function createExample(app: DataApp, call: Call): Promise<Dossier> {
  const municipality = municipalityByCode(app.reference, exampleMunicipalityCode)
  if (municipality === null) throw new AppError('resourceDamaged')
  const session = await createInDataFolder(app, municipality, municipality.name)
  try {
    await fillExample(app, session, call)
  } catch (error) {
    await session.close()
    await rm(dirname(session.path), { recursive: true, force: true })
    throw error
  }
  return adopt(app, session)
}

/** An example that is gone or damaged is simply made again. */
function isBeyondUse(error: unknown): boolean {
  return error instanceof AppError && beyondUse.has(error.code)
}

/** Only what the app itself has made is deleted; an example opened from elsewhere is only forgotten. */
async function deleteExample(dataFolder: string, { id, path }: RecentDossier): Promise<void> {
  if (isInOwnFolder(dataFolder, path)) await rm(dirname(path), { recursive: true, force: true })
  forgetRecent(dataFolder, id)
}

/** An empty dossier that became an example through others' packages has no messages of its own yet. */
async function completed(app: DataApp, call: Call): Promise<Dossier> {
  const session = app.openSession()
  // The figures of a benchmark file come last: with them everything is there, but packages that were undone since.
  const isWhole = benchmarkFiles(session.database).length > 0 && storedPackages(session.database).length > 0
  if (!isWhole) await fillExample(app, session, call)
  return dossierOf(app, session)
}

export const exampleLoad: Handler<'example.load'> = async (app, _input, call) => {
  const known = readRecent(app.options.dataFolder).find((entry) => entry.isExample)
  if (known !== undefined) {
    try {
      await openAt(app, known.path)
      return await completed(app, call)
    } catch (error) {
      if (!isBeyondUse(error)) throw error
      await deleteExample(app.options.dataFolder, known)
    }
  }
  return createExample(app, call)
}

/** Deletes the examples of this data folder: their folders hold nothing else. A real dossier is never touched. */
export const exampleRemove: Handler<'example.remove'> = async (app) => {
  const examples = readRecent(app.options.dataFolder).filter((entry) => entry.isExample)
  if (app.session?.row.isExample === true) await app.replaceSession(null)
  const { dataFolder } = app.options
  for (const example of examples) await deleteExample(dataFolder, example)
  return {}
}
