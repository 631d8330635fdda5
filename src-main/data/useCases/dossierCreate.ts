import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { timeZoneOf } from '#shared/domain/municipality.ts'
import type { ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { defaultKeyPath } from '../db/keyFile.ts'
import { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { presentMunicipality } from '../reference/presentMunicipality.ts'
import { adopt } from './dossierView.ts'

const dossierFileName = 'dossier.dialoogmeter'

export function dossierPath(dataFolder: string, id: string): string {
  return join(dataFolder, 'dossiers', id, dossierFileName)
}

/** A dossier the app has made here has a folder of its own; one that came from elsewhere may share its folder. */
export function isInOwnFolder(dataFolder: string, path: string): boolean {
  return dirname(dirname(path)) === join(dataFolder, 'dossiers')
}

/** Every dossier has a folder of its own: its file, its key and its backups are moved or deleted together. */
export async function createInDataFolder(
  app: DataApp,
  municipality: ReferenceMunicipality,
  name: string,
): Promise<DossierSession> {
  const uid = app.options.surroundings.randomId()
  const path = dossierPath(app.options.dataFolder, uid)
  const { country, code } = municipality
  const isExample = country === 'EX'
  const row = { uid, name, municipalityCode: code, country, timeZone: timeZoneOf(country), isExample }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    return await DossierSession.create(path, row, {
      keyPath: defaultKeyPath(path),
      nowMs: app.nowMs(),
      keyKeeper: app.keyKeeper,
      randomBytes: app.options.surroundings.randomBytes,
      appVersion: app.options.appVersion,
      figuresFileFrom: app.options.figuresFileFrom,
    })
  } catch (error) {
    // The folder was made for this dossier: nothing else can be in it.
    rmSync(dirname(path), { recursive: true, force: true })
    throw error
  }
}

export const dossierCreate: Handler<'dossier.create'> = async (app, input): Promise<Dossier> => {
  const municipality = presentMunicipality(app.reference, input.municipalityCode)
  // The example's municipalities are invented: only the example's own dossier is of one.
  if (municipality.country === 'EX') {
    throw new AppError('unknownMunicipality', { params: { code: input.municipalityCode } })
  }
  return adopt(app, await createInDataFolder(app, municipality, input.name ?? municipality.name))
}
