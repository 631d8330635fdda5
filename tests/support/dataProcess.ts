import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

const serviceName = 'Dialoogmeter data'

/** The data process's id, or null while there is none. */
export function dataProcessId(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(
    ({ app: main }, name) => main.getAppMetrics().find((entry) => entry.name === name)?.pid ?? null,
    serviceName,
  )
}

/** Ends the data process as a crash would, without a word. @returns when it is gone */
export async function killDataProcess(app: ElectronApplication): Promise<void> {
  await expect.poll(() => dataProcessId(app)).not.toBeNull()
  const pid = await dataProcessId(app)
  if (pid === null) throw new Error('the data process is not running')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => dataProcessId(app)).not.toBe(pid)
}
