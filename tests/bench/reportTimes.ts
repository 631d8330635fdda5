// What a report costs on a dossier that exists: `node tests/bench/reportTimes.ts <dossier>`. Taking the figures as the first question
// after opening, and again; then each file. Prints one JSON document. PDF and pictures need a window: not here.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noEdits } from '#shared/report/edits.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { startServer } from '../support/dataClient.ts'
import { everything } from './randomFilters.ts'

const formats = ['pptx', 'xlsx', 'docx'] as const

/** What this program prints. */
export interface ReportTimes {
  /** With the reading of the dossier. */
  readonly firstTakeMs: number
  readonly takeMs: number
  readonly pages: number
  readonly files: readonly { readonly format: string; readonly ms: number; readonly sizeBytes: number }[]
  /** Taking the figures when the dossier has been read, and all files. */
  readonly allMs: number
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedMs = performance.now()
  const result = await work()
  return [result, performance.now() - startedMs]
}

const [path = ''] = process.argv.slice(2)
const { client, grant, stop } = startServer()
const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-report-'))
try {
  await client.call('dossier.openGranted', { grantId: grant(path) })
  const order = { filter: everything, planId: null }
  const [, firstTakeMs] = await timed(() => client.call('report.take', order))
  // Another choice, so that nothing comes from memory.
  const other = { filter: { ...everything, withoutIncidents: true }, planId: null }
  const [figures, takeMs] = await timed(() => client.call('report.take', other))
  const edits = noEdits('nl')
  const files: ReportTimes['files'][number][] = []
  for (const format of formats) {
    const target = { kind: 'folder', grantId: grant(folder), replaces: true } as const
    const [written, ms] = await timed(() =>
      client.call('report.export', { figures, edits, formats: [format], target }),
    )
    const sizeBytes = written.outcome === 'written' ? (written.files[0]?.sizeBytes ?? 0) : 0
    files.push({ format, ms, sizeBytes })
  }
  const result: ReportTimes = {
    firstTakeMs,
    takeMs,
    pages: deckOf(figures, edits).pages.length,
    files,
    allMs: takeMs + files.reduce((sum, { ms }) => sum + ms, 0),
  }
  console.log(JSON.stringify(result, null, 2))
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true })
}
