import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { portableMessages } from '../../src-shared/locale/portable.ts'
import { words } from '../support/firstRun.ts'
import {
  ended,
  exampleMs,
  launchPackaged,
  listen,
  newHome,
  packagedFolder,
  removeHome,
  startPackaged,
} from '../support/packagedApp.ts'

// One copy, used in order: a copy of the whole app takes a while.
test.describe.configure({ mode: 'serial' })

let stick: string
let home: string

test.beforeAll(async () => {
  stick = path.join(await newHome(), 'Dialoogmeter')
  await cp(packagedFolder(), stick, { recursive: true })
  writeFileSync(path.join(stick, 'portable.txt'), '')
})

test.beforeEach(async () => {
  home = await newHome()
})

test.afterEach(() => removeHome(home))

test.afterAll(async () => {
  chmodSync(stick, 0o755)
  await removeHome(path.dirname(stick))
})

test('a portable copy keeps everything beside itself, under the user’s name, and nothing in the user’s own folder', async () => {
  const app = await launchPackaged({ home, folder: stick })
  await app.page.getByRole('button', { name: words.start.exampleAction }).click()
  await expect(app.page.getByRole('table').first()).toContainText('%', { timeout: exampleMs })
  await app.close()
  const own = path.join(stick, 'data', userInfo().username)
  const kept = readdirSync(own, { recursive: true, encoding: 'utf8' })
  expect(kept.some((name) => name.endsWith('dossier.dialoogmeter'))).toBe(true)
  expect(kept.some((name) => name.endsWith('.key'))).toBe(true)
  expect(existsSync(app.userData)).toBe(false)
  const left = readdirSync(home, { recursive: true, encoding: 'utf8' })
  expect(left.filter((name) => /dialoogmeter|sqlite|\.key/i.test(name))).toEqual([])
})

test('its data are found again by the same user at another computer', async () => {
  const app = await launchPackaged({ home, folder: stick })
  await expect(app.page.getByRole('table').first()).toContainText('%')
  await app.close()
})

test('a portable copy that cannot write beside itself says so, and keeps nothing elsewhere either', async () => {
  const own = path.join(stick, 'data', userInfo().username)
  chmodSync(own, 0o555)
  const child = startPackaged([], { home, folder: stick, env: {} })
  try {
    await expect.poll(listen(child)).toContain(portableMessages.nl.text(own))
    expect(existsSync(path.join(home, '.config', 'Dialoogmeter'))).toBe(false)
  } finally {
    // It waits for somebody to close the box.
    child.kill('SIGKILL')
    await ended(child)
    chmodSync(own, 0o700)
  }
})
