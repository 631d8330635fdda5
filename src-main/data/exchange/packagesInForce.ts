import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import type { MunicipalityCode } from '#shared/domain/ids.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { packageImports, storedPackages } from '../repositories/packages.ts'
import { inForce } from './inForce.ts'

/** Another municipality's package that counts. */
export interface PackageInForce {
  /** The municipality of today: `content.municipality.code` can be that of one that has passed into it. */
  readonly code: MunicipalityCode
  readonly isPredecessor: boolean
  readonly content: PackageContent
  readonly fingerprint: string
  /** Of the file that it came in. */
  readonly fileName: string
}

const kept = new KeptWithFigures<readonly PackageInForce[]>(1)

function readInForce(session: DossierSession, reference: Reference): readonly PackageInForce[] {
  const { database, row } = session
  const own = row.municipalityCode === null ? null : municipalityByCode(reference, row.municipalityCode)
  const fileNames = new Map(packageImports(database).map(({ id, fileName }) => [id, fileName]))
  return inForce(storedPackages(database)).flatMap((stored) => {
    const municipality = municipalityByCode(reference, stored.municipalityCode)
    // Nobody is compared with themselves; a code that another edition of the reference data no longer leads anywhere
    // stands apart until one does.
    if (municipality === null || municipality.code === own?.code) return []
    const content: PackageContent = JSON.parse(stored.contentJson)
    const { fingerprint, importId } = stored
    const isPredecessor = municipality.code !== stored.municipalityCode
    const fileName = fileNames.get(importId) ?? ''
    return [{ code: municipality.code, isPredecessor, content, fingerprint, fileName }]
  })
}

/**
 * What other municipalities gave and what counts of it: of overlapping periods the latest made. Of one municipality there
 * can be several, about different periods, or of several predecessors. Parsed once, until figures or peers change.
 */
export function packagesInForce(session: DossierSession, reference: Reference): readonly PackageInForce[] {
  return kept.get(session, reference.edition, () => readInForce(session, reference))
}
