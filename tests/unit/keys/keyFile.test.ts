import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKey, plainKeyText, readKey, unwrapKeyFile, wrapKeyFile } from '#data/db/keyFile.ts'
import { noKeychain } from '#data/noKeychain.ts'
import { InventedKeychain } from '../../support/keychain.ts'

const sanne = new InventedKeychain('Sanne')
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-test-'))
  path = join(folder, 'd.dialoogmeter.key')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function plainKey(): Buffer {
  const key = randomBytes(32)
  writeFileSync(path, plainKeyText(key))
  return key
}

describe('a key file', () => {
  test('is wrapped from the start where there is a keychain, and only that keychain opens it', async () => {
    const { key, protection } = await createKey(path, randomBytes, sanne)
    expect(protection).toBe('keychain')
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(/^dialoogmeter-key keychain 1\n[A-Za-z0-9+/=]+\n$/)
    expect(text).not.toContain(key.toString('hex'))
    expect(await readKey(path, sanne)).toEqual({ key, protection })
    await expect(readKey(path, new InventedKeychain('Pieter'))).rejects.toThrow('dossierKeyOfOthers')
    await expect(readKey(path, noKeychain)).rejects.toThrow('dossierKeyOfOthers')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('stands plain where there is none', async () => {
    const { key, protection } = await createKey(path, randomBytes, noKeychain)
    expect(protection).toBe('file')
    expect(readFileSync(path, 'utf8')).toBe(plainKeyText(key))
  })

  test('of a locked keychain is a plain error that can be tried again', async () => {
    await createKey(path, randomBytes, sanne)
    const locked = new InventedKeychain('Sanne')
    locked.isLocked = true
    await expect(readKey(path, locked)).rejects.toMatchObject({
      code: 'keychainUnavailable',
      retryable: true,
    })
  })

  test('of something else is no key: it is never used and never replaced', async () => {
    const texts = [
      '',
      'hallo',
      'dialoogmeter-key keychain 2\nAAAA\n',
      'dialoogmeter-key keychain 1\n',
      'a'.repeat(63),
    ]
    for (const text of texts) {
      writeFileSync(path, text)
      await expect(readKey(path, sanne)).rejects.toMatchObject({ code: 'keyDamaged' })
      await expect(createKey(path, randomBytes, sanne)).rejects.toMatchObject({ code: 'keyDamaged' })
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
  })
})

describe('wrapping', () => {
  test('keeps the key, overwrites the plain bytes on the disk and leaves nothing beside the file', async () => {
    const key = plainKey()
    // A second name for the file's bytes, by which they can still be read when the file is gone.
    const bytes = join(folder, 'bytes')
    linkSync(path, bytes)
    expect(await wrapKeyFile(path, key, sanne)).toBe('keychain')
    expect(await readKey(path, sanne)).toEqual({ key, protection: 'keychain' })
    expect(readFileSync(bytes)).toEqual(Buffer.alloc(65))
    expect(readdirSync(folder).sort()).toEqual(['bytes', 'd.dialoogmeter.key'])
  })

  test('and back gives the very same plain file', async () => {
    const key = plainKey()
    await wrapKeyFile(path, key, sanne)
    expect(await unwrapKeyFile(path, key)).toBe('file')
    expect(readFileSync(path, 'utf8')).toBe(plainKeyText(key))
    expect(readdirSync(folder)).toEqual(['d.dialoogmeter.key'])
  })

  test('with a keychain that gives another key back leaves the plain file as it was', async () => {
    const key = plainKey()
    const forgetful = new InventedKeychain('Sanne')
    forgetful.unwrap = () => Promise.resolve(randomBytes(32))
    expect(await wrapKeyFile(path, key, forgetful)).toBe('file')
    expect(readFileSync(path, 'utf8')).toBe(plainKeyText(key))
  })

  test('that fails between writing and reading back leaves the plain file as it was', async () => {
    const key = plainKey()
    const failing = new InventedKeychain('Sanne')
    let asked = 0
    failing.unwrap = (wrapped) =>
      (asked += 1) === 1 ? sanne.unwrap(wrapped) : Promise.reject(new Error('the keychain was locked'))
    await expect(wrapKeyFile(path, key, failing)).rejects.toThrow('the keychain was locked')
    expect(readFileSync(path, 'utf8')).toBe(plainKeyText(key))
    expect(readdirSync(folder)).toEqual(['d.dialoogmeter.key'])
  })
})

describe('a kill', () => {
  const program = fileURLToPath(new URL('../../support/killedWrapping.ts', import.meta.url))
  const places = ['keyFile.written', 'keyFile.verified', 'keyFile.replaced', 'keyFile.overwritten']

  for (const work of ['wrap', 'unwrap']) {
    test.each(places)(
      `while it is to ${work}, at %s, leaves the key readable and nothing beside it`,
      async (place) => {
        const key = plainKey()
        if (work === 'unwrap') await wrapKeyFile(path, key, sanne)
        const env = { ...process.env, DIALOOGMETER_FAILPOINT: place }
        const killed = spawnSync(process.execPath, [program, work, path], { env, encoding: 'utf8' })
        expect(killed.stderr).toContain(`failpoint ${place}@1`)
        expect(killed.signal).toBe('SIGKILL')
        expect((await readKey(path, sanne)).key).toEqual(key)
        expect(readdirSync(folder)).toEqual(['d.dialoogmeter.key'])
      },
    )
  }
})
