// What a report costs on a dossier that has all that a report tells of: `node tests/bench/report/reportTimes.ts <dossier> <plan id>`. Taking
// the figures as the first question after opening, of another choice, and of the same once more; making the pages; then each
// file. Prints one JSON document. PDF and pictures need a window: not here.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Filter } from '#shared/contract/figures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noEdits } from '#shared/report/edits.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { offeredPages } from '#shared/views/presentation/offeredPages.ts'
import { createWords } from '#shared/views/words.ts'
import { startServer } from '../../support/dataClient.ts'
import { everything } from '../randomFilters.ts'

const formats = ['pptx', 'xlsx', 'docx'] as const
/** A report of fewer would be told to cost less than one of twelve does. */
const fewestPages = 12

/** Taking the figures once. */
export interface TakeTimes {
  readonly ms: number
  /** Of which for the plan, from when the other figures were there. */
  readonly planMs: number
}

/** What this program prints. */
export interface ReportTimes {
  /** With the reading of the dossier. */
  readonly first: TakeTimes
  /** Of another choice, so that of the choice nothing comes from memory. */
  readonly again: TakeTimes
  readonly same: TakeTimes
  readonly pages: number
  /** The pages alone, the first time in a process and then. */
  readonly pagesFirstMs: number
  readonly pagesMs: number
  readonly files: readonly { readonly format: string; readonly ms: number; readonly sizeBytes: number }[]
  /** The first take and all files, which make the pages themselves. */
  readonly allMs: number
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const startedMs = performance.now()
  const result = await work()
  return [result, performance.now() - startedMs]
}

/** @throws Error that names the pages that could not be made, where there are fewer than twelve */
function assertWhole(figures: ReportFigures, pages: number): void {
  if (pages >= fewestPages) return
  const missing = offeredPages(figures, createWords('en')).flatMap(({ kind, page, whyNot }) =>
    page === null ? [`${kind}: ${whyNot}`] : [],
  )
  throw new Error(`A report of ${String(pages)} pages, not ${String(fewestPages)}. ${missing.join(' ')}`)
}

const [path = '', planId = ''] = process.argv.slice(2)
const { client, grant, stop } = startServer()
const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-report-'))

async function take(filter: Filter): Promise<readonly [ReportFigures, TakeTimes]> {
  let planFromMs = NaN
  const [figures, ms] = await timed(
    () =>
      client.start('report.take', { filter, planId: Number(planId) }, (progress) => {
        const { step } = progress as { step: string }
        if (step === 'options' && Number.isNaN(planFromMs)) planFromMs = performance.now()
      }).output,
  )
  const planMs = Number.isNaN(planFromMs) ? 0 : performance.now() - planFromMs
  return [figures, { ms, planMs }]
}

try {
  await client.call('dossier.openGranted', { grantId: grant(path) })
  const other = { ...everything, withoutIncidents: true }
  const [, first] = await take(everything)
  const [figures, again] = await take(other)
  const [, same] = await take(other)
  const edits = noEdits('nl')
  const [{ pages }, pagesFirstMs] = await timed(() => deckOf(figures, edits))
  assertWhole(figures, pages.length)
  const [, pagesMs] = await timed(() => deckOf(figures, edits))
  const files: ReportTimes['files'][number][] = []
  for (const format of formats) {
    const target = { kind: 'folder', grantId: grant(folder), replaces: true } as const
    const [written, ms] = await timed(() =>
      client.call('report.export', { figures, edits, formats: [format], target }),
    )
    if (written.outcome !== 'written') throw new Error(`The ${format} was not written`)
    files.push({ format, ms, sizeBytes: written.files[0]?.sizeBytes ?? 0 })
  }
  const allMs = first.ms + files.reduce((sum, { ms }) => sum + ms, 0)
  const result: ReportTimes = {
    first,
    again,
    same,
    pages: pages.length,
    pagesFirstMs,
    pagesMs,
    files,
    allMs,
  }
  console.log(JSON.stringify(result, null, 2))
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true })
}
