import type { Locator, Page } from '@playwright/test'
import type { Filter } from '#shared/contract/figures.ts'
import { words } from '../../support/firstRun.ts'

const { filter: text } = words.app

function choice(page: Page, name: string): Locator {
  return page.getByRole('group', { name: text.label }).getByRole('button', { name: new RegExp(`^${name}:`) })
}

/** Chooses a period of one's own with the keyboard. The last key is Enter on the button that applies it. */
export async function choosePeriod(page: Page, { from, to }: Filter): Promise<void> {
  await choice(page, text.period).press('Enter')
  await page.getByRole('menuitem', { name: text.custom }).press('Enter')
  const dialog = page.getByRole('dialog', { name: text.customTitle })
  await dialog.getByLabel(text.from).fill(from ?? '')
  await dialog.getByLabel(text.to).fill(to ?? '')
  await dialog.getByRole('button', { name: text.apply }).press('Enter')
}

/**
 * Chooses one topic with the keyboard, another than before. The last key is Escape, which closes the list: only then it
 * counts.
 *
 * @param turn which of those that can be chosen, in turn
 */
export async function chooseTopic(page: Page, turn: number): Promise<void> {
  await choice(page, text.topic).press('Enter')
  const lines = page.getByRole('menuitemcheckbox', { disabled: false })
  const all = page.getByRole('menuitemcheckbox', { name: text.allTopics })
  const topics = (await lines.count()) - 1
  const line = lines.nth(1 + (turn % Math.max(1, topics)))
  const wasChosen = (await line.getAttribute('aria-checked')) === 'true'
  await all.press('Space')
  if (!wasChosen) await line.press('Space')
  await page.keyboard.press('Escape')
}
