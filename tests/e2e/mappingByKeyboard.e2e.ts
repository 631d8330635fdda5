// From a file no format knows to its figures with the keys alone: semicolons, Dutch dates, decimal commas and windows-1252.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, words } from '../support/firstRun.ts'

test.describe.configure({ mode: 'serial' })

const text = words.mapping
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** More stops than the page has; a control that the keys do not reach fails the test. */
const mostStops = 160

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'by-keyboard-'))
  running = await launchApp()
  await beginWith(running.page, 'nijmegen', 'Nijmegen')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

/** Twelve questions, each answered after one hour and a half (90,0 minutes); invented people. */
function writeTable(): string {
  const file = path.join(folder, 'klantcontact.csv')
  const lines = ['Wanneer binnen;Wie vroeg;Langs;Wachtte;Oordeel;Verhaal']
  for (let day = 20; day <= 31; day += 1) {
    lines.push(
      `${String(day)}-03-2025 09:12;Zoë Verzonnen ${String(day)};e-mail;90,0;${day % 2 === 0 ? '8,5' : '6,0'};Is het café één dag open? Kost dat € 5?`,
    )
  }
  const windows1252 = lines.join('\r\n').replaceAll('€', '\u0080')
  writeFileSync(file, Buffer.from(`${windows1252}\r\n`, 'latin1'))
  return file
}

/** Goes to a control by Tab, as somebody without a mouse does. */
async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = running.page
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await keyboard.press('Tab')
  }
  throw new Error('the Tab key does not reach it')
}

/** Goes through a closed list with the arrow keys: browsers choose each option on the way. */
async function arrowTo(list: Locator, value: string): Promise<void> {
  await tabTo(list)
  const at = await list.evaluate((select, wanted) => {
    if (!(select instanceof HTMLSelectElement)) return null
    const target = [...select.options].findIndex((option) => option.value === wanted)
    return target < 0 ? null : target - select.selectedIndex
  }, value)
  if (at === null) throw new Error(`no option ${value}`)
  for (let step = 0; step < Math.abs(at); step += 1) {
    await running.page.keyboard.press(at > 0 ? 'ArrowDown' : 'ArrowUp')
  }
  await expect(list).toHaveValue(value)
}

/** Chooses in a closed list by typing what it says. */
async function typeTo(list: Locator, name: string, value: string): Promise<void> {
  await tabTo(list)
  await running.page.keyboard.type(name)
  await expect(list).toHaveValue(value)
}

async function faults(): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page: running.page })
    .withTags(levels)
    .setLegacyMode(true)
    .analyze()
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)
}

function columnChoice(name: string): Locator {
  return running.page.getByRole('combobox', { name: text.preview.column(name), exact: true })
}

test('the dropped file is offered for matching, and read in its own letters', async () => {
  const { page } = running
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(page, '[data-testid=drop-zone]', [writeTable()])
  const offer = page.getByRole('button', { name: text.offerMessages })
  await expect(offer).toBeVisible()
  await tabTo(offer)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('mapping-preview')).toContainText('Is het café één dag open? Kost dat € 5?')
})

test('a list gone through with the arrow keys takes nothing away from the columns it passes', async () => {
  await arrowTo(columnChoice('Wanneer binnen'), 'sentAt')
  await arrowTo(columnChoice('Wie vroeg'), 'author')
  const story = columnChoice('Verhaal')
  await arrowTo(story, 'text')
  await arrowTo(story, '')
  await arrowTo(story, 'text')
  await expect(columnChoice('Wanneer binnen')).toHaveValue('sentAt')
  await expect(columnChoice('Wie vroeg')).toHaveValue('author')
})

test('every column gets its meaning, and each row shows what it is read as', async () => {
  const { page } = running
  await arrowTo(columnChoice('Langs'), 'channel')
  await typeTo(columnChoice('Wachtte'), text.fields.messages.responseTime, 'responseTime')
  await arrowTo(columnChoice('Oordeel'), 'satisfaction')
  for (const [name, choice] of [
    ['Wanneer binnen', 'sentAt'],
    ['Wie vroeg', 'author'],
    ['Langs', 'channel'],
    ['Wachtte', 'responseTime'],
    ['Verhaal', 'text'],
  ] as const) {
    await expect(columnChoice(name)).toHaveValue(choice)
  }
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.needs.responseUnit)
  await arrowTo(page.getByLabel(text.messages.responseUnit), 'minutes')
  await expect(page.getByTestId('mapping-needed')).toContainText(text.check.needs.satisfactionScale)
  await arrowTo(page.getByLabel(text.messages.scale), 'oneToTen')
  await tabTo(page.getByLabel(text.constants.accountName))
  await page.keyboard.type('Klantcontactcentrum')
  await expect(page.getByTestId('mapping-count')).toContainText(text.check.all('12'))
  await expect(page.getByTestId('mapping-found')).toContainText(text.messages.found('12', '12'))
  const first = page.getByTestId('mapping-preview').getByRole('row').nth(1)
  await expect(first).toContainText('20 mrt 2025 09:12')
  await expect(first).toContainText('1 u 30')
  await expect(first).toContainText(words.figures.channels.email)
})

test('the decimal mark that the rows show is told, and the page has no fault of access at either width', async () => {
  const { page } = running
  await expect(page.getByLabel(text.messages.mark)).toHaveValue(',')
  expect(await faults()).toEqual([])
  await setWidth(running, 683)
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  expect(await faults()).toEqual([])
  await setWidth(running, 1366)
})

test('the figures of that file stand on the overview', async () => {
  const { page } = running
  const run = page.getByRole('button', { name: text.finish.run, exact: true })
  await tabTo(run)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await expect(page.getByTestId('import-result')).toContainText('12 van inwoners')
  const overview = page.getByRole('navigation').getByRole('link', { name: words.app.pages.overview })
  await tabTo(overview)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 uur en 30 minuten')
  expect(await faults()).toEqual([])
})
