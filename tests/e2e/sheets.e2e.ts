import { expect, test } from '@playwright/test'
import { sheetMarkup } from '../../src-shared/report/drawing/sheetMarkup.ts'
import { noEdits } from '../../src-shared/report/edits.ts'
import { standardStyle } from '../../src-shared/report/houseStyle.ts'
import type { Deck } from '../../src-shared/report/page.ts'
import { deckOf } from '../../src-shared/views/presentation/deckOf.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData, type RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'
import { deckOfPages, ordinaryPages, strainedPages } from '../support/reportPages.ts'
import { measureSheets, type NamedSheet } from '../support/sheetMeasure.ts'

const text = words.presentation.presenter
let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await askData(running.page, 'report.create', {
    name: 'Raad',
    figures: exampleReportFigures(),
    edits: noEdits('nl'),
  })
  await running.page.reload()
  await goTo(running.page, 'presentation')
  await running.page.getByRole('button', { name: words.presentation.start.open('Raad') }).click()
  await expect(running.page.getByTestId('sheet')).toBeVisible()
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

function sheetsOf(deck: Deck, names: readonly string[]): readonly NamedSheet[] {
  return deck.pages.map((page, index) => ({
    name: names[index] ?? page.kind,
    markup: sheetMarkup(page, { place: index + 1, of: deck.pages.length }, { deck, style: standardStyle }),
  }))
}

for (const language of ['nl', 'en'] as const)
  test(`every line of the example's deck stays on its sheet and apart from the others, in ${language}`, async () => {
    const deck = deckOf(exampleReportFigures(), noEdits(language))
    expect(await measureSheets(running.page, sheetsOf(deck, []))).toEqual([])
  })

test('so do pages at their limits', async () => {
  const pages = { ...ordinaryPages, ...strainedPages }
  const sheets = sheetsOf(deckOfPages(Object.values(pages)), Object.keys(pages))
  expect(await measureSheets(running.page, sheets)).toEqual([])
})

test('a deck is presented on the whole screen by keys alone', async () => {
  const { page, app } = running
  const isFullScreen = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false)
  const deck = deckOf(exampleReportFigures(), noEdits('nl'))
  const presenter = page.getByTestId('presenter')
  const heading = presenter.getByRole('heading', { level: 2 })
  const count = deck.pages.length
  const shows = (place: number): Promise<void> =>
    expect(presenter.getByText(`${place} van ${count}`, { exact: true })).toBeVisible()

  await page.keyboard.press('F5')
  await expect(presenter).toBeFocused()
  await expect.poll(isFullScreen).toBe(true)
  await shows(1)
  await page.keyboard.press('ArrowRight')
  await shows(2)
  await expect(heading).toBeVisible()
  await expect(presenter.locator('[aria-live=polite]')).toContainText(`Pagina 2 van ${count}: `)
  await page.keyboard.press('End')
  await shows(count)
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await shows(3)
  await page.keyboard.press('PageUp')
  await shows(2)

  await page.keyboard.press('b')
  await expect(presenter.locator('.sheet')).toHaveCount(0)
  await page.keyboard.press('b')
  await shows(2)
  await page.keyboard.press('n')
  await expect(presenter.getByRole('complementary', { name: text.notes })).toBeVisible()
  await page.keyboard.press('t')
  await expect(presenter.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await page.keyboard.press('?')
  await expect(presenter.getByText(text.help.title)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(presenter.getByText(text.help.title)).toHaveCount(0)
  await expect(presenter).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(presenter).toHaveCount(0)
  await expect.poll(isFullScreen).toBe(false)
})

test('the sheet fills the window, and the pointer and the buttons go when it rests', async () => {
  const { page } = running
  const presenter = page.getByTestId('presenter')
  const begin = page.getByRole('button', { name: words.presentation.bar.present, exact: true })
  await begin.focus()
  await page.keyboard.press('Enter')
  await page.mouse.move(300, 300)
  await expect(presenter.getByRole('button', { name: text.end, exact: true })).toBeVisible()
  const sheet = await presenter.locator('.sheet').boundingBox()
  const stage = await presenter.boundingBox()
  if (sheet === null || stage === null) throw new Error('the sheet was expected on the screen')
  expect(Math.min(stage.width - sheet.width, stage.height - sheet.height)).toBeLessThan(1.5)
  await expect(presenter).toHaveCSS('cursor', 'none')
  await page.mouse.move(310, 300)
  await expect(presenter).not.toHaveCSS('cursor', 'none')
  await presenter.getByRole('button', { name: text.end, exact: true }).click()
  await expect(presenter).toHaveCount(0)
  await expect(begin).toBeFocused()
})
