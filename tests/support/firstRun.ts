import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { catalogues } from '../../src-shared/locale/catalogue.ts'
import { dropFiles } from './dropFiles.ts'

export const words = catalogues.nl

/** What a new user does first: types a municipality's name, picks it from the list, begins. */
export async function beginWith(page: Page, typed: string, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  await page.getByRole('combobox').fill(typed)
  await page.getByRole('option', { name: new RegExp(`^${name}\\b`) }).click()
  await page.getByRole('button', { name: words.start.create(name) }).click()
  await expect(page.getByTestId('drop-zone')).toBeVisible()
}

/** Drops a file on the page Gegevens and starts its import. */
export async function startImport(page: Page, file: string): Promise<void> {
  await dropFiles(page, '[data-testid=drop-zone]', [file])
  await page.getByRole('button', { name: words.data.inspection.run, exact: true }).click()
}

export async function goTo(page: Page, name: keyof typeof words.app.pages): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: words.app.pages[name] }).click()
}
