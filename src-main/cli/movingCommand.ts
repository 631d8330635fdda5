import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { passphraseFault } from '#shared/domain/passphrase.ts'
import type { PassphraseFault } from '#shared/domain/passphrase.ts'
import { AppError } from '#data/appError.ts'
import type { DataApp } from '#data/dataApp.ts'
import { failpoint } from '#data/db/failpoint.ts'
import { defaultKeyPath, readKey, signingKeyPath } from '#data/db/keyFile.ts'
import { lockDossier } from '#data/db/lock.ts'
import { settleOnDisk } from '#data/db/settleOnDisk.ts'
import { openMoveFile } from '#data/moving/moveFile.ts'
import type { OpenMoveFile } from '#data/moving/moveFile.ts'
import { makeMovingFolder, removeMovingFolder } from '#data/moving/movingFolder.ts'
import { unpackInto } from '#data/moving/unpackDossier.ts'
import type { Arrived } from '#data/moving/unpackDossier.ts'
import { packTo } from '#data/useCases/movingPack.ts'
import { movingFolderOf, openDatabase } from './databases.ts'
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

/** What is wrong with a passphrase is told in its own sentence. */
export class WeakPassphraseError extends Error {
  readonly fault: PassphraseFault
  constructor(fault: PassphraseFault) {
    super(`passphrase: ${fault}`)
    this.name = 'WeakPassphraseError'
    this.fault = fault
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

/** @throws AppError as `packTo`; WeakPassphraseError, UsageError; CancelledError after Ctrl+C */
export async function runPackCommand(app: DataApp, command: PackCommand): Promise<Moved> {
  const passphrase = passphraseIn(command.passphraseFile)
  const fault = passphraseFault(passphrase)
  if (fault !== null) throw new WeakPassphraseError(fault)
  const session = await openDatabase(app, command)
  try {
    const target = { path: resolve(command.out), passphrase, copyFolder: movingFolderOf(command.db) }
    const { sizeBytes } = await packTo(app, session, target, { signal: endOf(), report: () => undefined })
    return { file: command.out, db: command.db, name: session.row.name, sizeBytes }
  } finally {
    await session.close()
  }
}

function alreadyHere(path: string): AppError {
  return new AppError('dossierAlreadyHere', { params: { file: basename(path) } })
}

/** A key that lies there without its dossier may be all that is left of another one; the very same one does no harm. */
async function assertFree(db: string, arrived: Arrived | null): Promise<void> {
  if (existsSync(db)) throw alreadyHere(db)
  const keys = [
    [defaultKeyPath(db), arrived?.key],
    [signingKeyPath(db), arrived?.signingKey],
  ] as const
  for (const [path, key] of keys) {
    if (arrived === null || !existsSync(path)) continue
    const there = await readKey(path).catch(() => null)
    if (!key || there?.key.equals(key) !== true) throw alreadyHere(path)
  }
}

/** The dossier's file last: what is stopped half-way is no dossier yet, and can be done again. */
function putInPlace(from: string, to: string): void {
  if (existsSync(signingKeyPath(from))) renameSync(signingKeyPath(from), signingKeyPath(to))
  renameSync(defaultKeyPath(from), defaultKeyPath(to))
  failpoint('unpack.keysPlaced')
  renameSync(from, to)
  settleOnDisk(dirname(to))
  failpoint('unpack.placed')
}

/** @throws AppError passphraseWrong, moveFileUnusable, dossierAlreadyHere, dossierLocked; CancelledError after Ctrl+C */
export async function runUnpackCommand(app: DataApp, command: UnpackCommand): Promise<Moved> {
  const db = resolve(command.db)
  await assertFree(db, null)
  const file = await openMoveFile(resolve(command.path), passphraseIn(command.passphraseFile))
  try {
    mkdirSync(dirname(db), { recursive: true })
    const lock = lockDossier(db)
    try {
      await unpackTo(db, file, app)
    } finally {
      lock.release()
    }
    const { manifest, sizeBytes } = file
    return { file: command.path, db: command.db, name: manifest.name, sizeBytes }
  } finally {
    await file.close()
  }
}

async function unpackTo(db: string, file: OpenMoveFile, { keyKeeper }: DataApp): Promise<void> {
  const folder = movingFolderOf(db)
  makeMovingFolder(folder)
  try {
    const [fileName, signal, report] = [basename(db), endOf(), (): void => undefined]
    const arrived = await unpackInto(file, { folder, fileName, keyKeeper, signal, report })
    await assertFree(db, arrived)
    putInPlace(arrived.path, db)
  } finally {
    removeMovingFolder(folder)
  }
}
