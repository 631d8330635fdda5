import { existsSync, rmSync } from 'node:fs'
import { AppError } from '../appError.ts'
import { failpoint } from '../db/failpoint.ts'
import {
  defaultKeyPath,
  readKey,
  signingKeyPath,
  unwrapKeyFile,
  wrapKeyFile,
  writeNewKey,
} from '../db/keyFile.ts'
import { lockDossier } from '../db/lock.ts'
import { keyCheck } from '../db/pseudonyms.ts'
import { isOfOtherKey, keepReplaced, putInPlace } from '../db/replaceFile.ts'
import type { Replaced } from '../db/replaceFile.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import type { Arrived } from './unpackDossier.ts'

export interface ReplaceOrder {
  /** Of the dossier that is replaced; nobody has it open. */
  readonly path: string
  readonly nowMs: number
  readonly appVersion: string
  readonly keyKeeper: KeyKeeper
}

/**
 * Puts an arrived dossier in the place of the same one that is here. What stood there is kept first: as a verified backup
 * when it is sound, else as it is, beside it. The key beside it stays when it is the same, and takes the place of one that
 * nobody here can use. A kill at any moment leaves the old dossier or the new one, whole.
 *
 * @throws AppError dossierLocked, dossierFromNewerApp, keychainUnavailable; dossierKeyMissing when the one here has another
 *   key. It is as it was then
 */
export async function replaceDossier(arrived: Arrived, order: ReplaceOrder): Promise<Replaced> {
  const { path, keyKeeper } = order
  const lock = lockDossier(path)
  try {
    await assertSameKey(arrived.key, order)
    const replaced = await keepReplaced({ ...order, keyCheck: keyCheck(arrived.key) })
    failpoint('unpack.kept')
    // Before the dossier, of which it is the key either way: what is in the place can be opened at any moment.
    await putKey(defaultKeyPath(path), arrived.key, keyKeeper)
    putInPlace(arrived.path, path)
    failpoint('unpack.placed')
    await takeSigningKey(arrived, order)
    return replaced
  } finally {
    lock.release()
  }
}

async function assertSameKey(key: Buffer, { path, keyKeeper }: ReplaceOrder): Promise<void> {
  const beside = await usableKeyAt(defaultKeyPath(path), keyKeeper)
  const isOther = beside !== null && !beside.equals(key)
  if (isOther || isOfOtherKey(path, keyCheck(key))) throw new AppError('dossierKeyMissing')
}

/** null where none stands, or one that nobody here can use. @throws AppError keychainUnavailable */
async function usableKeyAt(keyPath: string, keeper: KeyKeeper): Promise<Buffer | null> {
  if (!existsSync(keyPath)) return null
  try {
    return (await readKey(keyPath, keeper)).key
  } catch (error) {
    if (error instanceof AppError && /^(keyDamaged|dossierKeyOfOthers)$/.test(error.code)) return null
    throw error
  }
}

async function putKey(keyPath: string, key: Buffer, keeper: KeyKeeper): Promise<void> {
  if (!existsSync(keyPath)) {
    await writeNewKey(keyPath, key, keeper)
    return
  }
  const there = await usableKeyAt(keyPath, keeper)
  if (there?.equals(key) === true) return
  const protection = await wrapKeyFile(keyPath, key, keeper)
  if (protection === 'file') await unwrapKeyFile(keyPath, key)
}

/** Others know the dossier by the key that its packages were signed with: that of the dossier that is here now. */
async function takeSigningKey({ path, signingKey }: Arrived, order: ReplaceOrder): Promise<void> {
  if (signingKey === null) return
  rmSync(signingKeyPath(path), { force: true })
  await putKey(signingKeyPath(order.path), signingKey, order.keyKeeper)
}
