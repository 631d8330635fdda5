import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const text = words.mapping
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tables-'))
  running = await launchApp()
  await beginWith(running.page, 'nijmegen', 'Nijmegen')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

/** Answers the system's dialog as a user would who points at this file. */
async function pointAt(file: string): Promise<void> {
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
}

async function faults(): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page: running.page })
    .withTags(levels)
    .setLegacyMode(true)
    .analyze()
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

function columnChoice(name: string) {
  return running.page.getByRole('combobox', { name: text.preview.column(name), exact: true })
}

/** Figures nobody measured, of municipalities that exist. */
function writeWorkbook(): string {
  const file = path.join(folder, 'antwoordtijden.xlsx')
  const rows = [
    ['Gemeente', 'Snel beantwoord', 'Binnen 24 uur', 'Opmerking'],
    ['Arnhem', 41.5, 80.2, ''],
    ['Bergen', 38, 77, 'zonder chat'],
    ['Utrecht', 52.1, 91.3, ''],
    ['Tilburg', 'n.v.t.', 84, ''],
    ['Nergenshuizen', 30, 70, ''],
  ]
  const cover = [['Antwoordtijden van gemeenten'], ['Verzonnen cijfers']]
  const sheets = [
    { name: 'Uitleg', rows: cover },
    { name: 'Cijfers', rows },
  ]
  writeFileSync(file, xlsxBytes(sheets))
  return file
}

/** Invented messages under names of columns that no export has; no day above 12. */
function writeMessages(name: string, month: string): string {
  const file = path.join(folder, name)
  const lines = ['Volgnr;Wanneer;Wie;Verhaal;Vervolg']
  for (let day = 1; day <= 9; day += 1) {
    const [question, answer] = [`${month}${String(day)}1`, `${month}${String(day)}2`]
    const date = `0${String(day)}-${month}-2025`
    lines.push(
      `${question};${date} 09:00;Bewoner ${String(day)};Wanneer wordt het papier gehaald?;`,
      `${answer};${date} 10:30;Gemeente Proefdorp;Morgen vanaf acht uur;${question}`,
    )
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

test('a workbook of figures opens with what its columns seem to be, and says what is missing', async () => {
  const { page } = running
  await pointAt(writeWorkbook())
  await page.getByTestId('benchmark').getByRole('button', { name: words.data.benchmark.choose }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.heading('antwoordtijden.xlsx'))
  await page.getByLabel(text.file.sheet).selectOption('Cijfers')
  await expect(columnChoice('Gemeente')).toHaveValue('code')
  await expect(columnChoice('Binnen 24 uur')).toHaveValue('metric:within24h')
  await expect(columnChoice('Snel beantwoord')).toHaveValue('')
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.needs.year)
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.needs.source)
  await expect(page.getByRole('button', { name: text.finish.run, exact: true })).toBeDisabled()
})

test('with the keyboard alone a column gets its figure and the file its year', async () => {
  const { page } = running
  await columnChoice('Snel beantwoord').focus()
  await page.keyboard.type(words.figures.metrics.within2h)
  await expect(columnChoice('Snel beantwoord')).toHaveValue('metric:within2h')
  await page.getByLabel(text.constants.year).focus()
  await page.keyboard.type('2024')
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.some('3', '5'))
  await expect(page.getByTestId('mapping-preview').locator('tr.fails')).toHaveCount(3)
})

test('names that fit two municipalities or none are asked about, never guessed', async () => {
  const { page } = running
  const questions = page.getByTestId('mapping-questions')
  const bergen = questions.getByRole('combobox', { name: text.questions.answerFor('Bergen') })
  await expect(bergen.getByRole('option')).toContainText(['Kies', 'GM0373', 'GM0893', text.questions.search])
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.openQuestions('2'))
  expect(await faults()).toEqual([])
  await bergen.selectOption('GM0893')
  await questions
    .getByRole('combobox', { name: text.questions.answerFor('Nergenshuizen') })
    .selectOption({ label: text.questions.leaveOut })
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.some('4', '5'))
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.leftOutOne)
  await expect(page.getByTestId('mapping-reasons')).toContainText(
    text.check.reason('5', 'Snel beantwoord', text.benchmarkIssues.badValue),
  )
})

test('half as wide, nothing scrolls sideways and nothing is lost', async () => {
  const { page } = running
  await setWidth(running, 683)
  await expect(page.getByTestId('mapping-count')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  expect(await faults()).toEqual([])
  await setWidth(running, 1366)
})

test('once the publisher is told, the figures come in and stand in the list with their source', async () => {
  const { page } = running
  await page.getByLabel(text.constants.source).fill('Rapport Proefbureau 2025')
  await page.getByRole('button', { name: text.finish.run, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    text.done.sentence('antwoordtijden.xlsx', '7', '4'),
  )
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: text.back }).last().click()
  const row = page.getByTestId('benchmark').getByRole('row', { name: /antwoordtijden/ })
  await expect(row).toContainText('Rapport Proefbureau 2025')
  await expect(row).toContainText('2024')
})

test('the file is removed again', async () => {
  const { page } = running
  const list = page.getByTestId('benchmark')
  await list.getByRole('button', { name: words.data.benchmark.remove, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.data.benchmark.remove }).click()
  await expect(list).toContainText(words.data.benchmark.none)
})

test('a file that is no table is refused with the reason and what to do', async () => {
  const { page } = running
  const file = path.join(folder, 'leeg.csv')
  writeFileSync(file, '')
  await pointAt(file)
  await page.getByTestId('benchmark').getByRole('button', { name: words.data.benchmark.choose }).click()
  const alert = page.getByTestId('mapping').getByRole('alert')
  await expect(alert).toContainText(text.refusals.empty)
  await expect(alert).toContainText(text.refusalActions.empty)
  await page.getByRole('button', { name: text.back }).last().click()
  await expect(page.getByTestId('benchmark')).toBeFocused()
})

test('a table that no format knows can be matched from the drop zone', async () => {
  const { page } = running
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(page, '[data-testid=drop-zone]', [writeMessages('meldingen mei.csv', '05')])
  await page.getByRole('button', { name: text.offerMessages }).click()
  await expect(page.getByTestId('mapping-preview')).toContainText('Wanneer wordt het papier gehaald?')
  await columnChoice('Wanneer').selectOption('sentAt')
  await columnChoice('Volgnr').selectOption('message')
  await columnChoice('Wie').selectOption('author')
  await columnChoice('Verhaal').selectOption('text')
  await columnChoice('Vervolg').selectOption('replyTo')
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.needs.dateOrder)
  await page.getByRole('radio', { name: words.data.questions.dateOrders.dmy }).check()
  await page
    .getByTestId('mapping-own')
    .getByRole('checkbox', { name: /^Gemeente Proefdorp/ })
    .check()
  await page.getByLabel(text.constants.accountName).fill('Meldpunt')
  await page.getByLabel(text.constants.channel, { exact: true }).selectOption('email')
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.all('18'))
  expect(await faults()).toEqual([])
  await page.getByLabel(text.finish.profile).fill('Meldingen van het klantcontact')
})

test('the messages come in as of every other format', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.finish.run, exact: true }).click()
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await expect(page.getByTestId('import-result')).toContainText('9 van inwoners')
  await expect(page.getByTestId('import-result')).toContainText('9 van de gemeente')
})

test('the next file with the same columns finds its choices made', async () => {
  const { page } = running
  await pointAt(writeMessages('meldingen juni.csv', '06'))
  await page.getByRole('button', { name: text.offerQuiet }).click()
  await expect(page.getByTestId('mapping-profile')).toContainText('Meldingen van het klantcontact')
  await expect(columnChoice('Wie')).toHaveValue('author')
  await expect(page.getByLabel(text.constants.accountName)).toHaveValue('Meldpunt')
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.all('18'))
  await page.getByRole('button', { name: text.finish.run, exact: true }).click()
  await expect(page.getByTestId('import-result').last()).toContainText('meldingen juni.csv')
  await goTo(page, 'overview')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 uur en 30 minuten')
})
