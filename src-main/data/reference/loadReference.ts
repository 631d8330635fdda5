import { join } from 'node:path'
import type { Reference, ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import type { MunicipalityCode } from '#shared/domain/ids.ts'
import { checkMergers, checkMunicipalities } from './checkTables.ts'
import { damaged, readResource } from './readResource.ts'
import type { MunicipalityRow, ReferenceTables } from './schemas.ts'
import { formerFile, mergersFile, municipalitiesFile, researchFile, sourcesFile } from './schemas.ts'

const cache = new Map<string, Reference>()

/** The schema has checked the code's form; this is the one place where a text becomes a code. */
function asCode(code: string): MunicipalityCode {
  return code as MunicipalityCode
}

/** Of a table that `checkMunicipalities` found in order: every row has the population it is counted with. */
function municipality(row: MunicipalityRow): ReferenceMunicipality {
  return {
    ...row,
    code: asCode(row.code),
    population: row.populationByYear[String(row.populationYear)] ?? 0,
  }
}

/** The tables as the app takes them, with the example's municipalities, which ship with the program only. */
export function referenceOf(tables: ReferenceTables, example: Reference['example']): Reference {
  return {
    edition: tables.edition,
    municipalities: tables.municipalities.map(municipality),
    example,
    mergers: tables.mergers,
    former: tables.former,
    research: tables.research,
    columnSources: tables.sources,
  }
}

function readMunicipalities(path: string): Pick<ReferenceTables, 'totals' | 'municipalities' | 'edition'> {
  const file = readResource(path, municipalitiesFile)
  const fault = checkMunicipalities(file)
  if (fault !== null) throw damaged(path, `${fault.kind}: ${fault.detail}`)
  return file
}

/** The shipped tables. @throws AppError resourceDamaged */
function readShipped(folder: string): ReferenceTables {
  const path = (name: string): string => join(folder, name)
  const research = readResource(path('research-figures.json'), researchFile)
  const tables = {
    ...readMunicipalities(path('municipalities.json')),
    mergers: readResource(path('mergers.json'), mergersFile).mergers,
    former: readResource(path('former-municipalities.json'), formerFile).municipalities,
    omitted: research.omitted,
    research: research.figures,
    sources: readResource(path('sources.json'), sourcesFile).columns,
  }
  const fault = checkMergers(tables)
  if (fault !== null) throw damaged(path('mergers.json'), `${fault.kind}: ${fault.detail}`)
  return tables
}

/**
 * The reference data that ship with the app, from `resourcesFolder` (the folder that holds "reference" and "example").
 * Read once per folder. Throws AppError resourceDamaged when a file is missing or does not fit its schema or totals.
 */
export function loadReference(resourcesFolder: string): Reference {
  const cached = cache.get(resourcesFolder)
  if (cached) return cached
  const tables = readShipped(join(resourcesFolder, 'reference'))
  const example = readMunicipalities(join(resourcesFolder, 'example', 'municipalities.json'))
  const reference = referenceOf(tables, example.municipalities.map(municipality))
  cache.set(resourcesFolder, reference)
  return reference
}
