import type { Page } from '@playwright/test'

/**
 * Drops files of this disk on the middle of an element, as a hand with a mouse does: a File made by a script in the page
 * has no place on the disk, and the app refuses it.
 */
export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`nothing to drop on: ${selector}`)
  const target = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...target, data })
  }
  await session.detach()
}
