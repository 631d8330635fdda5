import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../appError.ts'

const keyLengthBytes = 32

export function defaultKeyPath(dossierPath: string): string {
  return `${dossierPath}.key`
}

/** The key that exchange packages are signed with: another than the one for pseudonyms, and made on first use. */
export function signingKeyPath(dossierPath: string): string {
  return `${dossierPath}.signing-key`
}

/** @throws AppError dossierKeyMissing when there is no such file, keyDamaged (params: file) when it is no key */
export function readKey(keyPath: string): Buffer {
  let text: string
  try {
    text = readFileSync(keyPath, 'utf8').trim()
  } catch (error) {
    throw new AppError('dossierKeyMissing', { cause: error })
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new AppError('keyDamaged', { params: { file: basename(keyPath) } })
  return Buffer.from(text, 'hex')
}

/** Writes a new random key that only this user may read. An existing key is used, never replaced. */
export function createKey(keyPath: string, randomBytes: (size: number) => Buffer): Buffer {
  if (existsSync(keyPath)) return readKey(keyPath)
  const key = randomBytes(keyLengthBytes)
  writeFileSync(keyPath, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  // The mode above is cut by the process's umask; on Windows the folder's own rights apply.
  chmodSync(keyPath, 0o600)
  return key
}
