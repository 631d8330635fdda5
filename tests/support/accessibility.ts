import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What stands on the page now against WCAG 2.2 A and AA: each fault with the places where it is. */
export async function faultsOf(page: Page): Promise<string[]> {
  // The usual way opens a second page, which this app refuses.
  const { violations, passes } = await new AxeBuilder({ page }).withTags(levels).setLegacyMode(true).analyze()
  // A page that was not looked at has no faults either.
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
