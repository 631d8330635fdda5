import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, startImport, words } from '../support/firstRun.ts'
import { accountName, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const { cases } = words
const questions = 100_200
const firstMs = Date.parse('2025-03-03T08:00:00Z')
const stepMs = 4 * 60_000
/** Far into the list, and alone in holding this word. */
const rare = 60_123
const rareWord = 'stoeptegel'

let running: RunningApp
let folder: string

/** A question every four minutes, each of another citizen; every fiftieth is answered after ten minutes. */
function* messages(): Generator<TwcsRow> {
  for (let index = 0; index < questions; index += 1) {
    const id = index * 2 + 1
    const author = String(1_000_000 + index)
    const atMs = firstMs + index * stepMs
    const about = index === rare ? `een losse ${rareWord}` : 'het papier'
    const text = `@${accountName} wanneer komt iemand voor ${about}?`
    yield { id, author, inbound: true, atMs, text, inReplyTo: null }
    if (index % 50 !== 0) continue
    const answer = { id: id + 1, author: accountName, inbound: false, atMs: atMs + 600_000 }
    yield { ...answer, text: `@${author} Op dinsdag, fijne dag`, inReplyTo: id }
  }
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  const file = writeTwcs(path.join(folder, 'twcs.csv'), [...messages()])
  running = await launchApp()
  await beginWith(running.page, 'utr', 'Utrecht')
  await askData(running.page, 'texts.setKeeping', { keeping: 'kept' })
  await startImport(running.page, file)
  await expect(running.page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed', {
    timeout: 200_000,
  })
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

function rowAt(page: Page, place: number): Locator {
  return page.getByRole('grid').locator(`[role=row][aria-rowindex="${place + 1}"]`)
}
/** When the question at a place of the list was asked, newest first, as the list writes it. */
function askedAt(place: number): string {
  const atMs = firstMs + (questions - place) * stepMs
  const format = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  return format.format(atMs).replace(',', '')
}
async function openAll(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    location.hash = '/overzicht?from=2025-01-01&to=2026-12-31&cases=all&casesTitle=Alle+vragen'
  })
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused({ timeout: 60_000 })
  await expect(grid).toHaveAttribute('aria-rowcount', String(questions + 1))
  return grid
}

test('a hundred thousand questions are gone through by keyboard and scroll bar, with few rows on the page', async () => {
  const { page } = running
  const grid = await openAll(page)
  await expect(rowAt(page, 1)).toContainText(askedAt(1))
  await page.keyboard.press('End')
  await expect(rowAt(page, questions)).toContainText(askedAt(questions))
  await expect(rowAt(page, questions)).toBeInViewport()
  expect(await grid.getByRole('row').count()).toBeLessThan(60)

  await page.keyboard.press('PageUp')
  await expect(grid).not.toHaveAttribute('aria-activedescendant', `case-row-${questions - 1}`)
  await page.keyboard.press('Home')
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('PageDown')
  await expect(grid).toHaveAttribute('aria-activedescendant', /^case-row-\d{3}$/)
  const focus = Number((await grid.getAttribute('aria-activedescendant'))?.replace('case-row-', ''))
  expect(focus).toBeGreaterThan(200)
  await expect(rowAt(page, focus + 1)).toContainText(askedAt(focus + 1))

  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2
  })
  const middle = grid.locator('[role=row][data-row]').nth(10)
  await expect(middle).toContainText('X')
  const placeOfMiddle = async (): Promise<number> => Number(await middle.getAttribute('data-row'))
  // The rows follow the scroll bar in the next frame.
  await expect.poll(async () => Math.abs((await placeOfMiddle()) - questions / 2)).toBeLessThan(50)
  const index = await placeOfMiddle()
  await expect(rowAt(page, index + 1)).toContainText(askedAt(index + 1))
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
})

test('one word finds one question among them, and its thread shows the kept text', async () => {
  const { page } = running
  const grid = await openAll(page)
  await page.getByRole('searchbox', { name: cases.search.label }).fill(rareWord)
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await expect(rowAt(page, 1)).toContainText(rareWord)
  await expect(page).toHaveURL(new RegExp(`casesSearch=${rareWord}`))
  await rowAt(page, 1).click()
  const list = page.getByRole('list', { name: cases.thread.list })
  await expect(list).toContainText(rareWord)
  await expect(list).toContainText(cases.thread.start)
})
