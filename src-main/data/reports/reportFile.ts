import type { ReportFormat } from '#shared/report/formats.ts'

/** A file of a report, still to be made. */
export interface ReportFile {
  readonly format: ReportFormat
  readonly fileName: string
  /** @throws CancelledError; AppError noWindow, notDrawn */
  readonly bytes: (signal: AbortSignal) => Promise<Uint8Array>
}
