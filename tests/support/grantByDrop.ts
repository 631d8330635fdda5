import type { Page } from '@playwright/test'
import { dropFiles } from './dropFiles.ts'

interface Dropped {
  readonly grantDroppedFiles: (files: readonly File[]) => Promise<readonly { readonly grantId: string }[]>
}

/**
 * A grant for a file or folder, got as a user gives one who drops it on the page: the one way that needs no dialog of the
 * system, which a packaged app lets nobody answer for its user.
 */
export async function grantByDrop(page: Page, place: string): Promise<string> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { dialoogmeter: Dropped; granted: Promise<string> }
    const zone = document.createElement('div')
    zone.id = 'zone-of-this-test'
    zone.style.cssText = 'position:fixed;inset:0;z-index:99'
    zone.addEventListener('dragover', (event) => event.preventDefault())
    seen.granted = new Promise((resolve) => {
      zone.addEventListener('drop', (event) => {
        event.preventDefault()
        event.stopPropagation()
        void seen.dialoogmeter
          .grantDroppedFiles([...(event.dataTransfer?.files ?? [])])
          .then(([grant]) => resolve(grant?.grantId ?? ''))
      })
    })
    document.body.append(zone)
  })
  await dropFiles(page, '#zone-of-this-test', [place])
  return page.evaluate(async () => {
    const grantId = await (globalThis as unknown as { granted: Promise<string> }).granted
    document.querySelector('#zone-of-this-test')?.remove()
    return grantId
  })
}
