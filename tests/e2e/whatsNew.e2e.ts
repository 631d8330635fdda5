import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'

test('a first start has no news; installed over another version the app says so once, and shows what is new', async () => {
  const first = await launchApp()
  const { userData } = first
  await expect(first.page.getByRole('combobox')).toBeVisible()
  await expect(first.page.getByTestId('updated')).toHaveCount(0)
  const seen = await first.page.evaluate(() => localStorage.getItem('dialoogmeter.seenVersion'))
  // As a user has it whose app was an older one.
  await first.page.evaluate(() => localStorage.setItem('dialoogmeter.seenVersion', '0.0.9'))
  await first.close()

  const updated = await launchApp({ userData })
  const notice = updated.page.getByTestId('updated')
  await expect(notice).toContainText(`Dialoogmeter is bijgewerkt naar versie ${seen ?? 'unknown'}.`)
  await notice.getByRole('link', { name: 'Wat is nieuw' }).click()
  await expect(updated.page.getByTestId('news')).toContainText(`Versie ${seen ?? 'unknown'}`)
  await expect(notice).toHaveCount(0)
  await updated.close()

  const later = await launchApp({ userData })
  await expect(later.page.getByRole('combobox')).toBeVisible()
  await expect(later.page.getByTestId('updated')).toHaveCount(0)
  await later.close()
  await removeUserData(userData)
})
