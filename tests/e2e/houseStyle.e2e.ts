import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'
import { pngBytes, templateBytes } from '../support/houseStyleFiles.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const { colours, logo, template } = words.houseStyle
let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'huisstijl-'))
  running = await launchApp()
  await beginWith(running.page, 'utrecht', 'Utrecht')
  await goTo(running.page, 'settings')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

const section = (): Locator => running.page.getByTestId('house-style')

async function chooseFile(name: string, bytes: Buffer, button: Locator): Promise<void> {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await button.click()
}

test('a colour is typed, shown on a page at once, and its contrast told', async () => {
  const own = section().getByTestId('colour-own')
  await own.getByLabel(colours.code(colours.own.name.toLowerCase())).fill('#154273')
  await expect(own).toContainText('Contrast met het papier 9,')
  const preview = section().getByTestId('style-preview')
  await expect(preview.locator('[fill="#154273"]').first()).toBeAttached()
  await own.getByLabel(colours.code(colours.own.name.toLowerCase())).fill('geel')
  await expect(own).toContainText(colours.notACode)
  await own.getByLabel(colours.code(colours.own.name.toLowerCase())).fill('#ffe000')
  await expect(own.getByTestId('colour-warning')).toContainText(words.houseStyle.contrast.edged)
})

test('colours are saved, and stay after the program was started again', async () => {
  await section().getByRole('button', { name: colours.save }).click()
  await expect(running.page.getByText(colours.saved, { exact: true })).toBeVisible()
  await running.page.reload()
  const code = section().getByLabel(colours.code(colours.own.name.toLowerCase()))
  await expect(code).toHaveValue('#FFE000')
  await section().getByRole('button', { name: colours.standard }).click()
  await expect(code).toHaveValue('#0072B2')
  await section().getByRole('button', { name: colours.save }).click()
  await expect(section().getByRole('button', { name: colours.standard })).toHaveCount(0)
})

test('a logo is chosen, seen with its size, and taken away; what is none says so', async () => {
  const part = section().getByTestId('style-logo')
  await chooseFile('logo.png', Buffer.from('GIF89a'), part.getByRole('button', { name: logo.choose }))
  await expect(part.getByRole('alert')).toContainText(logo.refused.otherKind)
  await chooseFile('logo.png', pngBytes(300, 90), part.getByRole('button', { name: logo.choose }))
  await expect(part.getByRole('img', { name: logo.alt })).toBeVisible()
  await expect(part).toContainText(logo.size('300', '90'))
  await expect(part.getByRole('alert')).toHaveCount(0)
  await expect(section().getByTestId('style-preview').locator('img, image').first()).toBeAttached()
  expect(await faultsOf(running.page)).toEqual([])
  await part.getByRole('button', { name: logo.remove }).click()
  await expect(part).toContainText(logo.none)
})

test('a template is chosen and taken away; one with macros is refused', async () => {
  const part = section().getByTestId('style-template')
  const mainType = 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml'
  const choose = part.getByRole('button', { name: template.choose })
  await chooseFile('macro.potx', templateBytes({ mainType }), choose)
  await expect(part.getByRole('alert')).toContainText(template.refused.macros)
  await chooseFile('huisstijl.potx', templateBytes(), choose)
  await expect(part).toContainText(template.chosen('huisstijl.potx'))
  await part.getByRole('button', { name: template.remove }).click()
  await expect(part).toContainText(template.none)
})

test('at twice the size of letters nothing scrolls sideways', async () => {
  await setWidth(running, 683)
  const [scroll, client] = await running.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(scroll).toBeLessThanOrEqual(client ?? 0)
  const [whole, page] = [
    await section().boundingBox(),
    await section().getByTestId('style-preview').boundingBox(),
  ]
  if (whole === null || page === null) throw new Error('the section is not shown')
  expect(page.x + page.width).toBeLessThanOrEqual(whole.x + whole.width)
})
