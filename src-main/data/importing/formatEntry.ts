import type { Supports } from '#shared/domain/supports.ts'

/** What is known about a format, apart from how it is read. Each stands beside its adapter. */
export interface FormatEntry {
  /** True when the reader was tried on real exports; false when it was built from a description. */
  readonly verified: boolean
  /** Which figures such a file can give, and why not the others. */
  readonly supports: Supports
  /** Its times are those of a clock on the wall; else each tells its own zone. */
  readonly isWallClock: boolean
}
