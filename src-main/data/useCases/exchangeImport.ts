import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageImport } from '#shared/contract/exchange.ts'
import { timeZoneOf } from '#shared/domain/municipality.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { inTransaction } from '../db/connection.ts'
import type { DossierSession } from '../dossierSession.ts'
import { exampleMunicipalityCode } from '../example/generate.ts'
import { againstDossier, isKeyNew, newPackageOf, summaryOfPackage } from '../exchange/againstDossier.ts'
import { ownFingerprint } from '../exchange/signingKey.ts'
import { inspectedFiles } from '../exchange/exchangeDesk.ts'
import type { InspectedFile } from '../exchange/exchangeDesk.ts'
import { inForce } from '../exchange/inForce.ts'
import type { Handler } from '../handler.ts'
import { makeExample } from '../repositories/dossierRow.ts'
import {
  deletePackageImport,
  insertPackageImport,
  packageImports,
  storedPackages,
} from '../repositories/packages.ts'
import { dossierOf, remember } from './dossierView.ts'

export interface ImportedPackages {
  readonly importId: number
  readonly packages: number
  readonly becameExample: boolean
}

function becomeExample(app: DataApp, session: DossierSession): void {
  const municipality = municipalityByCode(app.reference, exampleMunicipalityCode)
  if (municipality === null) throw new AppError('resourceDamaged')
  const { code, name, country } = municipality
  const timeZone = timeZoneOf(country)
  makeExample(session.database, { municipalityCode: code, name, country, timeZone })
}

/**
 * Takes in all packages of a file that was looked at, or none. What was true then is looked at once more.
 *
 * @throws AppError previewUnknown when the dossier has changed so that they are refused now; invalidInput when a
 *   municipality's key is another than before and that was not accepted
 */
export async function importPackages(
  app: DataApp,
  session: DossierSession,
  file: InspectedFile,
  acceptChangedKeys: boolean,
): Promise<ImportedPackages> {
  const ownKey = await ownFingerprint(session)
  return session.writes.run(() => {
    const imported = inTransaction(session.database, () => {
      const found = againstDossier(session, app.reference, file, ownKey)
      if (found.refusal !== null) throw new AppError('previewUnknown')
      if (!acceptChangedKeys && found.packages.some(({ keyChanged }) => keyChanged)) {
        throw new AppError('invalidInput')
      }
      if (found.becomesExample) becomeExample(app, session)
      const { contentHash, fileName, packages } = file
      const row = { contentHash, fileName, importedAtMs: app.nowMs() }
      const importId = insertPackageImport(session.database, row, packages.map(newPackageOf))
      return { importId, packages: packages.length, becameExample: found.becomesExample }
    })
    if (imported.becameExample) session.forgetMunicipality()
    session.forgetPeerFigures()
    return imported
  })
}

export const exchangeImport: Handler<'exchange.import'> = async (app, input) => {
  const session = app.openSession()
  const file = inspectedFiles.find(session, input.selectionId)
  if (file === null) throw new AppError('previewUnknown')
  const imported = await importPackages(app, session, file, input.acceptChangedKeys)
  if (imported.becameExample) remember(app, session, dossierOf(app, session))
  return imported
}

export const exchangeImports: Handler<'exchange.imports'> = (app) => {
  const { database } = app.openSession()
  const stored = storedPackages(database)
  const counting = new Set(inForce(stored).map(({ id }) => id))
  const viewOf = (index: number): PackageImport['packages'][number] | null => {
    const item = stored[index]
    if (item === undefined) return null
    const before = stored
      .slice(0, index)
      .filter(({ municipalityCode }) => municipalityCode === item.municipalityCode)
      .map(({ fingerprint }) => fingerprint)
    const content: PackageContent = JSON.parse(item.contentJson)
    return {
      ...summaryOfPackage({ content, fingerprint: item.fingerprint }, app.reference),
      keyChanged: isKeyNew(item.fingerprint, before),
      isReplaced: !counting.has(item.id),
    }
  }
  return packageImports(database).map(({ id, fileName, importedAtMs }) => ({
    id,
    fileName,
    importedAtMs,
    packages: stored.flatMap(({ importId }, index) => {
      const view = importId === id ? viewOf(index) : null
      return view === null ? [] : [view]
    }),
  }))
}

/** What these packages had replaced counts again: which one counts follows from when they were made. */
export const exchangeUndo: Handler<'exchange.undo'> = async (app, input) => {
  const session = app.openSession()
  await session.writes.run(() => {
    if (!deletePackageImport(session.database, input.importId)) throw new AppError('batchNotFound')
    session.forgetPeerFigures()
  })
  return {}
}
