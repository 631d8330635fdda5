import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { largeExport, smallExport, writeExport } from '../support/exportFiles.ts'
import { beginWith, words } from '../support/firstRun.ts'
import { zipBytes } from '../support/zipBytes.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  running = await launchApp()
  await beginWith(running.page, 'groningen', 'Groningen')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

const citizens = ['Een', 'Twee', 'Drie', 'Vier']

/** Invented; no day is above 12, so that the order of the dates is open. */
function writeChats(): string[] {
  return citizens.map((name, index) => {
    const file = path.join(folder, `WhatsApp-chat met Inwoner ${name}.txt`)
    const day = String(index + 1).padStart(2, '0')
    const lines = [
      `${day}/03/2025, 10:15 - Inwoner ${name}: Wanneer is het loket open?`,
      `${day}/03/2025, 10:20 - Voorbeeldstad: Vanaf negen uur`,
    ]
    writeFileSync(file, lines.join('\n'))
    return file
  })
}

function writePicture(name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]))
  return file
}

/** Saves where the test says; no dialog appears. */
async function saveInto(file: string): Promise<void> {
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

test('several files are one list: what each is, what it still asks, or why it is refused', async () => {
  const { page } = running
  const files = [...writeChats(), writePicture('foto.csv'), await writeExport(folder, smallExport)]
  await dropFiles(page, '[data-testid=drop-zone]', files)
  const list = page.getByTestId('chosen-files')
  await expect(list.getByRole('article')).toHaveCount(6)
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    '6 bestanden gekozen: 1 klaar om in te lezen, 4 met een vraag en 1 geweigerd.',
  )
  await expect(list.getByRole('article', { name: 'foto.csv' })).toContainText(/afbeelding|soort png/)
  await expect(list.getByRole('article', { name: smallExport.fileName })).toContainText(
    words.data.formats.twcs,
  )
  expect(await faultsOf(page)).toEqual([])
})

test('what they all ask is answered once, by keyboard, and one can be answered apart', async () => {
  const { page } = running
  const shared = page.getByTestId('shared-questions')
  await expect(shared).toHaveCount(1)
  // Whoever takes part in every conversation is named first.
  await expect(shared.getByRole('checkbox').first()).toHaveAccessibleName('Voorbeeldstad')
  await shared.getByRole('checkbox', { name: 'Voorbeeldstad' }).focus()
  await page.keyboard.press('Space')
  await shared.getByRole('radio', { name: words.data.questions.dateOrders.dmy }).focus()
  await page.keyboard.press('Space')
  const list = page.getByTestId('chosen-files')
  await expect(list.getByRole('heading', { level: 2 })).toContainText('5 klaar om in te lezen')
  const one = list.getByRole('article', { name: 'WhatsApp-chat met Inwoner Vier.txt' })
  await one
    .getByRole('button', { name: words.data.many.showFor('WhatsApp-chat met Inwoner Vier.txt') })
    .click()
  await one.getByRole('radio', { name: words.data.questions.dateOrders.mdy }).check()
  await expect(one.getByRole('row').nth(1)).toContainText('03-04-2025')
  await expect(shared.getByRole('radio', { name: words.data.questions.dateOrders.dmy })).not.toBeChecked()
  expect(await faultsOf(page)).toEqual([])
})

test('files without questions are imported together, and the whole of them is told in a report', async () => {
  const { page } = running
  await page.getByRole('button', { name: words.data.inspection.runAll('5') }).click()
  const list = page.getByTestId('chosen-files')
  await expect(list.locator('[data-status=committed]')).toHaveCount(5)
  const file = path.join(folder, 'verslag.txt')
  await saveInto(file)
  const report = list.getByRole('group', { name: words.importFiles.report.action, exact: true })
  await report.getByRole('button', { name: words.importFiles.report.asText }).click()
  await expect(page.getByText(words.importFiles.report.saved('verslag.txt'), { exact: true })).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text.match(/Uitkomst: ingelezen/g)).toHaveLength(5)
  expect(text).toContain('Uitkomst: niet ingelezen')
  expect(text).not.toContain('Inwoner Een')
  await page.getByRole('button', { name: words.data.inspection.closeAll }).click()
  await expect(list).toHaveCount(0)
})

test('the progress is of all files together; stopping all keeps what was imported', async () => {
  const { page } = running
  const first = await writeExport(folder, {
    ...smallExport,
    fileName: 'eerst.csv',
    firstAtMs: Date.UTC(2024, 2, 4, 8),
  })
  const files = [
    first,
    await writeExport(folder, largeExport),
    await writeExport(folder, {
      ...smallExport,
      fileName: 'laatst.csv',
      firstAtMs: Date.UTC(2023, 2, 6, 8),
    }),
  ]
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(page, '[data-testid=drop-zone]', files)
  await page.getByRole('button', { name: words.data.inspection.runAll('3') }).click()
  const queue = page.getByTestId('import-queue')
  await expect(queue).toContainText(words.data.queue.title('2', '3', largeExport.fileName))
  await expect(queue).toContainText(/[1-9][\d.,]* (?:kB|MB) van [\d.,]+ MB en [\d.]+ rijen gelezen/)
  expect(await faultsOf(page)).toEqual([])
  await queue.getByRole('button', { name: words.data.queue.stopAll }).click()
  await expect(queue).toHaveCount(0)
  const list = page.getByTestId('chosen-files')
  await expect(list.getByRole('article', { name: 'eerst.csv' })).toHaveAttribute('data-stage', 'done')
  await expect(list.getByRole('article', { name: largeExport.fileName })).toHaveAttribute(
    'data-stage',
    'stopped',
  )
  await expect(list.getByRole('article', { name: 'laatst.csv' })).toHaveAttribute('data-stage', 'ready')
  await expect(page.getByRole('cell', { name: /^eerst\.csv/ }).first()).toBeVisible()
  await expect(page.getByRole('cell', { name: /^laatst\.csv/ })).toHaveCount(0)
})

test('zips that are dropped together are looked at together and stay apart when they are no parts of one export', async () => {
  const { page } = running
  const list = page.getByTestId('chosen-files')
  const before = await list.getByRole('article').count()
  const zips = writeChats()
    .slice(0, 2)
    .map((chat, index) => {
      const file = path.join(folder, `gesprek ${String(index + 1)}.zip`)
      const content = readFileSync(chat, 'utf8').replaceAll('2025', '2024')
      writeFileSync(file, zipBytes([{ name: '_chat.txt', content }]))
      return file
    })
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(page, '[data-testid=drop-zone]', zips)
  await expect(list.getByRole('article')).toHaveCount(before + 2)
  await expect(list).toContainText(words.data.many.states.asking('2'))
})

test('a narrow window shows the list without scrolling sideways', async () => {
  const { page } = running
  await setWidth(running, 683)
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})
