import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, newUserData, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { startKeyring } from '../support/keyring.ts'
import type { Keyring } from '../support/keyring.ts'

// One dossier from start to start, told in order: with the keychain of its user, with another's, and with none.
test.describe.configure({ mode: 'serial' })

interface Opened {
  readonly id: string
  readonly location: { readonly keyPath: string; readonly keyProtection: 'keychain' | 'file' }
}

let own: Keyring | null = null
let userData: string
let running: RunningApp | null = null
let dossier: Opened

test.beforeAll(async () => {
  userData = await newUserData()
  own = await startKeyring()
})
test.afterEach(async () => {
  await running?.close()
  running = null
})
test.afterAll(async () => {
  own?.stop()
  await removeUserData(userData)
})

async function start(env: Readonly<Record<string, string>>): Promise<RunningApp> {
  running = await launchApp({ userData, env })
  return running
}

test('the key of a new dossier is wrapped by the user’s keychain', async () => {
  const { app, page } = await start(own?.env ?? {})
  expect(await app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe(
    'gnome_libsecret',
  )
  dossier = (await askData(page, 'dossier.create', { municipalityCode: 'GM0344', name: null })) as Opened
  expect(dossier.location.keyProtection).toBe('keychain')
  expect(readFileSync(dossier.location.keyPath, 'utf8')).toMatch(/^dialoogmeter-key keychain 1\n/)
})

test('another start of the app opens it again, and a plain key is wrapped when it opens', async () => {
  const { page } = await start(own?.env ?? {})
  const opened = (await askData(page, 'dossier.open', { id: dossier.id })) as Opened
  expect(opened.location.keyProtection).toBe('keychain')
  await askData(page, 'key.unlock', {})
  const plain = readFileSync(dossier.location.keyPath, 'utf8')
  expect(plain).toMatch(/^[0-9a-f]{64}\n$/)
  await askData(page, 'key.lock', {})
  await askData(page, 'dossier.close', {})
  writeFileSync(dossier.location.keyPath, plain)
  const again = (await askData(page, 'dossier.open', { id: dossier.id })) as Opened
  expect(again.location.keyProtection).toBe('keychain')
  expect(readFileSync(dossier.location.keyPath, 'utf8')).not.toContain(plain.trim())
})

test('another user’s keychain does not open it, and says so', async () => {
  const others = await startKeyring()
  try {
    const { page } = await start(others.env)
    await expect(askData(page, 'dossier.open', { id: dossier.id })).rejects.toThrow('dossierKeyOfOthers')
  } finally {
    await running?.close()
    running = null
    others.stop()
  }
})

test('without any keychain it is a plain error that can be tried again, and new keys stand in plain files', async () => {
  const { page } = await start({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' })
  await expect(askData(page, 'dossier.open', { id: dossier.id })).rejects.toThrow('keychainUnavailable')
  const other = (await askData(page, 'dossier.create', { municipalityCode: 'GM0363', name: null })) as Opened
  expect(other.location.keyProtection).toBe('file')
})
