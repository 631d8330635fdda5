import type { ReadOptions } from '../importing/adapter.ts'

/** One file (or archive folder) of the example, with the answers its import needs. */
export interface ExampleFile {
  readonly path: string
  readonly options: ReadOptions
}

export interface GeneratedExample {
  /** In the order in which they are to be imported. */
  readonly files: readonly ExampleFile[]
  /** Figures of the invented peers EX02-EX16, in the benchmark file's layout. */
  readonly benchmarkCsvPath: string
}

export const defaultExampleSeed = 20260930
export const exampleMunicipalityCode = 'EX01'
