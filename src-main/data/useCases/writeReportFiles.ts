import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OutputOf, ProgressOf } from '#shared/contract/registry.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call } from '../handler.ts'
import type { ReportFile } from '../reports/reportFile.ts'
import { writeBesideChosen } from '../writeToChosen.ts'
import type { BesideFile } from '../writeWhole.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'

type Exported = OutputOf<'report.export'>
type Written = Extract<Exported, { outcome: 'written' }>['files'][number]

/** A file that is whole, and not in its place yet. */
interface MadeFile extends Written {
  readonly beside: BesideFile
}

/** Where a file goes. */
export interface Place {
  readonly file: ReportFile
  readonly path: string
}

/** Makes every file beside its place. When one fails or the caller stops, none is left. */
async function makeAll(
  session: DossierSession,
  places: readonly Place[],
  { signal, report }: Call,
): Promise<readonly MadeFile[]> {
  const made: MadeFile[] = []
  const total = places.length
  try {
    for (const [done, { file, path }] of places.entries()) {
      const { format } = file
      report({ format, done, total } satisfies ProgressOf<'report.export'>)
      const bytes = await file.bytes(signal)
      assertGoesOn(signal)
      const beside = await writeBesideChosen(session, path, bytes)
      made.push({ fileName: basename(path), sizeBytes: bytes.length, format, beside })
      assertGoesOn(signal)
    }
    return made
  } catch (error) {
    await Promise.all(made.map(({ beside }) => beside.discard()))
    throw error
  }
}

/** Puts one after another in its place. Where one cannot, those before it stay and are named. */
async function settleAll(made: readonly MadeFile[]): Promise<Written[]> {
  const written: Written[] = []
  for (const [place, { beside, ...file }] of made.entries()) {
    try {
      await beside.settle()
      written.push(file)
    } catch (error) {
      await Promise.all(made.slice(place + 1).map((rest) => rest.beside.discard()))
      throw withWritten(error, written)
    }
  }
  return written
}

function withWritten(error: unknown, written: readonly Written[]): unknown {
  if (!(error instanceof AppError) || written.length === 0) return error
  const names = written.map(({ fileName }) => fileName).join(', ')
  return new AppError(error.code, { params: { ...error.params, written: names }, cause: error })
}

/**
 * Makes files and puts them in their places: all are whole before the first is put there, so that stopping, a full disk or a
 * file that cannot be made leaves none of them.
 *
 * @throws AppError diskFull, folderMissing, fileNotWritable, notDrawn (params `written`: what is in its place); CancelledError
 */
export async function writeFiles(
  session: DossierSession,
  places: readonly Place[],
  call: Call,
): Promise<Exported> {
  const made = await makeAll(session, places, { ...call, signal: endOfLook(session, call) })
  return { outcome: 'written', files: await settleAll(made) }
}

/**
 * The same in a folder, each file by its own name.
 *
 * @param replaces false = where files of these names stand there, nothing is made and they are named
 * @throws AppError folderMissing; as `writeFiles`
 */
export async function writeFilesIn(
  session: DossierSession,
  files: readonly ReportFile[],
  folder: { readonly path: string; readonly replaces: boolean },
  call: Call,
): Promise<Exported> {
  const { path, replaces } = folder
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new AppError('folderMissing', { params: { folder: basename(path) } })
  }
  const places = files.map((file) => ({ file, path: join(path, file.fileName) }))
  const there = places.filter((place) => existsSync(place.path))
  if (!replaces && there.length > 0) {
    return { outcome: 'exists', fileNames: there.map(({ file }) => file.fileName) }
  }
  return writeFiles(session, places, call)
}
