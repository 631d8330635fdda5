import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { killDataProcess } from '../support/dataProcess.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import { largeExport, messagesIn, smallExport, writeExport } from '../support/exportFiles.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'

test('a data process killed during an import leaves nothing half-visible, says so, and the next start works', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  const small = await writeExport(folder, smallExport)
  const large = await writeExport(folder, largeExport)
  const first = await launchApp()
  await beginWith(first.page, 'utr', 'Utrecht')
  await startImport(first.page, small)
  await expect(first.page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')

  await startImport(first.page, large)
  await expect(first.page.getByTestId('import-progress')).toContainText(/[1-9][\d.]* berichten gelezen/)
  await killDataProcess(first.app)

  await expect(first.page.getByText(words.app.errors.dataProcessStopped)).toBeVisible()
  await expect(first.page.locator('#ingelezen').getByRole('row')).toHaveCount(2)
  await expect(first.page.locator('#ingelezen').getByRole('row').last()).toContainText(smallExport.fileName)
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText(`${messagesIn(smallExport)}`)
  await goTo(first.page, 'overview')
  await expect(first.page.getByRole('table').first()).toContainText(`n = ${smallExport.questions}`)
  await first.close()

  const second = await launchApp({ userData: first.userData })
  await goTo(second.page, 'data')
  await expect(second.page.getByRole('heading', { level: 1 })).toContainText(`${messagesIn(smallExport)}`)
  await startImport(second.page, large)
  await expect(second.page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed', {
    timeout: 90_000,
  })
  await second.close()
  await removeUserData(first.userData)
  rmSync(folder, { recursive: true })
})
