import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { grantByDrop } from '../support/grantByDrop.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import { noAnswers } from '../support/figures.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

const addresses = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad',
  '/vergelijken',
  '/wat-als',
  '/presentatie',
  '/gegevens',
  '/instellingen',
  '/instellingen/bewaren',
  '/instellingen/privacy',
  '/over',
  '/hulp',
]
const widths = [1366, 683]
const longestSettlingMs = 3_000
/** As long as a name may be, without a place to break it. */
const longName = `Samenwerkingsverband${'Middengemeenten'.repeat(8)}`.slice(0, 120)
/** Right to left, with digits at its end: what follows must not move into it. */
const arabicName = 'بلدية أوترخت 2025'

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  const { page } = running
  await askData(page, 'dossier.create', { municipalityCode: 'GM0344', name: longName })
  await askData(page, 'annotations.save', {
    id: null,
    title: longName.slice(0, 80),
    kind: 'campaign',
    from: '2025-01-06',
    to: '2025-01-07',
    isExcludable: false,
  })
  await strainDossier(page)
  await page.reload()
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

/** Names as long as they may be, or from right to left, wherever somebody outside gives them. */
async function strainDossier(page: Page): Promise<void> {
  const rows = invent(400, Date.UTC(2025, 0, 6, 8)).map((row) => ({
    ...row,
    author: row.author === accountName ? longName : row.author,
    text: row.text.replace(accountName, longName),
  }))
  const file = path.join(running.userData, `${longName.slice(0, 100)}.csv`)
  const grantId = await grantByDrop(page, writeTwcs(file, rows))
  const looked = (await askData(page, 'import.inspect', { grantId })) as { selectionId: string }[]
  await askData(page, 'import.run', { selectionId: looked[0]?.selectionId, options: noAnswers })
  const accounts = (await askData(page, 'accounts.list', {})) as { id: number; name: string }[]
  expect(accounts.map(({ name }) => name)).toContain(longName)
  for (const { id } of accounts)
    await askData(page, 'accounts.setOwner', { accountId: id, owner: longName.slice(0, 80) })
  for (const name of [longName.slice(0, 80), arabicName])
    await askData(page, 'views.save', { name, path: '/reactietijd', query: '' })
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Two pictures further the page of the address stands there, with its first answers.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** How far the page stands out (px), once it has had the time that a chart takes to follow its window. */
async function settledOverflow(page: Page): Promise<number> {
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const until = Date.now() + longestSettlingMs
  let over = await overflow()
  while (over > 0 && Date.now() < until) {
    await page.waitForTimeout(100)
    over = await overflow()
  }
  return over
}

async function tooWideAt(widthsPx: readonly number[], isPictured = false): Promise<string[]> {
  const { page } = running
  const faults: string[] = []
  for (const width of widthsPx) {
    await setWidth(running, width)
    for (const address of addresses) {
      await open(page, address)
      const over = await settledOverflow(page)
      if (over > 0) faults.push(`${address} at ${String(width)}: ${String(over)} px too wide`)
      if (!isPictured) continue
      await page.screenshot({
        path: `test-results/strained-${address.replaceAll('/', '-')}-${String(width)}.png`,
        fullPage: true,
      })
    }
  }
  return faults
}

test('names without a place to break make no page wider than the window', async () => {
  expect(await tooWideAt(widths, true)).toEqual([])
})

test('nor where the letters of the app cannot be had', async () => {
  const { page, app } = running
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: details.url.endsWith('.woff2') }),
    )
  })
  await page.reload()
  await open(page, '/overzicht')
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(false)
  expect(await tooWideAt(widths)).toEqual([])
})

test('nor with the colours of high contrast', async () => {
  await running.page.emulateMedia({ forcedColors: 'active' })
  expect(await running.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  expect(await tooWideAt([683])).toEqual([])
  await running.page.emulateMedia({ forcedColors: 'none' })
})

test('a name from right to left leaves the numbers beside it where they are', async () => {
  const { page } = running
  await askData(page, 'dossier.rename', { name: arabicName })
  await page.reload()
  await setWidth(running, 1366)
  await open(page, '/overzicht')
  const name = page.getByRole('navigation').getByText(arabicName)
  await expect(name).toBeVisible()
  const isolation = await name.evaluate((element) => getComputedStyle(element).unicodeBidi)
  expect(isolation).toMatch(/isolate/)
})
