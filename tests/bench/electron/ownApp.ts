import { askData } from '../../support/askData.ts'
import { grantByDrop } from '../../support/grantByDrop.ts'
import type { Desk } from './desk.ts'
import { untilIdle } from './processTree.ts'
import { startProgram } from './startedProgram.ts'
import type { StartedProgram } from './startedProgram.ts'

/** The overview with figures: its finding, its table and its chart come in one drawing. */
export const overviewFigures = 'main table.key-figures td.value b'
const longestOpeningMs = 120_000

/** Starts the app as its user has it, who last worked on this dossier: that is what opens by itself. */
export type StartApp = (switches?: readonly string[]) => StartedProgram

/** Opens the dossier once, as a user who drops it on the window, so that it is the one of last time. */
export async function appWithDossier(desk: Desk, dossier: string): Promise<StartApp> {
  const userData = desk.newFolder('userData')
  const copy = await desk.copyDossier(dossier)
  const start: StartApp = (switches) =>
    startProgram(desk, desk.appFolder, { DIALOOGMETER_USER_DATA: userData }, switches)
  const first = start()
  try {
    const { page, letGo } = await first.look()
    await page.waitForLoadState('load')
    await page.evaluate(() => {
      localStorage.setItem('dialoogmeter.language', 'nl')
      localStorage.setItem('dialoogmeter.theme', 'light')
    })
    await askData(page, 'dossier.openGranted', { grantId: await grantByDrop(page, copy) })
    await page.reload()
    await page.waitForSelector(overviewFigures, { timeout: longestOpeningMs })
    await letGo()
    // A user who worked on it let it finish what is done behind the page.
    await untilIdle(first.pid)
  } finally {
    await first.close()
  }
  return start
}

/** The floor: a window of the same size with one heading. */
export function bareWindow(desk: Desk): StartApp {
  const userData = desk.newFolder('bareUserData')
  return (switches) => startProgram(desk, desk.bareFolder, { BARE_WINDOW_USER_DATA: userData }, switches)
}
