import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { killDataProcess } from '../support/dataProcess.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

// One story, told in order: an advisor draws an evening in the example, and finds it back.
test.describe.configure({ mode: 'serial' })

const text = words.whatIf
const basis = words.whatIfBasis

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await running.page.reload()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name })
const results = (page: Page): Locator => page.getByTestId('what-if-results')
const hoursOf = (page: Page, row: number): Locator => results(page).locator('tbody tr').nth(row)
const lever = (page: Page, id: string): Locator => page.locator(`[data-lever=${id}]`)

async function expectKept(page: Page): Promise<void> {
  await expect(page.getByTestId('plan-saving')).toHaveAttribute('data-saved', 'saved')
}
/** All years have been worked out. */
async function expectReady(page: Page): Promise<void> {
  await expect(page.getByTestId('what-if-run')).toHaveAttribute('data-stage', 'idle', { timeout: 60_000 })
}

/** Hours of a week as the table of results tells them under a scenario. */
async function hours(row: Locator): Promise<number> {
  const match = /(\d+(?:,\d+)?) uur per week/.exec((await row.textContent()) ?? '')
  return Number(match?.[1]?.replace(',', '.'))
}

test('the page stands sixth, says what it rests on, and shows the present cover', async () => {
  const { page } = running
  // A key pressed before the pages stand goes nowhere.
  await expect(page.getByRole('navigation').getByRole('link', { name: words.app.pages.whatIf })).toBeVisible()
  await page.keyboard.press('6')
  await expect(page.getByTestId('what-if-rests')).toContainText(/Uw vragen van .* per week/)
  await expect(tab(page, text.scenarios.now)).toHaveAttribute('aria-selected', 'true')
  await expect(hoursOf(page, 0)).toContainText('uur per week')
  await expect(page.getByTestId('levers')).toContainText(text.scenarios.addHint)
})

test('hours drawn with the mouse in a scenario change its outcome', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.scenarios.add, exact: true }).click()
  await expect(tab(page, text.scenarios.named('A'))).toHaveAttribute('aria-selected', 'true')
  await expect(hoursOf(page, 1)).toContainText('uur per week')
  const before = await hours(hoursOf(page, 1))
  const sunday = page.locator('[data-day="6"]')
  await sunday.scrollIntoViewIfNeeded()
  const box = await sunday.boundingBox()
  if (box === null) throw new Error('the week is not drawn')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.25, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 })
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => hours(hoursOf(page, 1))).toBeCloseTo(before + 4, 0)
  await expectReady(page)
  await expectKept(page)
})

test('with the keyboard alone hours are drawn, a lever is moved, and both are taken back', async () => {
  const { page } = running
  const before = await hours(hoursOf(page, 1))
  const [now, sunday] = [tab(page, text.scenarios.now), page.locator('[data-day="6"]')]
  await tab(page, text.scenarios.named('A')).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(now).toBeFocused()
  await expect(now).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowRight')
  await sunday.focus()
  for (let step = 0; step < 24; step += 1) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => hours(hoursOf(page, 1))).toBeCloseTo(before + 2, 1)
  const slider = lever(page, 'volume').getByRole('slider')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(lever(page, 'volume')).toHaveAttribute('data-changed', 'true')
  await expect(lever(page, 'volume').getByRole('spinbutton')).toHaveValue('10')
  await page.keyboard.press('Control+z')
  await expect(lever(page, 'volume')).toHaveAttribute('data-changed', 'false')
  await page.keyboard.press('Control+z')
  await expect.poll(() => hours(hoursOf(page, 1))).toBeCloseTo(before, 1)
})

test('a scenario and the plan get names', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.scenarios.more(text.scenarios.named('A')) }).click()
  await page.getByRole('menuitem', { name: text.scenarios.rename }).click()
  await page.getByRole('dialog').getByLabel(text.plans.name).fill('Zondagdienst')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'A Zondagdienst')).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${text.plans.menu}:`) }).click()
  await page.getByRole('menuitem', { name: text.plans.rename }).click()
  await page.getByRole('dialog').getByLabel(text.plans.name).fill('Plan voor de raad')
  await page.keyboard.press('Enter')
  await expectKept(page)
})

test('a calculation can be stopped and taken up again', async () => {
  const { page } = running
  // So many years that there is time to stop them.
  await page.getByRole('button', { name: text.rests.basis, exact: true }).click()
  await page.getByRole('textbox', { name: basis.numbers.replications }).fill('1000')
  await page.getByRole('textbox', { name: basis.numbers.horizonWeeks }).fill('104')
  await page.getByRole('button', { name: basis.save, exact: true }).click()
  await page.getByTestId('what-if-run').getByRole('button', { name: text.run.stop }).click()
  await expect(page.getByTestId('what-if-run')).toContainText(/gestopt/)
  await page.keyboard.press('Control+z')
  await expectReady(page)
})

test('a fault among the assumptions is told in its place, and nothing changes', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.rests.basis, exact: true }).click()
  const field = page.getByRole('textbox', { name: basis.numbers.targetHours })
  await field.fill('veel')
  await page.getByRole('button', { name: basis.save, exact: true }).click()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toBeFocused()
  await expect(page.getByRole('dialog')).toContainText(basis.check)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('after the data process has ended, and after a restart, the plan is there as it was', async () => {
  await killDataProcess(running.app)
  await lever(running.page, 'handling').getByRole('spinbutton').fill('-10')
  await expectKept(running.page)
  const { userData } = running
  await running.close()
  running = await launchApp({ userData })
  const { page } = running
  await goTo(page, 'whatIf')
  await expect(page.getByRole('button', { name: `${text.plans.menu}: Plan voor de raad` })).toBeVisible()
  await expect(tab(page, 'A Zondagdienst')).toHaveAttribute('aria-selected', 'true')
  await expect(lever(page, 'handling').getByRole('spinbutton')).toHaveValue('-10')
  await expectReady(page)
})

const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]
for (const look of looks) {
  test(`the page meets WCAG 2.2 AA as far as a program can tell and fits (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const faults: string[] = []
    // The last one: what was narrow grows back.
    for (const width of [1366, 1181, 683, 1366]) {
      await setWidth(running, width)
      await expect(results(page)).toBeVisible()
      for (const fault of await faultsOf(page)) faults.push(`${String(width)}: ${fault}`)
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        faults.push(`${String(width)}: wider than the window`)
    }
    expect(faults).toEqual([])
  })
}

test('a plan is copied and removed after a question, and another one opens', async () => {
  const { page } = running
  await choose(page, { language: 'nl', theme: 'light' })
  await setWidth(running, 1366)
  const menu = page.getByRole('button', { name: new RegExp(`^${text.plans.menu}:`) })
  await menu.click()
  await page.getByRole('menuitem', { name: text.plans.duplicate }).click()
  await expect(menu).toHaveText(text.plans.copyOf('Plan voor de raad'))
  await expectKept(page)
  await menu.click()
  await page.getByRole('menuitem', { name: text.plans.remove }).click()
  await page.getByRole('dialog').getByRole('button', { name: text.plans.remove }).click()
  await expect(menu).toHaveText('Plan voor de raad')
  await expect(tab(page, 'A Zondagdienst')).toBeVisible()
})

test('without data the page works with typed-in numbers, and says so', async () => {
  const { page } = running
  await askData(page, 'dossier.create', { municipalityCode: 'GM0344', name: null })
  await page.reload()
  await goTo(page, 'whatIf')
  await expect(page.getByTestId('what-if-rests')).toContainText(text.rests.typed('50'))
  await expect(results(page)).toBeVisible()
  await page.getByRole('button', { name: text.rests.basis, exact: true }).click()
  await page.getByRole('textbox', { name: basis.numbers.perWeek }).fill('120')
  await page.getByRole('button', { name: basis.save, exact: true }).click()
  await expect(page.getByTestId('what-if-rests')).toContainText(text.rests.typed('120'))
  await expectReady(page)
  expect(await faultsOf(page)).toEqual([])
})
