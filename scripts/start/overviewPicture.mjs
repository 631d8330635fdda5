// Takes a picture of the example's overview in the real app: `node overviewPicture.mjs <folder>`.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { askData } from '../../tests/support/askData.ts'
import { launchApp, removeUserData } from '../../tests/support/electronApp.ts'

const settleMs = 500
const folder = process.argv[2]

const { page, close, userData } = await launchApp()
try {
  await askData(page, 'example.load', {})
  await page.reload()
  await page.getByRole('table').first().waitFor()
  await page.waitForTimeout(settleMs)
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, 'overview.png') })
} finally {
  await close()
  await removeUserData(userData)
}
