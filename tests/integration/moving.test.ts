import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { MoveFile } from '#shared/contract/moving.ts'
import { CallCancelled, startServer, temporaryFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { InventedKeychain } from '../support/keychain.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const passphrase = 'molen fiets regen kantoor'
const fromMs = Date.UTC(2025, 0, 6, 8)

let files: string
let old: TestServer
let next: TestServer
let keychain: InventedKeychain
beforeEach(() => {
  files = temporaryFolder()
  keychain = new InventedKeychain('Sanne, old laptop')
  old = startServer({ dataFolder: join(files, 'old'), keyKeeper: keychain })
  next = startServer({
    dataFolder: join(files, 'next'),
    keyKeeper: new InventedKeychain('Sanne, new laptop'),
  })
})
afterEach(async () => {
  await old.stop()
  await next.stop()
  rmSync(files, { recursive: true, force: true })
})

const moveFile = (): string => join(files, 'dossier.dialoogmeter-verhuizing')

async function dossierWithMessages(questions = 60): Promise<Dossier> {
  const dossier = await old.client.call('dossier.create', {
    municipalityCode: 'GM0344',
    name: 'Gemeente van Sanne',
  })
  await importPath(old, writeTwcs(join(files, 'a.csv'), invent(questions, fromMs)))
  return dossier
}

async function pack(): Promise<void> {
  await old.client.call('moving.pack', { grantId: old.grant(moveFile()), passphrase })
}

function inspect(server: TestServer, phrase = passphrase): Promise<MoveFile> {
  return server.client.call('moving.inspect', { grantId: server.grant(moveFile()), passphrase: phrase })
}

async function unpack(server: TestServer, replace = false): Promise<Dossier> {
  const { selectionId } = await inspect(server)
  return server.client.call('moving.unpack', { selectionId, replace })
}

async function fingerprintOf({ client }: TestServer): Promise<string> {
  const preview = await client.call('exchange.preview', { from: null, to: null })
  if (preview.previewId === null) throw new Error(preview.reason)
  return preview.fingerprint
}

function dossierFolders(folder: string): string[] {
  return readdirSync(join(folder, 'dossiers')).sort()
}

describe('a dossier that moves to another laptop', () => {
  test('is the same there: figures, name, fingerprint of its packages; and the same file adds nothing', async () => {
    const dossier = await dossierWithMessages()
    const figures = await old.client.call('figures.overview', everything)
    const fingerprint = await fingerprintOf(old)
    await pack()
    const told = await inspect(next)
    expect(told).toMatchObject({ name: 'Gemeente van Sanne', appVersion: '0.0.0-test', there: null })
    const arrived = await next.client.call('moving.unpack', { selectionId: told.selectionId, replace: false })
    expect(arrived).toMatchObject({ id: dossier.id, name: dossier.name, createdAtMs: dossier.createdAtMs })
    expect(await next.client.call('figures.overview', everything)).toEqual(figures)
    expect(await fingerprintOf(next)).toBe(fingerprint)
    expect(await importPath(next, join(files, 'a.csv'))).toMatchObject({ status: 'duplicate' })
    const mixed = writeTwcs(join(files, 'b.csv'), invent(61, fromMs))
    expect(await importPath(next, mixed)).toMatchObject({ status: 'committed' })
    expect(await next.client.call('dossier.recent', {})).toMatchObject([{ id: dossier.id, isMissing: false }])
  })

  test('has its key wrapped by the new laptop’s keychain, and the file holds it for every laptop', async () => {
    const before = await dossierWithMessages(5)
    expect(before.location.keyProtection).toBe('keychain')
    await pack()
    const arrived = await unpack(next)
    expect(arrived.location.keyProtection).toBe('keychain')
    const keyFiles = [before, arrived].map(({ location }) => readFileSync(location.keyPath, 'utf8'))
    expect(keyFiles[0]).not.toBe(keyFiles[1])
    const plain = startServer({ dataFolder: join(files, 'plain') })
    expect((await unpack(plain)).location.keyProtection).toBe('file')
    await plain.stop()
  })

  test('leaves nothing behind on the way, also when the passphrase is wrong', async () => {
    const { id } = await dossierWithMessages(5)
    await pack()
    await expect(inspect(next, 'molen fiets regen kantoren')).rejects.toThrow('passphraseWrong')
    expect(existsSync(join(next.dataFolder, 'dossiers'))).toBe(false)
    await unpack(next)
    expect(dossierFolders(old.dataFolder)).toEqual([id])
    expect(dossierFolders(next.dataFolder)).toEqual([id])
    expect(readdirSync(files).sort()).toEqual(['a.csv', 'dossier.dialoogmeter-verhuizing', 'next', 'old'])
  })

  test('that is damaged on its way is refused, and nothing is made of it', async () => {
    await dossierWithMessages(400)
    await pack()
    const whole = readFileSync(moveFile())
    whole.writeUInt8(whole.readUInt8(whole.length - 20) ^ 1, whole.length - 20)
    writeFileSync(moveFile(), whole)
    await expect(unpack(next)).rejects.toThrow('moveFileUnusable')
    expect(existsSync(join(next.dataFolder, 'dossiers')) ? dossierFolders(next.dataFolder) : []).toEqual([])
    expect(await next.client.call('dossier.current', {})).toBeNull()
  })
})

describe('a dossier that is there already', () => {
  test('is not replaced without a word; with one it is, after a backup of what was there', async () => {
    const { id } = await dossierWithMessages(20)
    const figures = await old.client.call('figures.overview', everything)
    await pack()
    await importPath(old, writeTwcs(join(files, 'b.csv'), invent(30, Date.UTC(2025, 8, 1, 8), 7_001)))
    const later = await old.client.call('figures.overview', everything)
    expect(later).not.toEqual(figures)
    const told = await inspect(old)
    expect(told.there).toEqual({ id, name: 'Gemeente van Sanne' })
    const { selectionId } = told
    await expect(old.client.call('moving.unpack', { selectionId, replace: false })).rejects.toThrow(
      'dossierAlreadyHere',
    )
    expect(await old.client.call('figures.overview', everything)).toEqual(later)
    const replaced = await old.client.call('moving.unpack', { selectionId, replace: true })
    expect(replaced.id).toBe(id)
    expect(await old.client.call('figures.overview', everything)).toEqual(figures)
    const folder = dirname(replaced.location.databasePath)
    expect(readdirSync(join(folder, 'dossier-backups')).length).toBeGreaterThan(0)
    expect(dossierFolders(old.dataFolder)).toEqual([id])
  })
})

/** Zeros over pages 3 to 8: what SQLite finds there is no page any more. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0, 2 * 4096, 8 * 4096)
  writeFileSync(path, bytes)
}

describe('a dossier that no longer opens', () => {
  async function packedThenClosed(): Promise<{ readonly dossier: Dossier; readonly figures: unknown }> {
    const dossier = await dossierWithMessages(60)
    const figures = await old.client.call('figures.overview', everything)
    await pack()
    await old.client.call('dossier.close', {})
    return { dossier, figures }
  }
  const kept = ({ location }: Dossier): string[] =>
    readdirSync(dirname(location.databasePath)).filter((name) => /-kept-.*[.]dialoogmeter$/.test(name))

  test('because it is damaged is replaced by the one of a moving file, and is kept beside it as it was', async () => {
    const { dossier, figures } = await packedThenClosed()
    const path = dossier.location.databasePath
    damage(path)
    const damaged = readFileSync(path)
    await expect(old.client.call('dossier.open', { id: dossier.id })).rejects.toThrow('dossierDamaged')
    expect((await unpack(old, true)).id).toBe(dossier.id)
    expect(await old.client.call('figures.overview', everything)).toEqual(figures)
    expect(kept(dossier)).toHaveLength(1)
    expect(readFileSync(join(dirname(path), kept(dossier)[0] ?? '')).equals(damaged)).toBe(true)
  })

  test.each([
    ['is lost', (keyPath: string) => rmSync(keyPath)],
    ['is damaged', (keyPath: string) => writeFileSync(keyPath, 'no key')],
    [
      'is of another account',
      async (keyPath: string) => {
        const other = await new InventedKeychain('Piet, old laptop').wrap(Buffer.alloc(32, 5))
        writeFileSync(keyPath, `dialoogmeter-key keychain 1\n${other.toString('base64')}\n`)
      },
    ],
  ])('because its key %s gets the key of the moving file', async (_name, spoil) => {
    const { dossier, figures } = await packedThenClosed()
    await spoil(dossier.location.keyPath)
    await expect(old.client.call('dossier.open', { id: dossier.id })).rejects.toThrow(/key/i)
    const replaced = await unpack(old, true)
    expect(replaced.location.keyProtection).toBe('keychain')
    expect(await old.client.call('figures.overview', everything)).toEqual(figures)
    expect(kept(dossier)).toEqual([])
  })

  test('is left alone while the key beside it is that of another dossier', async () => {
    const { dossier } = await packedThenClosed()
    const { databasePath, keyPath } = dossier.location
    damage(databasePath)
    writeFileSync(keyPath, `${'5'.repeat(64)}\n`)
    const before = [databasePath, keyPath].map((path) => readFileSync(path))
    await expect(unpack(old, true)).rejects.toThrow('dossierKeyMissing')
    expect([databasePath, keyPath].map((path) => readFileSync(path))).toEqual(before)
    expect(dossierFolders(old.dataFolder)).toEqual([dossier.id])
  })

  test('because its keychain is locked just now is not replaced, and its key stays locked', async () => {
    const { dossier } = await packedThenClosed()
    const before = readFileSync(dossier.location.keyPath)
    const { selectionId } = await inspect(old)
    keychain.isLocked = true
    await expect(old.client.call('moving.unpack', { selectionId, replace: true })).rejects.toThrow(
      'keychainUnavailable',
    )
    expect(readFileSync(dossier.location.keyPath).equals(before)).toBe(true)
    keychain.isLocked = false
    await old.client.call('dossier.open', { id: dossier.id })
  })
})

test('a dossier that is open stays open where its replacement fails', async () => {
  const { id, location } = await dossierWithMessages(20)
  await pack()
  const { selectionId } = await inspect(old)
  const backups = join(dirname(location.databasePath), 'dossier-backups')
  rmSync(backups, { recursive: true, force: true })
  writeFileSync(backups, 'in the way')
  await expect(old.client.call('moving.unpack', { selectionId, replace: true })).rejects.toThrow()
  expect(await old.client.call('dossier.current', {})).toMatchObject({ id })
})

test('what a killed move has left in the clear is gone at the next start', async () => {
  const { id } = await dossierWithMessages(5)
  await old.stop()
  const left = join(old.dataFolder, 'dossiers', `${id}.moving`)
  mkdirSync(left)
  writeFileSync(join(left, 'dossier.dialoogmeter'), 'a copy in the clear')
  old = startServer({ dataFolder: join(files, 'old'), keyKeeper: keychain })
  expect(dossierFolders(old.dataFolder)).toEqual([id])
})

describe('packing', () => {
  test('tells how far it is, and can be stopped: what stood there stays', async () => {
    await dossierWithMessages(200)
    writeFileSync(moveFile(), 'an older one')
    const phases = new Set<string>()
    const running = old.client.start(
      'moving.pack',
      { grantId: old.grant(moveFile()), passphrase },
      (progress) => {
        phases.add((progress as { phase: string }).phase)
        running.cancel()
      },
    )
    await expect(running.output).rejects.toBeInstanceOf(CallCancelled)
    expect(readFileSync(moveFile(), 'utf8')).toBe('an older one')
    await old.client.start('moving.pack', { grantId: old.grant(moveFile()), passphrase }, (progress) =>
      phases.add((progress as { phase: string }).phase),
    ).output
    expect([...phases].sort()).toEqual(['checking', 'copying', 'writing'])
    expect(readdirSync(files).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('refuses a weak passphrase, and never writes it to the log', async () => {
    await dossierWithMessages(5)
    for (const weak of ['kort', 'aaaaaaaaaaaaaaaa', 'elf tekens!']) {
      const grantId = old.grant(moveFile())
      await expect(old.client.call('moving.pack', { grantId, passphrase: weak })).rejects.toThrow(
        'invalidInput',
      )
    }
    expect(existsSync(moveFile())).toBe(false)
    await pack()
    await expect(inspect(next, 'molen fiets regen kantoren')).rejects.toThrow()
    for (const folder of [old.dataFolder, next.dataFolder]) {
      const logs = join(folder, 'logs')
      const text = existsSync(logs)
        ? readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'))
        : []
      expect(text.join('\n')).not.toContain('molen')
    }
  })

  test('does not overwrite the dossier’s own files', async () => {
    const { location } = await dossierWithMessages(5)
    for (const path of [location.databasePath, location.keyPath]) {
      const before = readFileSync(path)
      await expect(old.client.call('moving.pack', { grantId: old.grant(path), passphrase })).rejects.toThrow(
        'fileNotWritable',
      )
      expect(readFileSync(path).equals(before)).toBe(true)
    }
  })
})
