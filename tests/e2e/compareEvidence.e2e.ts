import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const evidence = words.compareEvidence
const years = words.compareSources.ownYears

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  running = await launchApp()
  folder = mkdtempSync(path.join(tmpdir(), 'saved-'))
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

/** The page of a dossier that has just been opened; the app shows its own first page before. */
async function openDossier(procedure: string, input: object): Promise<void> {
  await askData(running.page, procedure, input)
  await expect(running.page.getByRole('link', { name: words.app.pages.compare })).toBeVisible()
  await goTo(running.page, 'compare')
  await openComparison()
}

async function openComparison(figure = 'within2h'): Promise<void> {
  await running.page.evaluate((chosen) => {
    location.hash = `/vergelijken?figure=${chosen}`
  }, figure)
  await expect(running.page.getByTestId('own-years')).toBeVisible()
}

/** The saving dialog answers with this place; null = the user cancels. */
async function answerSaveDialog(filePath: string | null): Promise<void> {
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(
        chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen },
      )
  }, filePath)
}

function columnOf(table: Locator, column: number): Promise<string[]> {
  return table.locator(`tbody tr > :nth-child(${column})`).allInnerTexts()
}

test.describe('with the example', () => {
  test.beforeAll(async () => {
    await openDossier('example.load', {})
  })

  test('the table sorts by mouse and by keyboard, and says how it is sorted', async () => {
    const section = running.page.getByTestId('compare-table')
    const table = section.getByRole('table')
    const inhabitants = section.getByRole('columnheader', { name: evidence.table.population })
    await expect(inhabitants).toHaveAttribute('aria-sort', 'none')
    await inhabitants.getByRole('button').click()
    await expect(inhabitants).toHaveAttribute('aria-sort', 'ascending')
    const ascending = (await columnOf(table, 2)).map((text) => Number(text.replaceAll('.', '')))
    expect(ascending.length).toBeGreaterThan(10)
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b))
    await inhabitants.getByRole('button').press('Enter')
    await expect(inhabitants).toHaveAttribute('aria-sort', 'descending')
    const descending = (await columnOf(table, 2)).map((text) => Number(text.replaceAll('.', '')))
    expect(descending).toEqual(ascending.toReversed())
    await section.getByRole('columnheader', { name: evidence.table.municipality }).getByRole('button').click()
    await expect(inhabitants).toHaveAttribute('aria-sort', 'none')
    const names = await columnOf(table, 1)
    expect(names[0]).toMatch(/^Biezenmeer/)
  })

  test('the table is saved where the user points, and nothing when the user cancels', async () => {
    const section = running.page.getByTestId('compare-table')
    const file = path.join(folder, 'vergelijking.csv')
    await answerSaveDialog(null)
    await section.getByRole('button', { name: evidence.table.save }).click()
    await answerSaveDialog(file)
    await section.getByRole('button', { name: evidence.table.save }).click()
    await expect(running.page.getByText(evidence.table.saved('vergelijking.csv')).first()).toBeVisible()
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith(`\uFEFF${evidence.table.csv.municipality};`)).toBe(true)
    expect(text).toMatch(/\r\nRijnhoven;[^;]+;48200;Helft beantwoord binnen;minuten;\d+(,\d)?;/)
    expect(text).toContain('Keuze: U ziet')
  })

  test('a place that takes no file is told beside the table', async () => {
    const section = running.page.getByTestId('compare-table')
    await answerSaveDialog(path.join(folder, 'weg', 'vergelijking.csv'))
    await section.getByRole('button', { name: evidence.table.save }).click()
    await expect(section.getByRole('alert')).toContainText(words.app.errors.folderMissing)
  })

  test('times have no funnel and are told why', async () => {
    await openComparison('medianMs')
    await expect(running.page.getByTestId('compare-funnel')).toContainText(evidence.funnel.notAShare)
    await openComparison('within2h')
    await expect(running.page.getByTestId('compare-funnel').getByRole('img')).toBeVisible()
  })

  test('each drawing has its table', async () => {
    for (const id of ['compare-curves', 'compare-funnel']) {
      const section = running.page.getByTestId(id)
      await section.getByRole('button', { name: evidence.showTable }).click()
      await expect(section.getByRole('table')).toContainText('Rijnhoven')
      await section.getByRole('button', { name: evidence.showChart }).click()
      await expect(section.getByRole('table')).toHaveCount(0)
    }
  })
})

test.describe('with a dossier of its own', () => {
  test.beforeAll(async () => {
    await openDossier('dossier.create', { municipalityCode: 'GM0268', name: null })
  })

  test('an earlier year is typed in, checked, seen and removed', async () => {
    const { page } = running
    const section = page.getByTestId('own-years')
    await section.getByRole('button', { name: years.add }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(years.dialog.year).fill('2023')
    await dialog.getByLabel(years.dialog.value).fill('144')
    await dialog.getByLabel(years.dialog.n).fill('900')
    await dialog.getByRole('button', { name: years.dialog.save }).click()
    await expect(dialog).toContainText(years.dialog.wrongPercent)
    await expect(dialog).toContainText(years.dialog.missingSource)
    await dialog.getByLabel(years.dialog.value).fill('44,2')
    await dialog.getByLabel(years.dialog.source).fill('Jaarverslag 2023')
    await dialog.getByRole('button', { name: years.dialog.save }).click()
    await expect(dialog).toHaveCount(0)
    const row = section.getByRole('row', { name: /2023/ })
    await expect(row).toContainText('44,2%')
    await expect(row).toContainText(years.typedIn('Jaarverslag 2023'))
    await row.getByRole('button', { name: years.removeOf('2023') }).click()
    await expect(section).toContainText(years.none)
    await page.getByRole('button', { name: years.undo }).click()
    await expect(section.getByRole('row', { name: /2023/ })).toContainText('44,2%')
  })
})
