import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const text = words.whatIfGrid
const first = text.numbered('1')
let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await beginWith(running.page, 'voorne', 'Voorne aan Zee')
  await goTo(running.page, 'whatIf')
  await addScenario(running.page)
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function addScenario(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.whatIf.scenarios.add }).click()
  await expect(page.getByRole('tab')).toHaveCount(2)
}

function cell(page: Page, day: number): Locator {
  return page.getByRole('grid', { name: text.label }).getByRole('gridcell').nth(day)
}

/** Where an hour of a day stands on the screen, on the usual axis from 7 to 23. */
async function placeOf(page: Page, day: number, hour: number): Promise<{ x: number; y: number }> {
  const box = await cell(page, day).boundingBox()
  if (box === null) throw new Error('the day is not on the page')
  // In the upper part there are no bars.
  return { x: box.x + (box.width * (hour - 7)) / 16, y: box.y + 4 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

async function blockBox(
  page: Page,
  day: number,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await cell(page, day).locator('[data-block="0"]').boundingBox()
  if (box === null) throw new Error('the block is not drawn')
  return box
}

/** Until what was changed has been simulated: the sentence above the week may get another height by it. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

async function pressAll(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const told = (page: Page): Locator => page.getByRole('status').filter({ hasText: first }).first()
const evening = (scenario: string): string => text.addedIn(scenario, `17.00–21.00 (${first})`)

test('evening cover is drawn over four days with the mouse, with the time at the pointer', async () => {
  const { page } = running
  await expect(cell(page, 0)).toHaveAccessibleName('maandag 9.00–17.00: 1 medewerker')
  await settled(page)
  await drag(page, await placeOf(page, 0, 17), await placeOf(page, 3, 21))
  await expect(page.getByText('21.00', { exact: true })).toBeVisible()
  await expect(page.getByText('maandag t/m donderdag 17.00–21.00')).toBeVisible()
  await page.mouse.up()
  await expect(told(page)).toHaveText(text.drawn(text.block('maandag t/m donderdag', '17.00–21.00', first)))
  for (const day of [0, 1, 2, 3]) {
    await expect(cell(page, day)).toHaveAccessibleName(new RegExp(`${escaped(evening('A'))}$`))
  }
  await expect(cell(page, 4)).toHaveAccessibleName('vrijdag 9.00–17.00: 1 medewerker')
  await expect(page.getByLabel(text.drawFor)).toContainText(text.personWithHours(first, '56'))
})

test('Escape gives a drag back, and Ctrl+Z takes a drawing back', async () => {
  const { page } = running
  await settled(page)
  await drag(page, await placeOf(page, 5, 10), await placeOf(page, 5, 14))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(cell(page, 5)).toHaveAccessibleName(`zaterdag ${text.nobody}`)
  await page.keyboard.press('Control+z')
  for (const day of [0, 1, 2, 3]) {
    await expect(cell(page, day)).toHaveAccessibleName(/9\.00–17\.00: 1 medewerker$/)
  }
})

test('the same evenings are drawn with the keyboard alone, and one is taken away again', async () => {
  const { page } = running
  await page.getByLabel(text.drawFor).focus()
  // The grid is one stop on the way of the Tab key.
  for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab')
  await expect(cell(page, 3)).toBeFocused()
  await pressAll(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Home')
  await expect(cell(page, 0)).toBeFocused()
  for (let hour = 7; hour < 17; hour += 1) await page.keyboard.press('Control+ArrowRight')
  for (let hour = 17; hour < 21; hour += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await pressAll(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'geselecteerd' })).toHaveText(
    text.selected('maandag t/m donderdag', '17.00–21.00'),
  )
  await page.keyboard.press('Enter')
  await expect(told(page)).toHaveText(text.drawn(text.block('maandag t/m donderdag', '17.00–21.00', first)))
  await expect(cell(page, 3)).toHaveAccessibleName(new RegExp(`${escaped(evening('A'))}$`))
  for (let hour = 17; hour < 21; hour += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await expect(told(page)).toHaveText(text.erased(text.block('donderdag', '17.00–21.00', first)))
  await expect(cell(page, 3)).toHaveAccessibleName('donderdag 9.00–17.00: 1 medewerker')
})

test('plus chooses somebody new, who is drawn beside the others', async () => {
  const { page } = running
  await cell(page, 3).focus()
  await page.keyboard.press('+')
  await expect(page.getByRole('status').filter({ hasText: text.newPerson })).toHaveText(
    text.chosen(text.newPerson),
  )
  await pressAll(page, 'ArrowDown', 'ArrowDown', 'Home')
  for (let hour = 7; hour < 10; hour += 1) await page.keyboard.press('Control+ArrowRight')
  await pressAll(page, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Enter')
  const second = text.numbered('2')
  await expect(cell(page, 5)).toHaveAccessibleName(
    `zaterdag ${text.nobody}; ${text.addedIn('A', `10.00–12.00 (${second})`)}`,
  )
  await expect(page.getByLabel(text.drawFor)).toContainText(text.personWithHours(second, '2'))
})

test('an edge and a whole block are dragged, and a block that is clicked is taken away', async () => {
  const { page } = running
  await settled(page)
  const before = await blockBox(page, 5)
  const edge = { x: before.x + before.width, y: before.y + before.height / 2 }
  await drag(page, edge, await placeOf(page, 5, 14))
  await page.mouse.up()
  await expect(cell(page, 5)).toHaveAccessibleName(/10\.00–14\.00/)
  await settled(page)
  const after = await blockBox(page, 5)
  const middle = { x: after.x + after.width / 2, y: after.y + after.height / 2 }
  await drag(page, middle, await placeOf(page, 6, 15))
  await page.mouse.up()
  await expect(cell(page, 5)).toHaveAccessibleName(`zaterdag ${text.nobody}`)
  await expect(cell(page, 6)).toHaveAccessibleName(/13\.00–17\.00/)
  await settled(page)
  await cell(page, 6).locator('[data-block="0"]').click()
  await page.getByRole('button', { name: text.erase, exact: true }).click()
  await expect(cell(page, 6)).toHaveAccessibleName(`zondag ${text.nobody}`)
})

test('hours are typed in a table as well, with what cannot be told in place', async () => {
  const { page } = running
  await page.getByLabel(text.drawFor).selectOption({ index: 0 })
  await page.getByRole('button', { name: text.asTable, exact: true }).click()
  const friday = page.getByLabel(text.hoursOn('vrijdag', first), { exact: true })
  await friday.fill('9-12, 12.30-17.10')
  await friday.press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: '17.10' })).toHaveText(
    text.hoursFaults.notQuarter('12.30-17.10'),
  )
  await expect(friday).toHaveAttribute('aria-invalid', 'true')
  expect(await faultsOf(page)).toEqual([])
  await friday.fill('9-12, 12.30-20')
  await friday.press('Tab')
  await expect(page.getByRole('row', { name: /^vrijdag/ })).toContainText(
    text.addedIn('A', `17.00–20.00 (${first})`),
  )
  await page.getByRole('button', { name: text.copyRow('vrijdag') }).click()
  await expect(page.getByLabel(text.hoursOn('maandag', first), { exact: true })).toHaveValue('9-12, 12.30-20')
})

test('what holds for a person is set in a dialogue, and shows in the week', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.asGrid, exact: true }).click()
  await page.getByRole('button', { name: text.settingsOfChosen }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.name).fill('Balie')
  await dialog.getByLabel(text.besides).check()
  await dialog.getByLabel(text.looksEvery).fill('2')
  await dialog.getByRole('button', { name: text.save }).click()
  await expect(dialog.getByRole('alert')).toHaveText(text.personFaults.looksEveryMinutes)
  await dialog.getByLabel(text.looksEvery).fill('90')
  await dialog.getByRole('button', { name: text.save }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByLabel(text.drawFor)).toContainText('Balie')
  await expect(page.getByText(text.keyPartly)).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})

test('in a narrow window the week shrinks instead of scrolling sideways', async () => {
  const { page } = running
  await setWidth(running, 683)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(683)
  await page.getByRole('button', { name: text.wholeDay, exact: true }).click()
  await expect(page.getByText('0 uur', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683)
})

test('the keys of the week stand in the list of shortcuts', async () => {
  const { page } = running
  await page.getByRole('tab').first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText(text.shortcuts.draw)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

function escaped(words: string): string {
  return words.replace(/[.()]/g, '\\$&')
}
