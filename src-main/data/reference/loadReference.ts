import { join } from 'node:path'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import type { MunicipalityCode } from '#shared/domain/ids.ts'
import type { z } from 'zod'
import { damaged, readResource } from './readResource.ts'
import type { MunicipalityRow } from './schemas.ts'
import { formerFile, mergersFile, municipalitiesFile, researchFile, sourcesFile } from './schemas.ts'

const cache = new Map<string, Reference>()

/** The schema has checked the code's form; this is the one place where a text becomes a code. */
function asCode(code: string): MunicipalityCode {
  return code as MunicipalityCode
}

function municipality(row: MunicipalityRow, path: string): ReferenceMunicipality {
  const population = row.populationByYear[String(row.populationYear)]
  if (population === undefined)
    throw damaged(path, `no population of ${String(row.populationYear)}: ${row.code}`)
  return { ...row, code: asCode(row.code), population }
}

/** Row counts and population totals stand in the file's header, so a cut or altered table is noticed. */
function checkTotals(file: z.infer<typeof municipalitiesFile>, path: string): void {
  for (const [country, total] of Object.entries(file.totals)) {
    const rows = file.municipalities.filter((row) => row.country === country)
    const population = rows.reduce(
      (sum, row) => sum + (row.populationByYear[String(total.populationYear)] ?? 0),
      0,
    )
    if (rows.length !== total.rows || population !== total.population) {
      throw damaged(path, `totals of ${country} do not fit`)
    }
  }
  const codes = new Set(file.municipalities.map((row) => row.code))
  if (codes.size !== file.municipalities.length) throw damaged(path, 'a code occurs twice')
}

function loadMunicipalities(path: string): readonly ReferenceMunicipality[] {
  const file = readResource(path, municipalitiesFile)
  checkTotals(file, path)
  return file.municipalities.map((row) => municipality(row, path))
}

/**
 * The reference data that ship with the app, from `resourcesFolder` (the folder that holds "reference" and "example").
 * Read once per folder. Throws AppError resourceDamaged when a file is missing or does not fit its schema or totals.
 */
export function loadReference(resourcesFolder: string): Reference {
  const cached = cache.get(resourcesFolder)
  if (cached) return cached
  const path = (name: string): string => join(resourcesFolder, 'reference', name)
  const research = readResource(path('research-figures.json'), researchFile)
  const reference: Reference = {
    edition: research.edition,
    municipalities: loadMunicipalities(path('municipalities.json')),
    example: loadMunicipalities(join(resourcesFolder, 'example', 'municipalities.json')),
    mergers: readResource(path('mergers.json'), mergersFile).mergers,
    former: readResource(path('former-municipalities.json'), formerFile).municipalities,
    research: research.figures,
    columnSources: readResource(path('sources.json'), sourcesFile).columns,
  }
  cache.set(resourcesFolder, reference)
  return reference
}
