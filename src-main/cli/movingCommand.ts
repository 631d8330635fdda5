import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { AppError } from '#data/appError.ts'
import type { DataApp } from '#data/dataApp.ts'
import { defaultKeyPath, signingKeyPath } from '#data/db/keyFile.ts'
import { openMoveFile } from '#data/moving/moveFile.ts'
import { makeMovingFolder, removeMovingFolder } from '#data/moving/movingFolder.ts'
import { unpackInto } from '#data/moving/unpackDossier.ts'
import { packTo } from '#data/useCases/movingPack.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'

export interface PackCommand {
  readonly name: 'pack'
  readonly db: string
  readonly key: string | null
  readonly out: string
  /** A file, or - for standard input: an argument would stand in the list of processes and in the shell's history. */
  readonly passphraseFile: string
  readonly json: boolean
}
export interface UnpackCommand {
  readonly name: 'unpack'
  readonly path: string
  readonly db: string
  readonly passphraseFile: string
  readonly json: boolean
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const shared = { db: text, json: flag, 'passphrase-file': text } as const

/** @throws UsageError */
export function packCommand(args: readonly string[]): PackCommand {
  const values = new Values(args, { ...shared, key: text, out: text }, false)
  const passphraseFile = values.required('passphrase-file')
  return { name: 'pack', ...values.common, out: values.required('out'), passphraseFile }
}

/** @throws UsageError */
export function unpackCommand(args: readonly string[]): UnpackCommand {
  const values = new Values(args, shared, true)
  const [db, passphraseFile] = [values.required('db'), values.required('passphrase-file')]
  return { name: 'unpack', path: values.onlyPath, db, passphraseFile, json: values.isSet('json') }
}

/** The first line: editors end a file with one. */
function passphraseIn(file: string): string {
  try {
    const [line = ''] = readFileSync(file === '-' ? 0 : resolve(file), 'utf8').split(/\r?\n/)
    return line
  } catch {
    throw new UsageError('--passphrase-file')
  }
}

export interface Moved {
  readonly file: string
  readonly db: string
  readonly name: string
  readonly sizeBytes: number
}

function endOf(): AbortSignal {
  const end = new AbortController()
  process.once('SIGINT', () => end.abort())
  return end.signal
}

/** @throws AppError as `packTo`; invalidInput for a weak passphrase; CancelledError after Ctrl+C */
export async function runPackCommand(app: DataApp, command: PackCommand): Promise<Moved> {
  const passphrase = passphraseIn(command.passphraseFile)
  const session = await openDatabase(app, command)
  try {
    const path = resolve(command.out)
    const call = { signal: endOf(), report: () => undefined }
    const { sizeBytes } = await packTo(app, session, { path, passphrase }, call)
    return { file: command.out, db: command.db, name: session.row.name, sizeBytes }
  } finally {
    await session.close()
  }
}

/** The dossier's file last: what is stopped half-way is no dossier yet. */
function putInPlace(from: string, to: string): void {
  if (existsSync(signingKeyPath(from))) renameSync(signingKeyPath(from), signingKeyPath(to))
  renameSync(defaultKeyPath(from), defaultKeyPath(to))
  renameSync(from, to)
}

/** @throws AppError passphraseWrong, moveFileUnusable, dossierAlreadyHere; CancelledError after Ctrl+C */
export async function runUnpackCommand(app: DataApp, command: UnpackCommand): Promise<Moved> {
  const db = resolve(command.db)
  const taken = [db, defaultKeyPath(db), signingKeyPath(db)]
  if (taken.some((path) => existsSync(path))) throw new AppError('dossierAlreadyHere')
  const file = await openMoveFile(resolve(command.path), passphraseIn(command.passphraseFile))
  const folder = makeMovingFolder(dirname(db), app.options.surroundings.randomId())
  try {
    const { path } = await unpackInto(file, {
      folder,
      fileName: basename(db),
      keyKeeper: app.keyKeeper,
      signal: endOf(),
      report: () => undefined,
    })
    putInPlace(path, db)
    const { manifest, sizeBytes } = file
    return { file: command.path, db: command.db, name: manifest.name, sizeBytes }
  } catch (error) {
    for (const path of taken) rmSync(path, { force: true })
    throw error
  } finally {
    removeMovingFolder(folder)
    await file.close()
  }
}
