import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

/** Mode 2 of seccomp: the kernel filters the process's system calls. */
const filtered = 'Seccomp:\t2'

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

test('the window opens with the app’s own page and title', async () => {
  expect(running.page.url()).toMatch(/^app:\/\/dialoogmeter\/index\.html/)
  expect(await running.page.title()).toContain('Dialoogmeter')
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page runs inside both layers of Chromium’s sandbox, and no switch weakens it', async () => {
  const [own, page] = await running.app.evaluate(({ BrowserWindow }) => {
    return [process.pid, BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0]
  })
  const status = readFileSync(`/proc/${page}/status`, 'utf8')
  expect(status).toContain(filtered)
  // More than one id: the process lives in a namespace of its own, where it sees no other process.
  expect(status).toMatch(/^NSpid:(\t\d+){2,}$/m)
  const commandLine = readFileSync(`/proc/${own}/cmdline`, 'utf8').split('\0')
  expect(commandLine.filter((argument) => /no-sandbox|disable-.*(sandbox|security)/.test(argument))).toEqual(
    [],
  )
})

test('the page keeps to its content policy', async () => {
  const complaints: string[] = []
  running.page.on('console', (message) => {
    if (/content security policy|trusted type/i.test(message.text())) complaints.push(message.text())
  })
  await running.page.reload()
  await running.page.waitForLoadState('load')
  expect(complaints).toEqual([])
})

test('the page has no Node, and only the bridge of the app', async () => {
  const seen = await running.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { dialoogmeter: object }).dialoogmeter).sort(),
  }))
  expect(seen.node).toEqual([])
  expect(seen.bridge).toEqual([
    'chooseFiles',
    'chooseSaveFile',
    'connectToData',
    'grantDroppedFiles',
    'loadAgain',
    'onDataState',
    'printPage',
    'reportDrawn',
    'reportFault',
    'setFullScreen',
  ])
})

test('no request leaves the machine, neither from the page nor from its session', async () => {
  const fromPage = await running.page.evaluate(async () => {
    const attempts = ['https://example.org/', 'http://127.0.0.1:9/', 'ws://127.0.0.1:9/']
    const blocked: boolean[] = []
    for (const address of attempts) {
      blocked.push(
        await new Promise<boolean>((resolve) => {
          if (address.startsWith('ws')) {
            const socket = new WebSocket(address)
            socket.onopen = () => resolve(false)
            socket.onerror = () => resolve(true)
          } else {
            fetch(address, { mode: 'no-cors' }).then(
              () => resolve(false),
              () => resolve(true),
            )
          }
        }),
      )
    }
    return blocked
  })
  expect(fromPage).toEqual([true, true, true])
  const fromSession = await running.app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('every permission is denied', async () => {
  const states = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']
    const found: string[] = []
    for (const name of names) {
      found.push((await navigator.permissions.query({ name: name as PermissionName })).state)
    }
    return found
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
})

test('the page cannot open a window, embed a page or go elsewhere', async () => {
  expect(await running.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  await running.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await running.page.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  expect(running.page.url()).toMatch(/^app:\/\/dialoogmeter\/index\.html/)
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the app serves nothing from outside its own pages', async () => {
  const statuses = await running.app.evaluate(async ({ session }) => {
    const addresses = [
      'app://dialoogmeter/../main/index.js',
      'app://dialoogmeter/..%2fmain%2findex.js',
      'app://dialoogmeter/%2e%2e/main/index.js',
      'app://other/index.html',
    ]
    const found: number[] = []
    for (const address of addresses) found.push((await session.defaultSession.fetch(address)).status)
    return found
  })
  expect(statuses).toEqual([404, 404, 404, 404])
})
