import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../appError.ts'
import { backUp } from '../db/backup.ts'
import { connect } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { assertOwnHeader } from '../db/fileHeader.ts'
import { readKey, signingKeyPath, unwrapKeyFile, wrapKeyFile, writeNewKey } from '../db/keyFile.ts'
import { lockDossier } from '../db/lock.ts'
import { keyCheck } from '../db/pseudonyms.ts'
import { keyCheckIn } from '../db/soundness.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import { newestSchema } from './unpackDossier.ts'
import type { Arrived } from './unpackDossier.ts'

export interface ReplaceOrder {
  /** Of the dossier that is replaced; nobody has it open. */
  readonly path: string
  readonly nowMs: number
  readonly appVersion: string
  readonly keyKeeper: KeyKeeper
}

/**
 * Puts an arrived dossier in the place of the same one that is here, after a verified backup of that. The key beside it
 * stays: it is the same. A kill at any moment leaves the old dossier or the new one, whole.
 *
 * @throws AppError dossierLocked, dossierDamaged, dossierFromNewerApp; dossierKeyMissing when the one here has another key.
 *   It is as it was then
 */
export async function replaceDossier(arrived: Arrived, order: ReplaceOrder): Promise<void> {
  const { path } = order
  const lock = lockDossier(path)
  try {
    await backUpWhatIsThere(arrived, order)
    // The log of the old file would be played into the new one.
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
    renameSync(arrived.path, path)
    settleFolderOf(path)
    failpoint('unpack.placed')
    await takeSigningKey(arrived, order)
  } finally {
    lock.release()
  }
}

async function backUpWhatIsThere(arrived: Arrived, { path, nowMs, appVersion }: ReplaceOrder): Promise<void> {
  assertOwnHeader(path, newestSchema)
  const database = connect(path, { mustExist: true })
  try {
    if (keyCheckIn(database) !== keyCheck(arrived.key)) throw new AppError('dossierKeyMissing')
    await backUp(database, path, { nowMs, reason: 'beforeRestore', appVersion })
    // Whole in itself before its log goes.
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** Others know the dossier by the key that its packages were signed with: that of the dossier that is here now. */
async function takeSigningKey({ path, signingKey }: Arrived, order: ReplaceOrder): Promise<void> {
  if (signingKey === null) return
  const target = signingKeyPath(order.path)
  rmSync(signingKeyPath(path), { force: true })
  if (!existsSync(target)) {
    await writeNewKey(target, signingKey, order.keyKeeper)
    return
  }
  const there = await readKey(target, order.keyKeeper).catch(() => null)
  if (there?.key.equals(signingKey) === true) return
  const protection = await wrapKeyFile(target, signingKey, order.keyKeeper)
  if (protection === 'file') await unwrapKeyFile(target, signingKey)
}

/** Makes a rename outlive a power cut, where a folder can be opened for it. */
export function settleFolderOf(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(dirname(path), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
