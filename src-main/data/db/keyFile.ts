import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../appError.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import { noKeychain } from '../noKeychain.ts'
import { createSecretFile, replaceSecretFile, sweepSecretLeftovers } from './secretFile.ts'

const keyLengthBytes = 32

/** keychain: only this user on this computer can make the key of it; file: whoever may read the file can. */
export type KeyProtection = 'keychain' | 'file'

export interface StoredKey {
  readonly key: Buffer
  readonly protection: KeyProtection
}

export function defaultKeyPath(dossierPath: string): string {
  return `${dossierPath}.key`
}

/** The key that exchange packages are signed with: another than the one for pseudonyms, and made on first use. */
export function signingKeyPath(dossierPath: string): string {
  return `${dossierPath}.signing-key`
}

/** The file's form that every program of this app can read: 64 hexadecimal digits and the end of the line. */
export function plainKeyText(key: Buffer): string {
  return `${key.toString('hex')}\n`
}

/** A file that holds what a keychain made of the key says so in its first line. */
const wrappedHead = 'dialoogmeter-key keychain 1'

function wrappedKeyText(wrapped: Buffer): string {
  return `${wrappedHead}\n${wrapped.toString('base64')}\n`
}

type KeyText =
  { readonly form: 'file'; readonly key: Buffer } | { readonly form: 'keychain'; readonly wrapped: Buffer }

function parseKeyText(text: string): KeyText | null {
  const trimmed = text.trim()
  if (/^[0-9a-f]{64}$/.test(trimmed)) return { form: 'file', key: Buffer.from(trimmed, 'hex') }
  const [head, base64 = '', ...rest] = trimmed.split(/\r?\n/)
  if (head !== wrappedHead || rest.length > 0 || !/^[A-Za-z0-9+/]{4,8192}={0,2}$/.test(base64)) return null
  return { form: 'keychain', wrapped: Buffer.from(base64, 'base64') }
}

async function keyIn(parsed: KeyText, keeper: KeyKeeper): Promise<StoredKey> {
  if (parsed.form === 'file') return { key: parsed.key, protection: 'file' }
  const key = await keeper.unwrap(parsed.wrapped)
  // Whatever a keychain gives that is no key of ours was not wrapped by it for us.
  if (key.length !== keyLengthBytes) throw new AppError('dossierKeyOfOthers')
  return { key, protection: 'keychain' }
}

/**
 * @throws AppError dossierKeyMissing when there is no such file, keyDamaged (params: file) when it is no key;
 *   dossierKeyOfOthers and keychainUnavailable as `KeyKeeper.unwrap`
 */
export async function readKey(keyPath: string, keeper: KeyKeeper = noKeychain): Promise<StoredKey> {
  let text: string
  try {
    text = readFileSync(keyPath, 'utf8')
  } catch (error) {
    throw new AppError('dossierKeyMissing', { cause: error })
  }
  const parsed = parseKeyText(text)
  if (parsed === null) throw new AppError('keyDamaged', { params: { file: basename(keyPath) } })
  const stored = await keyIn(parsed, keeper)
  sweepSecretLeftovers(keyPath)
  return stored
}

/** What the keychain made of a key, looked at by having it unwrapped again; null where there is none that can. */
async function wrapChecked(key: Buffer, keeper: KeyKeeper): Promise<string | null> {
  if (!(await keeper.isAvailable())) return null
  const wrapped = await keeper.wrap(key)
  return (await keeper.unwrap(wrapped)).equals(key) ? wrappedKeyText(wrapped) : null
}

/**
 * Writes a new random key that only this user may read, wrapped where there is a keychain. An existing key is used,
 * never replaced.
 *
 * @throws AppError as `readKey` for an existing one
 */
export async function createKey(
  keyPath: string,
  randomBytes: (size: number) => Buffer,
  keeper: KeyKeeper = noKeychain,
): Promise<StoredKey> {
  if (existsSync(keyPath)) return readKey(keyPath, keeper)
  return writeNewKey(keyPath, randomBytes(keyLengthBytes), keeper)
}

/**
 * Writes a key that is known already where none stands yet: of a dossier that came from elsewhere.
 *
 * @throws Error of the file system, also when a file stands there
 */
export async function writeNewKey(keyPath: string, key: Buffer, keeper: KeyKeeper): Promise<StoredKey> {
  // A keychain that fails at this very moment keeps nobody from beginning; the next opening tries again.
  const text = await wrapChecked(key, keeper).catch(() => null)
  createSecretFile(keyPath, text ?? plainKeyText(key))
  return { key, protection: text === null ? 'file' : 'keychain' }
}

/**
 * Replaces a plain key file by a wrapped one, and what stood in the plain one by zeros. A kill at any moment leaves one
 * of the two, whole.
 *
 * @param key what stands in the file
 * @returns how the key is kept now: 'file' where there is no keychain
 * @throws AppError keychainUnavailable; Error of the file system. The plain file is untouched then
 */
export async function wrapKeyFile(keyPath: string, key: Buffer, keeper: KeyKeeper): Promise<KeyProtection> {
  const text = await wrapChecked(key, keeper)
  if (text === null) return 'file'
  await replaceSecretFile(keyPath, text, (written) => isKeyText(written, key, keeper))
  return 'keychain'
}

/** The way back: a plain file that every program that may read it can use. */
export async function unwrapKeyFile(keyPath: string, key: Buffer): Promise<KeyProtection> {
  await replaceSecretFile(keyPath, plainKeyText(key), (written) => isKeyText(written, key, noKeychain))
  return 'file'
}

async function isKeyText(text: string, key: Buffer, keeper: KeyKeeper): Promise<boolean> {
  const parsed = parseKeyText(text)
  return parsed !== null && (await keyIn(parsed, keeper)).key.equals(key)
}
