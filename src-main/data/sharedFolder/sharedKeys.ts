import { existsSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { AppError } from '../appError.ts'
import { defaultKeyPath, plainKeyText, readKey, signingKeyPath } from '../db/keyFile.ts'
import { keyCheck } from '../db/pseudonyms.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import type { CopyWatch } from './copyVerified.ts'
import { codeOf, isThere, withinReach } from './reach.ts'

/** A key file is a line or two. */
const maxKeyTextLength = 20_000

async function fits(localKeyPath: string, check: string, keeper: KeyKeeper): Promise<boolean> {
  if (!existsSync(localKeyPath)) return false
  // Whatever cannot be read is taken anew.
  return readKey(localKeyPath, keeper).then(
    ({ key }) => keyCheck(key) === check,
    () => false,
  )
}

async function copyKey(from: string, to: string, sharedPath: string): Promise<void> {
  const text = await withinReach(readFile(from, 'utf8'), sharedPath)
  if (text.length > maxKeyTextLength) throw new AppError('keyDamaged', { params: { file: 'key' } })
  writeFileSync(to, text, { mode: 0o600 })
}

/**
 * The keys lie beside the shared dossier and are copied along, readable by this user only. One that fits already stays: this
 * computer's keychain may have wrapped it.
 *
 * @param check the dossier's own proof of its key
 * @throws AppError dossierKeyMissing, sharedUnreachable
 */
export async function takeKeys(
  localPath: string,
  { sharedPath }: CopyWatch,
  check: string,
  keeper: KeyKeeper,
): Promise<void> {
  if (!(await fits(defaultKeyPath(localPath), check, keeper))) {
    if (!(await isThere(defaultKeyPath(sharedPath), sharedPath))) throw new AppError('dossierKeyMissing')
    await copyKey(defaultKeyPath(sharedPath), defaultKeyPath(localPath), sharedPath)
  }
  const signing = signingKeyPath(localPath)
  if (!existsSync(signing) && (await isThere(signingKeyPath(sharedPath), sharedPath))) {
    await copyKey(signingKeyPath(sharedPath), signing, sharedPath)
  }
}

async function placeKey(path: string, key: Buffer, sharedPath: string): Promise<void> {
  const place = writeFile(path, plainKeyText(key), { flag: 'wx', mode: 0o660 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await withinReach(place, sharedPath)
}

/**
 * Puts the dossier's key beside a new shared file, plain: else nobody but its maker could open it. One that stands there
 * stays.
 *
 * @throws AppError sharedUnreachable, fileNotWritable, diskFull
 */
export function shareKey(sharedPath: string, key: Buffer): Promise<void> {
  return placeKey(defaultKeyPath(sharedPath), key, sharedPath)
}

/** The key of exchange packages, made here since the taking: others are to sign with the same one. */
export async function shareSigningKey(
  sharedPath: string,
  localPath: string,
  keeper: KeyKeeper,
): Promise<void> {
  const own = signingKeyPath(localPath)
  if (!existsSync(own)) return
  const { key } = await readKey(own, keeper)
  await placeKey(signingKeyPath(sharedPath), key, sharedPath)
}
