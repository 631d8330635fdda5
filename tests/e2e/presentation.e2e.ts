import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'

// One story, told in order: a communications manager makes a presentation of the example for the council.
test.describe.configure({ mode: 'serial' })

const text = words.presentation
const { pageNames, list, fields, saving } = text
const ownTitle = 'Wij antwoorden sneller dan u denkt'
const ownRemark = 'De storm van maart telt mee.'

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'presentation-'))
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await running.page.reload()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

const row = (page: Page, kind: keyof typeof pageNames): Locator => page.locator(`li[data-page=${kind}]`)
const kindsOf = (page: Page): Promise<(string | undefined)[]> =>
  page.locator('li[data-page]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset['page']))
const sheet = (page: Page): Locator => page.getByTestId('sheet')

async function expectKept(page: Page): Promise<void> {
  await expect(page.getByTestId('report-saving')).toHaveAttribute('data-saved', 'saved')
}

async function pointAt({ app }: RunningApp, chosen: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, chosen)
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

test('the page stands seventh, and Gegevens eighth', async () => {
  const { page } = running
  const link = (name: string): Locator => page.getByRole('navigation').getByRole('link', { name })
  await expect(link(words.app.pages.data)).toBeVisible()
  await page.keyboard.press('8')
  await expect(link(words.app.pages.data)).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('7')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.start.finding)
  await expect(page.getByTestId('saved-reports')).toContainText(text.start.none)
})

test('a new presentation is proposed from the choice, and kept from the first moment', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.start.begin }).click()
  await expect(sheet(page)).toBeVisible({ timeout: 60_000 })
  await expectKept(page)
  const kinds = await kindsOf(page)
  expect(kinds.length).toBeGreaterThanOrEqual(8)
  expect(kinds[0]).toBe('cover')
  expect(kinds.at(-1)).toBe('sources')
  // Without a plan there are no options, and the page says where to make one.
  const impossible = page.getByTestId('impossible-pages')
  await expect(impossible).toContainText(pageNames.options)
  await expect(impossible.getByRole('link', { name: list.mend.whatIf }).first()).toBeVisible()
})

test('every page that is proposed stands whole on its sheet', async () => {
  const { page } = running
  for (const kind of await kindsOf(page)) {
    await page.locator(`li[data-page=${kind}] button`).click()
    await expect(sheet(page)).toBeVisible()
    const inside = await sheet(page).evaluate((frame) => {
      const outer = frame.getBoundingClientRect()
      return [...frame.querySelectorAll('p, h1, h2, td, th, text, li')].every((one) => {
        const box = one.getBoundingClientRect()
        return (
          box.left >= outer.left - 1 &&
          box.right <= outer.right + 1 &&
          box.top >= outer.top - 1 &&
          box.bottom <= outer.bottom + 1
        )
      })
    })
    expect([kind, inside]).toEqual([kind, true])
  }
})

test('a page is left out, another one moved, and both can be taken back', async () => {
  const { page } = running
  await row(page, 'trend').getByRole('button').click()
  await row(page, 'trend').getByRole('checkbox').uncheck()
  await expect(row(page, 'trend')).toContainText(list.out)
  await expect(page.getByText(text.sheet.labelOut)).toBeVisible()
  const before = await kindsOf(page)
  await row(page, 'norm').getByRole('button').click()
  await page.getByRole('button', { name: list.up, exact: true }).click()
  const after = await kindsOf(page)
  expect(after.indexOf('norm')).toBe(before.indexOf('norm') - 1)
  await page.getByRole('button', { name: text.bar.undo, exact: true }).click()
  expect(await kindsOf(page)).toEqual(before)
  await page.getByRole('button', { name: text.bar.redo, exact: true }).click()
  expect(await kindsOf(page)).toEqual(after)
})

test('a page is dragged to another place', async () => {
  const { page } = running
  const before = await kindsOf(page)
  await row(page, 'channels').dragTo(row(page, 'residents'), { targetPosition: { x: 60, y: 4 } })
  await expect.poll(async () => (await kindsOf(page)).indexOf('channels')).toBe(before.indexOf('residents'))
  await page.getByRole('button', { name: text.bar.undo, exact: true }).click()
  await expect.poll(() => kindsOf(page)).toEqual(before)
})

test('an own title and remark stand on the sheet, and the proposal comes back', async () => {
  const { page } = running
  await row(page, 'residents').getByRole('button').click()
  const title = page.getByLabel(fields.title, { exact: true })
  const proposed = await title.inputValue()
  await title.fill(ownTitle)
  await page.getByLabel(fields.remark).fill(ownRemark)
  await expect(sheet(page)).toContainText(ownTitle)
  await expect(sheet(page)).toContainText(ownRemark)
  await expect(page.getByText(fields.proposed(proposed))).toBeVisible()
  await expect(row(page, 'residents')).toContainText(list.ownTitle)
  await page.getByRole('button', { name: fields.restore }).click()
  await expect(title).toHaveValue(proposed)
  await expect(sheet(page)).not.toContainText(ownTitle)
  await title.fill(ownTitle)
  await expectKept(page)
})

test('the presentation speaks English while the app speaks Dutch', async () => {
  const { page } = running
  await row(page, 'moments').getByRole('button').click()
  const dutch = await sheet(page).textContent()
  await page.getByLabel(text.bar.language).selectOption('en')
  await expect(sheet(page)).not.toHaveText(dutch ?? '')
  await expect(page.getByText(fields.notes)).toBeVisible()
  await page.getByRole('button', { name: text.bar.undo, exact: true }).click()
  await expect(sheet(page)).toHaveText(dutch ?? '')
})

test('the letter and the monthly page can be read and copied', async () => {
  const { app, page } = running
  for (const tab of [text.tabs.letter, text.tabs.onePager]) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByTestId('document-preview')).toBeVisible()
    await page.getByRole('button', { name: text.documents.copy }).click()
    await expect(page.getByText(text.documents.copied).last()).toBeVisible()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.length).toBeGreaterThan(400)
  }
  await page.getByRole('tab', { name: text.tabs.pages }).click()
})

const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]
for (const look of looks) {
  test(`composing fits and can be used by everybody (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    await page.getByRole('navigation').getByRole('link').nth(6).click()
    await page.getByTestId('saved-reports').getByRole('row').nth(1).getByRole('button').first().click()
    await expect(sheet(page)).toBeVisible()
    const faults: string[] = []
    for (const width of [1366, 1181, 683]) {
      await setWidth(running, width)
      for (const fault of await faultsOf(page)) faults.push(`${String(width)}: ${fault}`)
      if (await isTooWide(page)) faults.push(`${String(width)}: wider than the window`)
    }
    expect(faults).toEqual([])
    await setWidth(running, 1366)
    await choose(page, { language: 'nl', theme: 'light' })
  })
}

async function openSaved(page: Page): Promise<void> {
  await goTo(page, 'presentation')
  const saved = page.getByTestId('saved-reports')
  await expect(saved.or(sheet(page))).toBeVisible()
  if (await saved.isVisible()) await saved.getByRole('row').nth(1).getByRole('button').first().click()
  await expect(sheet(page)).toBeVisible()
}

test('the presentation is shown on the whole screen, with keys', async () => {
  const { page } = running
  await openSaved(page)
  await row(page, 'cover').getByRole('button').click()
  await page.keyboard.press('F5')
  const presenter = page.getByTestId('presenter')
  await expect(presenter).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(presenter).toContainText(ownTitle)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('n')
  await expect(presenter.getByRole('complementary')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByTestId('presenterKeys')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await expect(presenter).toHaveCount(0)
})

test('the check page says what will be in the files and shows own words once more', async () => {
  const { page } = running
  await page.keyboard.press('Control+s')
  const dialog = page.getByTestId('save-report')
  await expect(dialog).toContainText(saving.contents)
  await expect(dialog).toContainText(ownTitle)
  await expect(dialog).toContainText(ownRemark)
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel(saving.format.pptx).uncheck()
  await expect(page.getByRole('button', { name: saving.save })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('all files are saved to a folder, and none is empty', async () => {
  test.setTimeout(180_000)
  const { page } = running
  const target = path.join(folder, 'alles')
  mkdirSync(target)
  await pointAt(running, target)
  await page.getByRole('button', { name: text.bar.save }).click()
  for (const format of ['pdf', 'docx', 'onePager', 'text', 'xlsx', 'appendix', 'png', 'svg'] as const)
    await page.getByRole('checkbox', { name: saving.format[format] }).first().check()
  await page.getByTestId('save-report').locator('..').getByRole('button', { name: saving.save }).click()
  await expect(page.getByTestId('files-saved')).toBeVisible({ timeout: 120_000 })
  const names = readdirSync(target)
  for (const extension of ['pptx', 'pdf', 'docx', 'txt', 'xlsx', 'png', 'svg'])
    expect(names.filter((name) => name.endsWith(`.${extension}`)).length, extension).toBeGreaterThan(0)
  for (const name of names) expect(statSync(path.join(target, name)).size, name).toBeGreaterThan(400)
})

test('a plan of Wat als gives pages on options, and taking the figures can be stopped', async () => {
  test.setTimeout(180_000)
  const { page } = running
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: text.bar.all }).click()
  const { plan } = exampleReportFigures()
  await askData(page, 'staffing.savePlan', { id: null, name: 'Avond en weekend', plan: plan?.plan })
  await page.getByRole('button', { name: new RegExp(`^${text.start.plan}`) }).click()
  await page.getByRole('menuitemradio', { name: /Avond en weekend/ }).click()
  await page.getByRole('button', { name: text.start.begin }).click()
  await page.getByTestId('taking').getByRole('button', { name: text.taking.stop }).click()
  await expect(page.getByText(text.taking.stopped)).toBeVisible()
  await expect(page.getByTestId('saved-reports').getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: text.taking.again }).click()
  await expect(sheet(page)).toBeVisible({ timeout: 120_000 })
  await row(page, 'options').getByRole('button').click()
  await row(page, 'options').getByRole('checkbox').uncheck()
  await expect(page.getByText(text.sheet.labelOut)).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})
