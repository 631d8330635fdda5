import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'

/** Invented; an error's message may hold what a resident wrote, and no log may. */
const plantedText = 'Hendrikus Zandwijk: mijn kliko is niet geleegd'

interface LogLine {
  readonly what: string
  readonly incidentId?: string
  readonly why?: string
  readonly error?: string
  readonly file?: string
}

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await running.page.reload()
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible()
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

function logText(): string {
  return readFileSync(path.join(running.userData, 'logs', 'main.log'), 'utf8')
}

function faultsInLog(): LogLine[] {
  return logText()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ what }) => what === 'pageFault')
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** From now on no number can be written as text: whatever draws one throws. */
async function plantThrow(page: Page): Promise<void> {
  await page.evaluate((message) => {
    const kept = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get: () => {
        throw new RangeError(message)
      },
    })
    Object.assign(window, {
      takeThrowAway: () => Object.defineProperty(Intl.NumberFormat.prototype, 'format', kept ?? {}),
    })
  }, plantedText)
}

async function takeThrowAway(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { takeThrowAway: () => void }).takeThrowAway())
}

/** The number that the page shows stands in the log, with the class and the script, and without a word of the message. */
async function expectInLog(page: Page, expected: Record<string, unknown>): Promise<void> {
  const shown = /Kenmerk in het logboek: ([0-9a-f]{8})/
  await expect(page.getByTestId('fault')).toContainText(shown)
  const id = shown.exec(await page.getByTestId('fault').innerText())?.[1]
  expect(faultsInLog().find(({ incidentId }) => incidentId === id)).toMatchObject(expected)
  for (const piece of ['andwijk', 'kliko', 'geleegd']) expect(logText()).not.toContain(piece)
}

test('a part that throws while it is drawn is told in its place, and the page comes back when the cause is gone', async () => {
  const { page } = running
  await open(page, '/overzicht')
  await plantThrow(page)
  await open(page, '/reactietijd')
  await expect(page.getByTestId('fault')).toContainText('Een deel van deze pagina kan niet worden getoond.')
  await expectInLog(page, {
    why: 'drawing',
    error: 'RangeError',
    file: expect.stringMatching(/^[\w-]+\.js$/),
  })
  await takeThrowAway(page)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByTestId('fault')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByTestId('fault')).toHaveCount(0)
})

test('the way on leads to the overview, from a page that goes on failing', async () => {
  const { page } = running
  await open(page, '/reactietijd')
  await plantThrow(page)
  await open(page, '/vergelijken')
  await expect(page.getByTestId('fault')).toBeVisible()
  await takeThrowAway(page)
  await page.getByRole('button', { name: 'Naar Overzicht' }).click()
  await expect(page).toHaveURL(/#\/overzicht/)
  await expect(page.getByTestId('fault')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page that fails again when it is tried again is loaded whole', async () => {
  const { page } = running
  await plantThrow(page)
  await open(page, '/reactietijd')
  await expect(page.getByTestId('fault')).toBeVisible()
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByTestId('fault')).toBeVisible()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await loaded
  // What was planted went with the old page.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByTestId('fault')).toHaveCount(0)
})

test('something asked for that breaks off without a word is told, and can be put aside', async () => {
  const { page } = running
  await open(page, '/overzicht')
  await page.evaluate((message) => {
    setTimeout(() => void Promise.reject(new TypeError(message)), 0)
  }, plantedText)
  await expect(page.getByTestId('fault')).toContainText('De laatste handeling is niet gelukt')
  await expectInLog(page, { why: 'handling', error: 'TypeError' })
  await page.getByTestId('fault').getByRole('button', { name: 'Sluiten' }).click()
  await expect(page.getByTestId('fault')).toHaveCount(0)
})

test('a part of the program that cannot be loaded is told, and loaded when it is tried again', async () => {
  const { page, app } = running
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: /ResponseCurve.*\.js$/.test(details.url) }),
    )
  })
  await page.reload()
  await expect(page.getByTestId('fault')).toContainText('Een deel van het programma kan niet worden geladen.')
  await expectInLog(page, { why: 'loading', error: 'TypeError' })
  await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByTestId('fault')).toHaveCount(0)
})

test('a page of which nothing is left is loaded again', async () => {
  const { page } = running
  await open(page, '/overzicht')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    document.getElementById('app')?.replaceChildren()
    setTimeout(() => void Promise.reject(new Error('planted')), 0)
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(faultsInLog().map(({ why }) => why)).toContain('empty')
})

test('what is told fits, in both languages and both themes, and meets WCAG 2.2 AA as far as a program can tell', async () => {
  const { page } = running
  const looks: readonly Look[] = [
    { language: 'nl', theme: 'light' },
    { language: 'en', theme: 'dark' },
  ]
  for (const look of looks) {
    await choose(page, look)
    await open(page, '/overzicht')
    await plantThrow(page)
    await open(page, '/reactietijd')
    await expect(page.getByTestId('fault')).toBeVisible()
    for (const width of [1366, 683]) {
      await setWidth(running, width)
      await page.screenshot({ path: `test-results/fault-${look.language}-${String(width)}.png` })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    expect((await faultsOf(page)).filter((fault) => fault.includes('fault'))).toEqual([])
  }
})

test('a fault that is told over and over fills no log', async () => {
  const { page } = running
  const before = faultsInLog().length
  const answers = await page.evaluate(async () => {
    type Bridge = { reportFault: (fault: object) => Promise<string | null> }
    const { dialoogmeter } = window as unknown as { dialoogmeter: Bridge }
    const told: (string | null)[] = []
    for (let line = 1; line <= 40; line += 1) {
      const errorClass = line % 2 === 0 ? 'TypeError' : 'Jan Jansen'
      const place = { file: line % 2 === 0 ? `made-up-${String(line)}.js` : '../../x.js', line, column: 1 }
      told.push(
        await dialoogmeter.reportFault({
          kind: 'handling',
          errorClass,
          errorCode: `E${String(line)}`,
          place,
        }),
      )
    }
    const refused = await dialoogmeter.reportFault({ kind: 'handling', message: 'Jan Jansen' }).then(
      () => false,
      () => true,
    )
    return { told, refused }
  })
  expect(answers.refused).toBe(true)
  expect(new Set(answers.told).size).toBeLessThanOrEqual(2)
  expect(faultsInLog().length - before).toBeLessThanOrEqual(2)
  expect(logText()).not.toMatch(/Jansen|made-up/)
})
