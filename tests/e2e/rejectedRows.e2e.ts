import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, startImport, words } from '../support/firstRun.ts'

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

const header = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
const rows = [
  '1,115712,True,Tue Oct 31 22:10:47 +0000 2017,@Voorbeeld is er markt?,2,',
  '2,Voorbeeld,False,Tue Oct 31 22:11:45 +0000 2017,@115712 Ja,,1',
  '3,115713,True,Tue Okt 91 22:10:47 +0000 2017,@Voorbeeld waar is het loket?,,',
]

test('rows that were not read are saved, mended and imported', async () => {
  const { app, page } = running
  const file = path.join(folder, 'berichten.csv')
  writeFileSync(file, [header, ...rows, ''].join('\r\n'))
  await startImport(page, file)
  await page.getByTestId('import-result').getByRole('button', { name: words.data.result.showIssue }).click()
  const rejected = page.getByTestId('rejected-rows')
  await expect(rejected).toContainText(words.importFiles.rejected.privacy)
  expect(await faultsOf(page)).toEqual([])
  const saved = path.join(folder, 'terug.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, saved)
  await rejected.getByRole('button', { name: words.importFiles.rejected.save, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(words.importFiles.rejected.savedOne('terug.csv'), { exact: true }),
  ).toBeVisible()
  await page.getByRole('button', { name: words.data.issues.close }).click()
  writeFileSync(saved, readFileSync(saved, 'utf8').replace('Tue Okt 91', 'Tue Oct 31'))
  await page.getByTestId('import-result').getByRole('button', { name: words.data.inspection.close }).click()
  await startImport(page, saved)
  await expect(page.getByTestId('import-result')).toContainText(words.data.result.committed('terug.csv', '1'))
})

test('after a restart the file is asked for again, and another file is told apart', async () => {
  await running.close()
  running = await launchApp({ userData: running.userData })
  const { app, page } = running
  await page.getByRole('navigation').getByRole('link', { name: words.app.pages.data }).click()
  await page
    .getByRole('row', { name: /berichten\.csv/ })
    .getByRole('button', { name: '1', exact: true })
    .click()
  const rejected = page.getByTestId('rejected-rows')
  await expect(rejected).toContainText(words.importFiles.rejected.fileNeeded)
  const pointAt = (name: string): Promise<void> =>
    app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
      },
      path.join(folder, name),
    )
  await pointAt('terug.csv')
  await rejected.getByRole('button', { name: words.importFiles.rejected.choose }).click()
  await expect(rejected).toContainText(words.importFiles.rejected.otherFile)
  await pointAt('berichten.csv')
  await rejected.getByRole('button', { name: words.importFiles.rejected.choose }).click()
  await expect(
    rejected.getByRole('button', { name: words.importFiles.rejected.save, exact: true }),
  ).toBeVisible()
})
