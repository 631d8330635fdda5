import { expect, test } from '@playwright/test'
import { killDataProcess } from '../support/dataProcess.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'

const startsInAll = 4

for (const [language, title, safe] of [
  ['nl', 'Dialoogmeter kan uw gegevens nu niet openen', 'Uw dossiers staan nog op deze computer'],
  ['en', 'Dialoogmeter cannot open your data now', 'Your dossiers are still on this computer'],
] as const) {
  test(`a data process that keeps ending leads to a screen that says what to do (${language})`, async () => {
    const { app, page, userData, close } = await launchApp({ look: { language, theme: 'light' } })
    for (let ended = 0; ended < startsInAll; ended += 1) await killDataProcess(app)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('alert')).toContainText(safe)
    await expect(page.getByRole('listitem')).toHaveCount(3)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}-`))
    await close()
    await removeUserData(userData)
  })
}
