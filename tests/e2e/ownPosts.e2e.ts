import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'
import { writeXArchive, xArchivePlan } from '../support/xArchive.ts'

test('an archive of own posts gives what it can, and says on the screen why it cannot give the rest', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  const archive = await writeXArchive(folder)
  const { page, userData, close } = await launchApp()
  await beginWith(page, 'utr', 'Utrecht')
  await startImport(page, archive)
  const { replies, reposts, ownPosts } = xArchivePlan
  const result = page.getByTestId('import-result')
  await expect(result).toHaveAttribute('data-status', 'committed')
  await expect(result).toContainText(`${replies + reposts + ownPosts} berichten`)

  await goTo(page, 'overview')
  const table = page.getByRole('table').first()
  for (const name of ['medianMs', 'within2h', 'responseRate7d'] as const) {
    const row = table.getByRole('row', { name: new RegExp(words.figures.keyFigures[name]) })
    await expect(row).toContainText(words.figures.reasons.ownPostsOnly)
  }
  // 60 replies among 150 messages sent.
  await expect(table).toContainText('40,0%')
  await expect(page.getByText('33 min').first()).toBeVisible()
  await close()
  await removeUserData(userData)
  rmSync(folder, { recursive: true })
})
