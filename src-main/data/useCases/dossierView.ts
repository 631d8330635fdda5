import type { Dossier, MunicipalitySummary } from '#shared/contract/dossiers.ts'
import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import type { ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { rememberRecent } from '../repositories/recentDossiers.ts'

export function summaryOf(municipality: ReferenceMunicipality): MunicipalitySummary {
  const { code, name, country, province, population, populationYear, sizeClass } = municipality
  return { code, name, country, province, population, populationYear, sizeClass }
}

/**
 * The municipality a dossier is of, found through mergers when its code has passed into another.
 *
 * @throws AppError unknownMunicipality also for a dossier that names none (made by the command line)
 */
export function municipalityOf(app: DataApp, session: DossierSession): ReferenceMunicipality {
  const code = session.row.municipalityCode
  const municipality = code === null ? null : municipalityByCode(app.reference, code)
  if (municipality === null) throw new AppError('unknownMunicipality', { params: { code: code ?? '' } })
  return municipality
}

function sharedOf({ shared }: DossierSession): Dossier['location']['shared'] {
  if (shared === null) return null
  const { sharedPath, savedAtMs, manner } = shared.state
  return {
    path: sharedPath,
    hasUnsavedWork: shared.hasUnsavedWork,
    savedAtMs,
    isForLooking: manner === 'look',
  }
}

export function dossierOf(app: DataApp, session: DossierSession): Dossier {
  const { uid, name, isExample, createdAtMs } = session.row
  const municipality = summaryOf(municipalityOf(app, session))
  const { path, keyPath } = session
  const location = {
    databasePath: path,
    keyPath,
    logFolder: app.logFolder,
    keyProtection: session.keyProtection,
    shared: sharedOf(session),
  }
  return { id: uid, name, isExample, municipality, createdAtMs, location }
}

/** Makes a dossier the open one and puts it on top of the recent ones; closed again when it cannot be shown. */
export async function adopt(app: DataApp, session: DossierSession): Promise<Dossier> {
  try {
    const dossier = dossierOf(app, session)
    remember(app, session, dossier)
    await app.replaceSession(session)
    return dossier
  } catch (error) {
    if (app.session !== session) await session.close()
    throw error
  }
}

/**
 * A copy for looking is gone when it closes. The list is only a list: a dossier opens also where it cannot be written (a
 * full disk, a list that is read-only); the log tells.
 */
export function remember(app: DataApp, session: DossierSession, dossier: Dossier): void {
  if (dossier.location.shared?.isForLooking === true) return
  try {
    rememberRecent(app.options.dataFolder, {
      id: dossier.id,
      path: session.path,
      name: dossier.name,
      isExample: dossier.isExample,
      municipalityName: dossier.municipality.name,
      lastOpenedAtMs: app.nowMs(),
    })
  } catch (error) {
    app.log.record('rememberRecent', error)
  }
}
