import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { catalogues } from '../../src-shared/locale/catalogue.ts'
import { faultsOf } from '../support/accessibility.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const { persons, privacyPage, register, figures, data } = words
const fromMs = Date.UTC(2025, 0, 6, 8)
const handle = 'Zwierbeer_Ontroerend'

function rows(): TwcsRow[] {
  const own = [0, 1].flatMap((index): TwcsRow[] => {
    const [id, atMs] = [900_000 + index * 2, fromMs + index * 30 * 86_400_000]
    const text = `@${accountName} de zonnewijzer staat stil`
    const question = { id, author: handle, inbound: true, atMs, text, inReplyTo: null }
    const reply = { id: id + 1, author: accountName, inbound: false, atMs: atMs + 60_000, inReplyTo: id }
    return [question, { ...reply, text: `@${handle} de uurwerkmaker komt` }]
  })
  return [...invent(20, fromMs), ...own]
}

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  running = await launchApp()
  await beginWith(running.page, 'utrecht', 'Utrecht')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

async function openPrivacy(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/instellingen/privacy'
  })
  await expect(page.getByTestId('person')).toBeVisible()
}

async function find(page: Page, typed: string): Promise<void> {
  await page.getByTestId('person-text').fill(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('person-found')).toBeVisible()
}

test('the page is reached from the settings and says what is kept how long', async () => {
  const { page } = running
  await goTo(page, 'data')
  await startImport(page, writeTwcs(path.join(folder, 'a.csv'), rows()))
  await expect(page.getByTestId('import-result')).toBeVisible()
  await goTo(page, 'settings')
  await page.getByRole('link', { name: privacyPage.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(privacyPage.title)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(words.settings.kept.title)
  const retention = page.getByTestId('retention')
  await expect(retention).toContainText(persons.retention.keeping.off)
  await expect(retention).toContainText(persons.retention.none)
  expect(await faultsOf(page)).toEqual([])
})

test('nobody found is said, with the forms in which somebody can be found', async () => {
  const { page } = running
  await openPrivacy(page)
  await page.getByTestId('person-text').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('person-said')).toHaveText(persons.needText)
  await find(page, 'niemand_van_ons')
  const found = page.getByTestId('person-found')
  await expect(found).toContainText(persons.nothing)
  await expect(found).toContainText(persons.forms.handle)
  await expect(page.getByTestId('person-erase')).toHaveCount(0)
  await find(page, accountName)
  await expect(found).toContainText(persons.own(accountName, figures.channels.x))
  expect(await faultsOf(page)).toEqual([])
})

for (const [width, theme, language] of [
  [1366, 'light', 'nl'],
  [683, 'dark', 'en'],
  [683, 'light', 'nl'],
  [1366, 'dark', 'en'],
] as const) {
  test(`what is kept of somebody is shown, ${String(width)} px, ${theme}, ${language}`, async () => {
    const { page } = running
    await choose(page, { language, theme })
    await setWidth(running, width)
    await openPrivacy(page)
    await find(page, `@${handle}`)
    const said = catalogues[language].persons
    const found = page.getByTestId('person-found')
    await expect(found.getByRole('heading', { name: catalogues[language].figures.channels.x })).toBeVisible()
    await found.locator('details').first().locator('summary').click()
    await expect(found.getByRole('row')).toHaveCount(5)
    await page.getByTestId('register').locator('summary').click()
    expect(await faultsOf(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    const name = `privacy-${String(width)}-${theme}-${language}`
    await page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
    await page.getByTestId('person-erase').click()
    await expect(page.getByRole('dialog')).toContainText(said.eraseFacts.messages('2'))
    expect(await faultsOf(page)).toEqual([])
    await page.screenshot({ path: `test-results/${name}-erase.png` })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

test('somebody is found and erased with the keyboard alone, after a second thought with numbers', async () => {
  const { page } = running
  await choose(page, { language: 'nl', theme: 'light' })
  await setWidth(running, 1366)
  await openPrivacy(page)
  await page.getByTestId('person-text').focus()
  await page.keyboard.type(`https://x.com/${handle}`)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('person-found')).toContainText('2 ontvangen, 2 geantwoord')
  await page.getByTestId('person-erase').press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(persons.eraseFacts.cases('2'))
  await expect(dialog).toContainText(persons.eraseFacts.final)
  await expect(dialog.getByRole('button', { name: persons.confirm })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: persons.sure }).press('Space')
  await dialog.getByRole('button', { name: persons.confirm }).press('Enter')
  await expect(page.getByTestId('person-said')).toHaveText(persons.erased('2', '2'))
  await expect(page.getByTestId('person-text')).toHaveValue('')
  await expect(page.getByTestId('person-text')).toBeFocused()
  await expect(page.getByTestId('deletions').getByRole('row')).toHaveCount(2)
  await find(page, handle)
  await expect(page.getByTestId('person-found')).toContainText('is deze persoon verwijderd op')
  await expect(page.getByTestId('retention')).toContainText(persons.retention.purged.one)
  await page.screenshot({ path: 'test-results/privacy-erased.png', fullPage: true })
})

test('a next file leaves the person out and says how many rows', async () => {
  const { page } = running
  await goTo(page, 'data')
  await startImport(
    page,
    writeTwcs(path.join(folder, 'b.csv'), [...rows(), ...invent(4, fromMs + 86_400_000, 5001)]),
  )
  await expect(page.getByTestId('import-result')).toContainText(data.result.counts.leftOut)
})

test('the text for the register tells what this dossier keeps', async () => {
  const { page } = running
  await openPrivacy(page)
  await page.getByTestId('register').locator('summary').press('Enter')
  const text = page.getByTestId('register-text')
  await expect(text).toContainText(register.parts.basis)
  await expect(text).toContainText(register.data.noText)
  await expect(text).toContainText('Utrecht')
})
