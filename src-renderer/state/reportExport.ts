import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { SaveChoice } from '#shared/contract/bridge.ts'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { OutputOf, ProgressOf } from '#shared/contract/registry.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import { reportFileName } from '#shared/views/presentation/reportFileNames.ts'
import { whereTo } from '#shared/views/presentation/savingView.ts'
import { createWords } from '#shared/views/words.ts'
import { chooseFiles, chooseSaveFile } from '../transport/bridge.ts'
import { dataConnection } from '../transport/dataConnection.ts'

type WrittenFiles = Extract<OutputOf<'report.export'>, { outcome: 'written' }>['files']

export type ExportStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ProgressOf<'report.export'> | null }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'exists'
      readonly fileNames: readonly string[]
      readonly folder: FileGrant
      readonly formats: readonly ReportFormat[]
    }
  | { readonly kind: 'done'; readonly files: WrittenFiles; readonly place: FileGrant }
  | { readonly kind: 'failed'; readonly error: AppErrorShape; readonly formats: readonly ReportFormat[] }

export interface ReportExport {
  readonly stage: ShallowRef<ExportStage>
  /** Asks where to and writes: one file of its own, or more into a folder. */
  readonly save: (formats: readonly ReportFormat[]) => Promise<void>
  /** Writes over the files that are there. */
  readonly replace: () => Promise<void>
  readonly stop: () => void
  readonly back: () => void
}

/** Of the formats that are one file. */
const saveChoiceOf: Readonly<Record<ReportFormat, SaveChoice | null>> = {
  pptx: 'pptx',
  pdf: 'pdf',
  docx: 'docx',
  onePager: 'docx',
  text: 'text',
  xlsx: 'xlsx',
  appendix: 'docx',
  png: null,
  svg: null,
}

interface Report {
  readonly figures: ReportFigures
  readonly edits: ReportEdits
}

/** Where the user points at; null when they think better of it. */
async function placeFor(
  formats: readonly ReportFormat[],
  { figures, edits }: Report,
): Promise<FileGrant | null> {
  const [format] = formats
  if (format === undefined) return null
  if (whereTo(formats) === 'folder') return (await chooseFiles('reportFolder'))[0] ?? null
  const choice = saveChoiceOf[format]
  if (choice === null) return null
  return chooseSaveFile(choice, reportFileName(createWords(edits.language), figures, format))
}

/** Saving the files of one report; what is under way ends with the place that asked for it. */
export function createReportExport(report: () => Report): ReportExport {
  const stage: ReportExport['stage'] = shallowRef({ kind: 'choosing' })
  let current: AbortController | null = null

  async function write(formats: readonly ReportFormat[], place: FileGrant, replaces: boolean): Promise<void> {
    const mine = new AbortController()
    current = mine
    stage.value = { kind: 'running', progress: null }
    const { grantId } = place
    const target =
      whereTo(formats) === 'file'
        ? { kind: 'file' as const, grantId }
        : { kind: 'folder' as const, grantId, replaces }
    const outcome = await dataConnection.ask(
      'report.export',
      { ...report(), formats: [...formats], target },
      {
        signal: mine.signal,
        onProgress: (progress) => {
          if (current === mine) stage.value = { kind: 'running', progress }
        },
      },
    )
    if (current !== mine) return
    current = null
    if (outcome.kind === 'cancelled') stage.value = { kind: 'stopped' }
    else if (outcome.kind === 'failed') stage.value = { kind: 'failed', error: outcome.error, formats }
    else if (outcome.output.outcome === 'written')
      stage.value = { kind: 'done', files: outcome.output.files, place }
    else stage.value = { kind: 'exists', fileNames: outcome.output.fileNames, folder: place, formats }
  }
  onScopeDispose(() => current?.abort())
  return {
    stage,
    save: async (formats) => {
      const chosen = await placeFor(formats, report())
      if (chosen !== null) await write(formats, chosen, false)
    },
    replace: async () => {
      const now = stage.value
      if (now.kind === 'exists') await write(now.formats, now.folder, true)
    },
    // What became of it is told by the answer: the last file may be in its place already.
    stop: () => current?.abort(),
    back: () => {
      stage.value = { kind: 'choosing' }
    },
  }
}
