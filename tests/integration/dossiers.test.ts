import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { machineSurroundings } from '#data/clock.ts'
import { assertLocalFolder, machineProbe } from '#data/db/location.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { InventedKeychain } from '../support/keychain.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
let id: string
let path: string

beforeEach(async () => {
  running = startServer()
  const dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: 'Utrecht' })
  id = dossier.id
  path = join(running.dataFolder, 'dossiers', id, 'dossier.dialoogmeter')
})
afterEach(() => running.stop())

describe('dossiers', () => {
  test('one is made, renamed, closed and found again with its data', async () => {
    const { client, dataFolder } = running
    await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(20, Date.UTC(2025, 0, 6, 8))))
    const renamed = await client.call('dossier.rename', { name: 'Utrecht, proef' })
    expect(renamed).toMatchObject({ id, name: 'Utrecht, proef', isExample: false })
    await client.call('dossier.close', {})
    expect(await client.call('dossier.current', {})).toBeNull()

    const next = startServer({ dataFolder })
    const [recent] = await next.client.call('dossier.recent', {})
    expect(recent).toMatchObject({ id, name: 'Utrecht, proef', isMissing: false })
    await next.client.call('dossier.open', { id })
    expect((await next.client.call('figures.overview', allYears)).current.cases).toBe(20)
    await next.stop()
  })

  test('two who open it at the same moment both get it, also while a keychain thinks', async () => {
    const keyKeeper = new InventedKeychain('Sanne')
    const unwrap = keyKeeper.unwrap.bind(keyKeeper)
    const isAvailable = keyKeeper.isAvailable.bind(keyKeeper)
    keyKeeper.unwrap = (wrapped) => setTimeout(20).then(() => unwrap(wrapped))
    keyKeeper.isAvailable = () => setTimeout(20).then(isAvailable)
    const slow = startServer({ keyKeeper })
    const dossier = await slow.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await slow.client.call('dossier.close', {})
    const both = [1, 2].map(() => slow.client.call('dossier.open', { id: dossier.id }))
    expect(await Promise.all(both)).toMatchObject([{ id: dossier.id }, { id: dossier.id }])
    await slow.stop()
  })

  test('the latest opened stands first', async () => {
    const second = await running.client.call('dossier.create', { municipalityCode: '11001', name: null })
    expect(second).toMatchObject({ name: 'Aartselaar', municipality: { country: 'VL' } })
    await running.client.call('dossier.open', { id })
    const recent = await running.client.call('dossier.recent', {})
    expect(recent.map((entry) => entry.id)).toEqual([id, second.id])
  })

  test('an invented municipality gets no dossier of its own', async () => {
    const wrong = running.client.call('dossier.create', { municipalityCode: 'EX01', name: null })
    await expect(wrong).rejects.toThrow('unknownMunicipality')
    expect(await running.client.call('dossier.current', {})).toMatchObject({ id })
  })

  test('one that cannot be made leaves no folder', async () => {
    const surroundings = {
      ...machineSurroundings,
      randomBytes: () => {
        throw new Error('no random bytes')
      },
    }
    const failing = startServer({ surroundings })
    const made = failing.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await expect(made).rejects.toThrow('internal')
    expect(readdirSync(join(failing.dataFolder, 'dossiers'))).toEqual([])
    await failing.stop()
  })

  test('key and database can be read by this user only', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600)
  })

  test('a dossier from elsewhere opens when its key came with it', async () => {
    await running.client.call('dossier.close', {})
    const elsewhere = join(running.dataFolder, 'stick')
    mkdirSync(elsewhere)
    cpSync(path, join(elsewhere, 'utrecht.dialoogmeter'))
    const grant = (): string => running.grant(join(elsewhere, 'utrecht.dialoogmeter'))
    const keyless = running.client.call('dossier.openGranted', { grantId: grant() })
    await expect(keyless).rejects.toThrow('dossierKeyMissing')
    cpSync(`${path}.key`, join(elsewhere, 'utrecht.dialoogmeter.key'))
    expect(await running.client.call('dossier.openGranted', { grantId: grant() })).toMatchObject({ id })
  })
})

describe('a dossier that cannot be opened', () => {
  beforeEach(() => running.client.call('dossier.close', {}))

  const open = (): Promise<unknown> => running.client.call('dossier.open', { id })

  test('another key is told from the right one', async () => {
    chmodSync(`${path}.key`, 0o600)
    writeFileSync(`${path}.key`, 'ab'.repeat(32))
    await expect(open()).rejects.toThrow('dossierKeyMissing')
  })

  test('one of a newer app is refused and not touched', async () => {
    const database = connect(path)
    database.pragma('user_version = 99')
    database.close()
    const before = readFileSync(path)
    await expect(open()).rejects.toThrow('dossierFromNewerApp')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a damaged one is refused as damaged', async () => {
    const bytes = readFileSync(path)
    for (let offset = 4096 * 2; offset < bytes.length; offset += 1) bytes[offset] = 0x5a
    writeFileSync(path, bytes)
    await expect(open()).rejects.toThrow('dossierDamaged')
  })

  test('half a file and a text file are refused', async () => {
    truncateSync(path, 5000)
    await expect(open()).rejects.toThrow(/dossierDamaged|notADossier/)
    writeFileSync(path, 'geen dossier')
    await expect(open()).rejects.toThrow('notADossier')
  })

  test('one that is gone is listed as missing', async () => {
    rmSync(path)
    await expect(open()).rejects.toThrow('dossierNotFound')
    expect(await running.client.call('dossier.recent', {})).toMatchObject([{ id, isMissing: true }])
  })

  test('one that is open in another process is refused until that closes it', async () => {
    await open()
    const other = startServer({ dataFolder: running.dataFolder })
    await expect(other.client.call('dossier.open', { id })).rejects.toThrow('dossierLocked')
    await running.client.call('dossier.close', {})
    await expect(other.client.call('dossier.open', { id })).resolves.toMatchObject({ id })
    await other.stop()
  })
})

describe('where a dossier may live', () => {
  test.each([
    '\\\\server\\share\\dossier.db',
    '//server/share/dossier.db',
    '\\\\?\\UNC\\server\\share\\d.db',
    'C:\\Users\\an\\OneDrive - Gemeente\\d.db',
    '/srv/an/Dropbox/d.db',
    '/Users/an/Library/Mobile Documents/d.db',
  ])('not on a network share or in a synced folder: %s', (location) => {
    expect(() => assertLocalFolder(location)).toThrow('dossierOnNetworkOrCloud')
  })

  test.each(['/srv/an/dossiers/d.db', 'C:\\Users\\an\\AppData\\Local\\d.db', '\\\\?\\C:\\dossiers\\d.db'])(
    'on a disk of this computer: %s',
    (location) => expect(() => assertLocalFolder(location)).not.toThrow(),
  )

  test('not below the folder that a sync client names', () => {
    const probe = { ...machineProbe(), syncRoots: ['D:\\werk'] }
    expect(() => assertLocalFolder('D:\\werk\\dossiers\\d.db', probe)).toThrow()
    expect(() => assertLocalFolder('D:\\werkplek\\dossiers\\d.db', probe)).not.toThrow()
  })
})
