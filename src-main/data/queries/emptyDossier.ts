import type { Database } from '../db/connection.ts'

/** Nothing of any municipality stands in it: no messages, no others' figures, no typed years, nothing given or got. */
export function isEmptyDossier(database: Database): boolean {
  const filled = [
    'batches',
    'benchmark_files',
    'package_imports',
    'exported_packages',
    'own_year_figures',
  ].some((table) => database.prepare(`select 1 from ${table} limit 1`).get() !== undefined)
  return !filled
}
