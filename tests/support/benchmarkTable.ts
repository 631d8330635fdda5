import { Readable } from 'node:stream'
import { join } from 'node:path'
import type { SourceFile } from '#data/importing/adapter.ts'
import type { CsvRow } from '#data/importing/records/csvSplitter.ts'
import { findAnyTable, readRows } from '#data/importing/records/csvTable.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { matchMunicipality } from '#shared/benchmark/municipalityLookup.ts'
import type { BenchmarkReading } from '#shared/mapping/benchmarkRows.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import { proposeMapping } from '#shared/mapping/proposeMapping.ts'
import { readBenchmark } from '#shared/mapping/readBenchmark.ts'
import { isKnownColumn } from '#shared/mapping/targetFields.ts'

export const reference = loadReference(join(import.meta.dirname, '../../resources'))

export interface ReadTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

function fileOf(content: string | Buffer): SourceFile {
  const bytes = Buffer.from(content)
  return { name: 'tabel.csv', sizeBytes: bytes.length, open: () => Promise.resolve(Readable.from([bytes])) }
}

/** Separated text as the import reads it. @throws where it holds no table */
export async function readTable(
  content: string | Buffer,
  target: MappingTarget = 'benchmark',
): Promise<ReadTable> {
  const table = await findAnyTable(fileOf(content), (name) => isKnownColumn(target, name))
  if (table === null) throw new Error('no table')
  const rows: CsvRow[] = []
  for await (const batch of readRows(table, null, () => undefined)) rows.push(...batch)
  return { header: table.header, rows }
}

export function proposed(target: MappingTarget, { header, rows }: ReadTable): Mapping {
  const fields = rows.map((row) => row.fields)
  return proposeMapping(
    target,
    header,
    fields,
    (text) => matchMunicipality(reference, text).kind !== 'unknown',
  )
}

/** The figures of a table as its own columns propose them, with `changes` as a user's answers. */
export async function readFigures(
  content: string | Buffer,
  changes: Partial<Mapping> = {},
  isExample = false,
): Promise<BenchmarkReading> {
  const table = await readTable(content)
  const mapping = { ...proposed('benchmark', table), ...changes }
  return readBenchmark(table.header, table.rows, mapping, reference, isExample)
}
