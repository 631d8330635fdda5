import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { askData } from '../askData.ts'
import { choose } from '../electronApp.ts'
import { smallExport, writeExport } from '../exportFiles.ts'
import { beginWith, goTo, startImport, words } from '../firstRun.ts'
import { grantByDrop } from '../grantByDrop.ts'

/** All that has an address (src-renderer/app/pages.ts). */
const addresses = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad',
  '/groeipad/vragenlijst',
  '/groeipad/vragenlijst/uitkomst',
  '/vergelijken',
  '/wat-als',
  '/presentatie',
  '/gegevens',
  '/instellingen',
  '/instellingen/onderwerpen',
  '/instellingen/bewaren',
  '/instellingen/privacy',
  '/hulp',
  '/over',
]
/** Faults that a spelling checker would want to look up; the second is a word of another language. */
const misspelt = 'Ditt is een foutt woord, and thiss is annother one.'

/**
 * What a user does in a first month, from the choice of the municipality to the files for the council, by the page alone:
 * the same for the packaged app, whose other processes nobody can reach.
 *
 * @param folder may be written to
 * @returns what was done, for a reader of the test's output
 */
export async function takeTour(page: Page, folder: string): Promise<readonly string[]> {
  await beginWith(page, 'utr', 'Utrecht')
  await startImport(page, await writeExport(folder, smallExport))
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const language of ['nl', 'en'] as const) {
    await choose(page, { language, theme: 'light' })
    for (const address of addresses) await open(page, address)
  }
  await choose(page, { language: 'nl', theme: 'light' })
  await openCases(page)
  const typed = await typeEverywhere(page)
  await simulate(page)
  await present(page, folder)
  return [`${addresses.length} pages twice`, `${typed} fields typed in`]
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function openCases(page: Page): Promise<void> {
  await open(page, '/overzicht')
  await page.evaluate(() => {
    location.hash = '/overzicht?clock=opening&cases=all&casesTitle=Alle+vragen'
  })
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** @returns in how many fields was typed */
async function typeEverywhere(page: Page): Promise<number> {
  let fields = 0
  for (const address of ['/gegevens', '/instellingen', '/instellingen/onderwerpen', '/hulp']) {
    await open(page, address)
    const found = page
      .locator('main')
      .locator('textarea, input[type=text], input[type=search], input:not([type])')
    for (const field of await found.all()) {
      if (!(await field.isVisible()) || !(await field.isEditable())) continue
      await field.focus()
      await page.keyboard.type(misspelt)
      await page.keyboard.press('Escape')
      fields += 1
    }
  }
  return fields
}

async function simulate(page: Page): Promise<void> {
  await goTo(page, 'whatIf')
  await page.getByRole('button', { name: words.whatIf.scenarios.add, exact: true }).click()
  await expect(page.getByTestId('what-if-run')).toHaveAttribute('data-stage', 'idle', { timeout: 60_000 })
}

/** The PDF is drawn by a window that nobody sees. */
async function present(page: Page, folder: string): Promise<void> {
  const text = words.presentation
  await goTo(page, 'presentation')
  await page.getByRole('button', { name: text.start.begin }).click()
  await expect(page.getByTestId('sheet')).toBeVisible({ timeout: 60_000 })
  await page.getByLabel(text.fields.remark).fill(misspelt)
  await page.keyboard.press('F5')
  await expect(page.getByTestId('presenter')).toBeVisible()
  await page.keyboard.press('Escape')
  const target = path.join(folder, 'files')
  mkdirSync(target)
  const figures = await askData(page, 'report.take', { filter: everything, planId: null })
  await askData(page, 'report.export', {
    figures,
    edits: { language: 'nl', order: null, chosen: {}, titles: {}, remarks: {} },
    formats: ['pptx', 'pdf', 'docx', 'onePager', 'text', 'xlsx', 'appendix', 'png', 'svg'],
    target: { kind: 'folder', grantId: await grantByDrop(page, target), replaces: true },
  })
}

const everything = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}
