import type { Supports } from '#shared/domain/supports.ts'

/** What is known about a format, apart from how it is read. Each stands beside its adapter. */
export interface FormatEntry {
  /** True when the reader was tried on real exports; false when it was built from a description. */
  readonly verified: boolean
  /** Which figures such a file can give, and why not the others. */
  readonly supports: Supports
  /** Its times are those of a clock on the wall; else each tells its own zone. */
  readonly isWallClock: boolean
  /**
   * The tool whose own numbers its messages bear, where these begin anew in every tool: ticket 101 of one helpdesk is not
   * ticket 101 of another. Formats of one tool share it. Absent = ids of the channel itself, or told apart already.
   */
  readonly idSpace?: string
}
