import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { newUserData, removeUserData } from '../support/electronApp.ts'

const startMs = 60_000

/** Chromium says of no page that it hangs while a debugger is attached to it: this start has none. */
test('a page that hangs while its user goes on typing is asked about, and loaded again', async () => {
  test.setTimeout(2 * startMs)
  const userData = await newUserData()
  const asked = path.join(userData, 'asked.jsonl')
  // An app of its own that starts the real one.
  const manifest = {
    name: 'dialoogmeter',
    version: '0.1.0',
    main: path.resolve('tests/support/hangsByItself.mjs'),
  }
  const wrapper = await newUserData()
  writeFileSync(
    path.join(wrapper, 'start.mjs'),
    `await import(${JSON.stringify(`file://${manifest.main}`)})\n`,
  )
  writeFileSync(path.join(wrapper, 'package.json'), JSON.stringify({ ...manifest, main: 'start.mjs' }))
  const child = spawn(
    process.env['DIALOOGMETER_ELECTRON_PROGRAM'] ?? '',
    [wrapper, '--lang=nl', '--disable-dev-shm-usage'],
    {
      env: {
        ...process.env,
        DIALOOGMETER_USER_DATA: userData,
        DIALOOGMETER_TEST_APP: process.cwd(),
        DIALOOGMETER_TEST_ASKED: asked,
      },
      stdio: 'ignore',
    },
  )
  try {
    const told = (): string => (existsSync(asked) ? readFileSync(asked, 'utf8') : '')
    const log = (): string => readFileSync(path.join(userData, 'logs', 'main.log'), 'utf8')
    await expect.poll(told, { timeout: startMs }).toContain('hangs')
    await expect.poll(told, { timeout: startMs }).toContain('Dit venster reageert niet.')
    await expect.poll(log).toContain('pageGone')
    expect(log()).toContain('pageEndedByUser')
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
    await removeUserData(userData)
    await removeUserData(wrapper)
  }
})
