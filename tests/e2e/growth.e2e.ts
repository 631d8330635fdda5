import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const { growth, growthDetail } = words
const narrow = 683

let running: RunningApp

test.beforeEach(async () => {
  running = await launchApp()
})
test.afterEach(async () => {
  await running.close()
  await removeUserData(running.userData)
})

interface ModelOutput {
  readonly model: { readonly statements: readonly { readonly id: string; readonly facet: string }[] }
}

/** Somebody who has answered everything: one level for all facets, with those that differ. */
async function answerAll(
  page: Page,
  name: string,
  level: number,
  named: Readonly<Record<string, number>> = {},
): Promise<void> {
  const { model } = (await askData(page, 'growth.model', {})) as ModelOutput
  const started = (await askData(page, 'growth.startRespondent', { name })) as { respondentId: number }
  await askData(page, 'growth.saveAnswers', {
    respondentId: started.respondentId,
    answers: model.statements.map(({ id, facet }) => ({ statementId: id, level: named[facet] ?? level })),
    notes: [{ facet: 'people', remark: 'Er is geen rooster in de zomer.', link: 'zaak 12' }],
    isFinished: true,
    resumeAt: null,
  })
}
async function openEmpty(): Promise<Page> {
  const { page } = running
  await askData(page, 'dossier.create', { municipalityCode: 'GM0344', name: null })
  await page.reload()
  await goTo(page, 'growth')
  return page
}
function finding(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}
function tryOut(page: Page): Locator {
  return page.getByTestId('growth-try')
}

test('an empty dossier shows the path, and leads to the questionnaire and to the data', async () => {
  const page = await openEmpty()
  await expect(finding(page)).toHaveText(growth.finding.nothing)
  await expect(page.getByRole('img', { name: growth.path.altNone('0', '7') }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: growth.actions.import })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: growth.actions.fillIn }).click()
  await expect(page).toHaveURL(/groeipad\/vragenlijst/)
})

test('statements alone give a phase, what holds the next one back, and each facet its sources', async () => {
  const page = await openEmpty()
  await answerAll(page, 'Adviseur', 4, { people: 1 })
  await expect(finding(page)).toHaveText('Utrecht experimenteert. Eén facet houdt fase 3 tegen: Mensen.')
  await expect(page.getByText(growth.sure.nine)).toBeVisible()
  await page.getByRole('button', { name: growth.row.open('Mensen') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Door de app bepaald, omdat:')
  await expect(dialog).toContainText('Adviseur: fase 1')
  await expect(dialog).toContainText('Er is geen rooster in de zomer.')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: growth.row.open('Mensen') })).toBeFocused()
})

test('what the figures say and what is said stand side by side, and a contradiction is named', async () => {
  const { page } = running
  await askData(page, 'example.load', {})
  for (const { id } of (await askData(page, 'growth.respondents', {})) as { id: number }[]) {
    await askData(page, 'growth.removeRespondent', { respondentId: id })
  }
  await page.reload()
  await goTo(page, 'growth')
  await expect(finding(page)).toContainText('Nog geen fase')
  await answerAll(page, 'Hoofd communicatie', 2, { conversation: 4 })
  await expect(finding(page)).toContainText('Rijnhoven experimenteert')
  await expect(page.getByRole('heading', { name: growth.tension.title })).toBeVisible()
  await expect(page.getByText(/^Gesprek\. U zegt dat u meedoet in gesprekken van inwoners;/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^Gesprek: gemeten .* spreekt elkaar tegen/ })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await choose(page, { language: 'en', theme: 'dark' })
  await expect(finding(page)).toContainText('Rijnhoven experiments')
  expect(await faultsOf(page)).toEqual([])
  await setWidth(running, narrow)
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isTooWide).toBe(false)
  expect(await faultsOf(page)).toEqual([])
})

test('a level or a figure can be tried: the phase answers at once, and nothing of it stays', async () => {
  const page = await openEmpty()
  await answerAll(page, 'Adviseur', 3, { people: 1 })
  const now = 'Utrecht experimenteert. Eén facet houdt fase 3 tegen: Mensen.'
  await expect(finding(page)).toHaveText(now)
  await tryOut(page)
    .getByLabel(/^Mensen/)
    .selectOption('3')
  await expect(tryOut(page)).toContainText(growthDetail.tryOut.outcome('fase 3', 'fase 2'))
  await expect(tryOut(page)).toContainText(growthDetail.tryOut.tried)
  await tryOut(page)
    .getByRole('spinbutton', { name: growthDetail.tryOut.typed('Beantwoord binnen 2 uur') })
    .fill('50')
  await expect(tryOut(page)).toContainText(growth.next.staffing)
  const typed = tryOut(page).getByRole('spinbutton', { name: growthDetail.tryOut.typed('Gespreksratio') })
  await typed.fill('5')
  await expect(tryOut(page)).toContainText('Gesprek: van fase 3 naar fase 1')
  const slider = tryOut(page).getByRole('slider', { name: growthDetail.tryOut.slider('Gespreksratio') })
  await slider.press('End')
  await expect(tryOut(page)).toContainText('Gesprek: van fase 3 naar fase 4')
  await expect(typed).toHaveValue('100')
  await expect(finding(page)).toHaveText(now)
  await tryOut(page).getByRole('button', { name: growthDetail.tryOut.reset }).click()
  await expect(tryOut(page)).toContainText(growthDetail.tryOut.nothing('fase 2'))
  await expect(typed).toHaveValue('')
})

test('an assessment is saved under a name, stays as it was, and is removed after a question', async () => {
  const page = await openEmpty()
  await answerAll(page, 'Adviseur', 2)
  const { history } = growthDetail
  const section = page.getByTestId('growth-history')
  await section.getByLabel(history.name, { exact: true }).fill('Voorjaar')
  await section.getByRole('button', { name: history.save }).click()
  await expect(section.getByRole('row', { name: /^Voorjaar/ })).toContainText('fase 2')
  await answerAll(page, 'Webcare', 4)
  await expect(finding(page)).toContainText('werkt misschien al samen')
  await section.getByLabel(history.name, { exact: true }).fill('Najaar')
  await section.getByRole('button', { name: history.save }).click()
  await expect(section.getByRole('img', { name: /^Fase per bewaarde beoordeling:/ })).toBeVisible()

  await section.getByRole('button', { name: history.show('Voorjaar') }).click()
  await expect(page).toHaveURL(/assessment=\d+/)
  await expect(finding(page)).toContainText('Utrecht experimenteert.')
  await expect(page.getByText(/U ziet ‘Voorjaar’, bewaard op/)).toBeVisible()
  await expect(tryOut(page)).toHaveCount(0)
  expect(await faultsOf(page)).toEqual([])
  await page.reload()
  await expect(finding(page)).toContainText('Utrecht experimenteert.')

  await page.getByRole('button', { name: `${growth.sentence.choose}: Voorjaar` }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${growth.sentence.now}`) }).click()
  await expect(finding(page)).toContainText('werkt misschien al samen')

  await section.getByRole('button', { name: history.remove('Voorjaar') }).click()
  await page.getByRole('dialog').getByRole('button', { name: history.keep }).click()
  await expect(section.getByRole('row', { name: /^Voorjaar/ })).toBeVisible()
  await section.getByRole('button', { name: history.remove('Voorjaar') }).click()
  await page.getByRole('dialog').getByRole('button', { name: history.removeConfirm }).click()
  await expect(section.getByRole('row', { name: /^Voorjaar/ })).toHaveCount(0)
  await expect(section.getByRole('row', { name: /^Najaar/ })).toBeVisible()
})
