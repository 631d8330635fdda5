// What a person decides about a file: in which letters it was saved, which columns it has, and that it stays in the list.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, words } from '../support/firstRun.ts'
import { week, writeArchive } from '../support/overlapFiles.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const { data, mapping } = words

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

async function drop(...files: readonly string[]): Promise<void> {
  await running.page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(running.page, '[data-testid=drop-zone]', files)
}

/** As old programs save: in code page 850 é is 82 and ë is 89. */
function in850(text: string): Buffer {
  return Buffer.from(text.replaceAll('é', '\u0082').replaceAll('ë', '\u0089'), 'latin1')
}

function writeOldChat(): string {
  const file = path.join(folder, 'gesprek.txt')
  const lines = [20, 21, 22].flatMap((day) => [
    `${String(day)}-03-2025 10:15 - Zoë Verzonnen: Is het café open?`,
    `${String(day)}-03-2025 10:45 - Gemeente Voorbeeldstad: Ja, tot één uur`,
  ])
  writeFileSync(file, in850(lines.join('\r\n')))
  return file
}

/** Invented messages under names of columns that no export has. */
function writeTable(name: string, month: string): string {
  const file = path.join(folder, name)
  const rows = [21, 22, 23, 24].flatMap((day) => [
    `${month}${String(day)}1;${String(day)}-${month}-2025 09:00;Bewoner ${String(day)};Waar is de markt?;`,
    `${month}${String(day)}2;${String(day)}-${month}-2025 09:45;Gemeente Proefdorp;Op het plein;${month}${String(day)}1`,
  ])
  writeFileSync(file, `${['Volgnr;Wanneer;Wie;Verhaal;Vervolg', ...rows].join('\n')}\n`)
  return file
}

function columnChoice(name: string) {
  return running.page.getByRole('combobox', { name: mapping.preview.column(name), exact: true })
}

test('letters of an old program are wrong until the page is told how the file was saved, and then right', async () => {
  const { page } = running
  await drop(writeOldChat())
  const list = page.getByTestId('chosen-files')
  const own = list.getByTestId('question-own')
  await expect(own).toBeVisible()
  await expect(own.getByRole('checkbox', { name: 'Zoë Verzonnen' })).toHaveCount(0)
  await list.getByTestId('question-encoding').getByRole('combobox').selectOption('cp850')
  await expect(own.getByRole('checkbox', { name: 'Zoë Verzonnen' })).toBeVisible()
  await own.getByRole('checkbox', { name: 'Gemeente Voorbeeldstad' }).check()
  expect(await faultsOf(page)).toEqual([])
  await list.getByRole('button', { name: data.inspection.run, exact: true }).click()
  const result = page.getByTestId('import-result')
  await expect(result).toHaveAttribute('data-status', 'committed')
  await expect(result).toContainText(`3 ${data.result.counts.inbound}`)
  await expect(result).toContainText(`3 ${data.result.counts.outbound}`)
  await result.getByRole('button', { name: data.inspection.close }).click()
})

test('how many follow an account stands with the result of its archive', async () => {
  const { page } = running
  const archive = writeArchive(path.join(folder, 'twitter-archief'), week)
  const followers = Array.from({ length: 1234 }, (_, index) => ({
    follower: { accountId: String(9_000_000 + index) },
  }))
  writeFileSync(
    path.join(archive, 'data', 'follower.js'),
    `window.YTD.follower.part0 = ${JSON.stringify(followers)}`,
  )
  await drop(archive)
  await page.getByRole('button', { name: data.inspection.run, exact: true }).click()
  const result = page.getByTestId('import-result')
  await expect(result.getByTestId('audience')).toContainText(/GemVoorbeeld: 1\.234 volgers op/)
  await expect(page.locator('body')).not.toContainText('9000001')
  await result.getByRole('button', { name: data.inspection.close }).click()
})

test('among other files a table of no known kind is no refusal: it asks for its columns and stays', async () => {
  const { page } = running
  const damaged = path.join(folder, 'kapot.zip')
  writeFileSync(damaged, Buffer.from('PK\u0003\u0004 en dan niets meer', 'latin1'))
  const picture = path.join(folder, 'foto.png')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]))
  await drop(writeTable('klantcontact maart.csv', '03'), damaged, picture)
  const list = page.getByTestId('chosen-files')
  await expect(list.getByRole('heading', { level: 2 })).toHaveText(
    data.many.summary('3', `${data.many.states.matching('1')} en ${data.many.states.refused('2')}`),
  )
  const table = list.getByRole('article', { name: 'klantcontact maart.csv' })
  await expect(table).toContainText(data.questions.still(data.questions.needs.mapping))
  await list.getByRole('button', { name: data.inspection.closeAll }).click()
  await expect(list.getByRole('article')).toHaveCount(1)
  await list.getByRole('button', { name: mapping.offerMessages }).click()
  for (const [column, field] of [
    ['Wanneer', 'sentAt'],
    ['Volgnr', 'message'],
    ['Wie', 'author'],
    ['Verhaal', 'text'],
    ['Vervolg', 'replyTo'],
  ] as const) {
    await columnChoice(column).selectOption(field)
  }
  await page
    .getByTestId('mapping-own')
    .getByRole('checkbox', { name: /^Gemeente Proefdorp/ })
    .check()
  await page.getByLabel(mapping.constants.accountName).fill('Balie')
  await page.getByLabel(mapping.constants.channel, { exact: true }).selectOption('email')
  await page.getByLabel(mapping.finish.profile).fill('Tabel van de balie')
  await page.getByRole('button', { name: mapping.finish.run, exact: true }).click()
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
})

test('the next file with those columns, dropped among others, finds what was saved', async () => {
  const { page } = running
  await page.getByTestId('import-result').getByRole('button', { name: data.inspection.close }).click()
  await drop(writeTable('klantcontact april.csv', '04'))
  await page.getByRole('button', { name: mapping.offerMessages }).click()
  await expect(page.getByTestId('mapping-profile')).toContainText('Tabel van de balie')
  await expect(columnChoice('Wie')).toHaveValue('author')
  await expect(page.getByLabel(mapping.constants.accountName)).toHaveValue('Balie')
  await expect(page.getByTestId('mapping-count')).toContainText(mapping.check.all('8'))
  await page.getByRole('button', { name: mapping.finish.run, exact: true }).click()
  await expect(page.getByTestId('import-result')).toContainText('klantcontact april.csv')
})
