import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { fuses } from '../../scripts/package/fuses.ts'
import { words } from '../support/firstRun.ts'
import {
  ended,
  exampleMs,
  launchPackaged,
  listen,
  newHome,
  packagedFolder,
  packagedProgram,
  removeHome,
  startPackaged,
} from '../support/packagedApp.ts'

// Each door is first shown to be one: the same knock opens an Electron whose fuses are as they came.
const open = process.env['DIALOOGMETER_ELECTRON_PROGRAM'] ?? ''

/** Where Electron's fuses begin in the program (electronjs.org/docs/latest/tutorial/fuses), read without a library. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let home: string

test.beforeEach(async () => {
  home = await newHome()
})

test.afterEach(() => removeHome(home))

/** A script that shows that it has run by making a file. */
function planted(name: string): { readonly script: string; readonly trace: string } {
  const script = path.join(home, `${name}.cjs`)
  const trace = path.join(home, `${name}.ran`)
  mkdirSync(home, { recursive: true })
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`)
  return { script, trace }
}

test('every fuse in the program stands as named', () => {
  const program = readFileSync(packagedProgram())
  const start = program.indexOf(sentinel) + sentinel.length
  const [version, count = 0] = [program[start], program[start + 1]]
  expect(version).toBe(1)
  expect(count).toBeGreaterThanOrEqual(8)
  const found = [...program.subarray(start + 2, start + 2 + count)].map((state) => String.fromCharCode(state))
  expect(found).toEqual(fuses.slice(0, count).map(({ isOn }) => (isOn ? '1' : '0')))
  // There is one set of fuses, not a second one for another processor.
  expect(program.indexOf(sentinel, start)).toBe(-1)
})

test('ELECTRON_RUN_AS_NODE runs no script', async () => {
  const { script, trace } = planted('asNode')
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  spawnSync(open, [script], { env: { ...process.env, ...env } })
  expect(existsSync(trace)).toBe(true)

  const refused = planted('asNodeRefused')
  const app = await launchPackaged({ home, args: [refused.script], env })
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  expect(existsSync(refused.trace)).toBe(false)
  await app.close()
})

test('NODE_OPTIONS loads nothing into the app', async () => {
  const { script, trace } = planted('options')
  const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` }
  spawnSync(open, ['-e', '0'], { env: { ...process.env, ...env } })
  expect(existsSync(trace)).toBe(true)

  const refused = planted('optionsRefused')
  const app = await launchPackaged({ home, env: { NODE_OPTIONS: `--require ${refused.script}` } })
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  expect(existsSync(refused.trace)).toBe(false)
  await app.close()
})

test('--inspect opens no door to the main process, nor does the signal for it', async () => {
  const asNode = spawnSync(open, ['--inspect=127.0.0.1:0', '-e', '0'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  expect(asNode.stderr).toContain('Debugger listening on')

  for (const door of ['--inspect=127.0.0.1:0', '--inspect-brk=127.0.0.1:0']) {
    // Waiting for a debugger it would never show its page.
    const app = await launchPackaged({ home, args: [door] })
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
    expect(app.said()).not.toContain('Debugger listening on')
    await app.close()
  }

  const child = startPackaged(['--remote-debugging-port=0'], { home, folder: packagedFolder(), env: {} })
  const said = listen(child)
  await expect.poll(said).toContain('DevTools listening on')
  // Node would listen for it; without Node's ear the system does what it does to any program: it ends.
  child.kill('SIGUSR1')
  expect(await ended(child)).toBe('SIGUSR1')
  expect(said()).not.toContain('Debugger listening on')
})

test('a folder named app beside the archive, or another path, is not taken for the app', async () => {
  const { script, trace } = planted('elsewhere')
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ main: path.basename(script) }))
  const app = await launchPackaged({ home, args: [home, `--app=${home}`, `--app-path=${home}`] })
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  expect(existsSync(trace)).toBe(false)
  await app.close()
})

test('what tests and development may wish, an installed app does not hear', async () => {
  const elsewhere = path.join(home, 'elsewhere')
  const app = await launchPackaged({
    home,
    env: {
      DIALOOGMETER_USER_DATA: elsewhere,
      DIALOOGMETER_SQLITE_BINDING: path.join(home, 'nothing.node'),
      DIALOOGMETER_FAILPOINT: 'import.opened',
    },
  })
  const { page } = app
  await page.getByRole('button', { name: words.start.exampleAction }).click()
  await expect(page.getByRole('table').first()).toContainText('%', { timeout: exampleMs })
  expect(existsSync(elsewhere)).toBe(false)
  expect(existsSync(path.join(app.userData, 'logs'))).toBe(true)
  await app.close()
})
