import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { launchApp, newUserData, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

const emptyPage = 'Dialoogmeter kan dit venster nu niet tonen'
/** A page is given 15 s to draw, twice. */
const givenUpMs = 45_000

interface LogLine {
  readonly what: string
  readonly incidentId?: string
}

function logOf(userData: string): LogLine[] {
  const text = readFileSync(path.join(userData, 'logs', 'main.log'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
}

function told(userData: string): string[] {
  return logOf(userData).map(({ what }) => what)
}

/** What stands in the window, asked in main: the page may be another one than the test began with. */
function inWindow(app: ElectronApplication, expression: string): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow }, code): Promise<string> =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) ?? Promise.resolve(''),
    expression,
  )
}

function title(app: ElectronApplication): Promise<string> {
  return inWindow(app, 'document.title').catch(() => '')
}

/** Processes of one kind, as Electron counts them. */
function processIds(app: ElectronApplication, type: string): Promise<number[]> {
  return app.evaluate(
    ({ app: main }, wanted) =>
      main
        .getAppMetrics()
        .filter((entry) => entry.type === wanted)
        .map(({ pid }) => pid),
    type,
  )
}

/** Whether something is drawn: a window of one colour is blank. */
async function isDrawn(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    const pixels = picture?.toBitmap() ?? Buffer.alloc(0)
    const colours = new Set<number>()
    for (let at = 0; at + 4 <= pixels.length; at += 4) colours.add(pixels.readUInt32LE(at))
    return colours.size > 8
  })
}

async function expectNumberOfLog({ app, userData }: RunningApp): Promise<void> {
  const shown = /Nummer voor de helpdesk: ([0-9a-f]{8})/.exec(await inWindow(app, 'document.body.innerText'))
  expect(shown).not.toBeNull()
  expect(logOf(userData).map(({ incidentId }) => incidentId)).toContain(shown?.[1])
}

async function end(running: RunningApp): Promise<void> {
  await running.close()
  await removeUserData(running.userData)
}

test('a page without its program is loaded once more, and then makes way for a screen that says what to do', async () => {
  const running = await launchApp()
  const { app, userData } = running
  await app.evaluate(({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: details.url.endsWith('.js') }),
    )
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await expect.poll(() => title(app), { timeout: givenUpMs }).toBe(emptyPage)
  expect(told(userData).filter((what) => what === 'pageBlank')).toHaveLength(2)
  await expectNumberOfLog(running)
  expect(await inWindow(app, 'document.body.innerText')).toContain('Uw dossiers staan nog op deze computer')
  await end(running)
})

test('a page that is blank once only comes back by itself', async () => {
  const running = await launchApp()
  const { app, userData } = running
  await app.evaluate(({ BrowserWindow, session }) => {
    let isPlanted = true
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      const cancel = isPlanted && details.url.endsWith('.js')
      if (cancel) isPlanted = false
      answer({ cancel })
    })
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await expect.poll(() => told(userData), { timeout: givenUpMs }).toContain('pageBlank')
  await expect.poll(() => inWindow(app, 'document.body.innerText')).toContain('Gemeente')
  expect(await title(app)).not.toBe(emptyPage)
  await end(running)
})

test('a page that cannot be loaded makes way for a screen that says what to do', async () => {
  const running = await launchApp()
  const { app, userData } = running
  await app.evaluate(({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: details.url.includes('index.html') }),
    )
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await expect.poll(() => title(app)).toBe(emptyPage)
  expect(told(userData)).toContain('pageNotLoaded')
  await expectNumberOfLog(running)
  await end(running)
})

test('a preload that fails makes way for a screen that says what to do', async () => {
  const folder = await newUserData()
  const preload = path.join(folder, 'planted.cjs')
  writeFileSync(preload, "throw new Error('planted')\n")
  const running = await launchApp()
  const { app, userData } = running
  await app.evaluate(({ BrowserWindow, session }, planted) => {
    session.defaultSession.setPreloads([planted])
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  }, preload)
  await expect.poll(() => title(app)).toBe(emptyPage)
  expect(told(userData)).toContain('preloadFailed')
  await expectNumberOfLog(running)
  await end(running)
  await removeUserData(folder)
})

/**
 * The page hangs for real; that Chromium says so is played: it never calls a page unresponsive that a debugger is
 * attached to, and what drives this test is one. Without one: hangingPage.e2e.ts.
 */
test('a page that hangs is asked about in a dialog of the system, and loaded again when its user wishes', async () => {
  const running = await launchApp()
  const { app, userData } = running
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const questions: { buttons: readonly string[]; message: string }[] = []
    dialog.showMessageBox = ((_window: unknown, { buttons, message }: (typeof questions)[number]) => {
      questions.push({ buttons, message })
      // Its user waits first; a page that goes on hanging is asked about again.
      return Promise.resolve({ response: questions.length === 1 ? 0 : 1, checkboxChecked: false })
    }) as unknown as typeof dialog.showMessageBox
    const [window] = BrowserWindow.getAllWindows()
    await window?.webContents.executeJavaScript('setTimeout(() => { for (;;); }, 10); 1')
    window?.emit('unresponsive')
    await new Promise((resolve) => setTimeout(resolve, 200))
    window?.emit('unresponsive')
    return questions
  })
  const question = { message: 'Dit venster reageert niet.', buttons: ['Wachten', 'Venster opnieuw laden'] }
  expect(asked).toEqual([question, question])
  await expect.poll(() => told(userData)).toEqual(expect.arrayContaining(['pageEndedByUser', 'pageGone']))
  await expect.poll(() => inWindow(app, 'document.body.innerText')).toContain('Gemeente')
  expect(await title(app)).not.toBe(emptyPage)
  await end(running)
})

test('a graphics process that keeps ending leaves a window that draws, and the next start does without it', async () => {
  const running = await launchApp()
  const { app, userData } = running
  for (let crashes = 0; crashes < 3; crashes += 1) {
    await expect.poll(async () => (await processIds(app, 'GPU')).length).toBe(1)
    const [pid] = await processIds(app, 'GPU')
    if (pid === undefined) throw new Error('there is no graphics process')
    process.kill(pid, 'SIGSEGV')
    await expect.poll(async () => (await processIds(app, 'GPU')).includes(pid)).toBe(false)
  }
  await expect.poll(() => told(userData).filter((what) => what === 'gpuGone').length).toBe(3)
  await expect.poll(() => isDrawn(app)).toBe(true)
  await running.close()
  const again = await launchApp({ userData })
  expect(await again.app.evaluate(({ app: main }) => main.getGPUFeatureStatus().gpu_compositing)).toBe(
    'disabled_software',
  )
  await expect.poll(() => isDrawn(again.app)).toBe(true)
  await end(again)
})

test('--safe-graphics draws without the graphics card, also at later starts, and when no window can say so', async () => {
  const first = await launchApp({ args: ['--safe-graphics'] })
  const { userData } = first
  expect(JSON.parse(readFileSync(path.join(userData, 'without-gpu'), 'utf8'))).toMatchObject({ why: 'asked' })
  await expect.poll(() => isDrawn(first.app)).toBe(true)
  await first.close()
  const second = await launchApp({ userData })
  await expect.poll(() => isDrawn(second.app)).toBe(true)
  expect(await second.app.evaluate(({ app: main }) => main.getGPUFeatureStatus().gpu_compositing)).toBe(
    'disabled_software',
  )
  await end(second)
})

test('nothing of a crash is written or sent by Chromium itself', async () => {
  const running = await launchApp()
  const { app, userData } = running
  const [graphics] = await processIds(app, 'GPU')
  if (graphics === undefined) throw new Error('there is no graphics process')
  process.kill(graphics, 'SIGSEGV')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => told(userData)).toEqual(expect.arrayContaining(['gpuGone', 'pageGone']))
  const [started, crashFolder] = await app.evaluate(({ app: main, crashReporter }) => [
    crashReporter.getUploadToServer(),
    main.getPath('crashDumps'),
  ])
  expect(started).toBe(false)
  // Chromium makes itself a number there, which goes nowhere; of the crash there is nothing.
  const left = existsSync(crashFolder) ? filesIn(crashFolder) : []
  expect(left.filter((file) => file !== 'client_id')).toEqual([])
  expect(filesIn(userData).filter((file) => /\.(dmp|meta)$/i.test(file))).toEqual([])
  await end(running)
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile(),
  )
}
