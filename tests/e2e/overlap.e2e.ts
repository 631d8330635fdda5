import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import { beginWith, startImport, words } from '../support/firstRun.ts'
import { week, writeArchive, writeWebcare } from '../support/overlapFiles.ts'

const { overlap } = words
const allYears = {
  from: '2000-01-01',
  to: '2040-12-31',
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

async function casesIn(page: Page): Promise<unknown> {
  const answer = await askData(page, 'figures.overview', allYears)
  return JSON.parse(JSON.stringify(answer)).current.cases
}

test('a webcare tool and an archive of the same week count once, apart when asked, and once again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  const { page, userData, close } = await launchApp()
  await beginWith(page, 'utr', 'Utrecht')
  const section = page.getByTestId('overlap')
  await startImport(page, writeWebcare(path.join(folder, 'webcare.csv'), week))
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await expect(section).toBeHidden()
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await startImport(page, writeArchive(path.join(folder, 'twitter-archief'), week))
  const files = ['webcare.csv', 'twitter-archief'] as const
  await expect(section).toContainText(overlap.once('11', ...files))
  expect(await casesIn(page)).toBe(9)
  await section.getByText(overlap.examples).click()
  await expect(section.getByRole('table')).toContainText(overlap.bases.text)
  await section.getByText(overlap.rule.title).click()
  await expect(section).toContainText(overlap.rule.doubt)
  expect(await faultsOf(page)).toEqual([])
  if (process.env['OVERLAP_PICTURE'] !== undefined) {
    await section.screenshot({ path: process.env['OVERLAP_PICTURE'] })
  }

  await section.getByRole('button', { name: overlap.countApartOf(...files) }).click()
  await expect(section).toContainText(overlap.apart('11', ...files))
  expect(await casesIn(page)).toBe(12)
  await section.getByRole('button', { name: overlap.countOnceOf(...files) }).click()
  await expect(section).toContainText(overlap.once('11', ...files))
  expect(await casesIn(page)).toBe(9)
  await close()
  await removeUserData(userData)
  rmSync(folder, { recursive: true })
})
