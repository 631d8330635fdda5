import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import type { Log } from '../supervision/log.ts'

/** Old drivers and remote desktops crash the graphics process; the next start then draws without it. */
export function fallBackFromGpu(userData: string, log: Log): void {
  const mark = path.join(userData, 'without-gpu')
  if (existsSync(mark)) {
    app.disableHardwareAcceleration()
    return
  }
  app.on('child-process-gone', (_event, details) => {
    if (details.type !== 'GPU' || !['crashed', 'abnormal-exit', 'launch-failed'].includes(details.reason)) {
      return
    }
    log.write('gpuGone', { reason: details.reason, exitCode: details.exitCode })
    mkdirSync(userData, { recursive: true })
    writeFileSync(mark, '')
  })
}
