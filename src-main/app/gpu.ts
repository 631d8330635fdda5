import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import type { Details } from 'electron'
import { graphicsFileName, graphicsFileText, parseGraphicsFile } from '#shared/domain/graphicsChoice.ts'
import type { WithoutGraphicsCard } from '#shared/domain/graphicsChoice.ts'
import type { Log } from '../supervision/log.ts'

export const safeGraphicsSwitch = 'safe-graphics'

/** A crash by itself; "killed" and "clean-exit" are somebody's wish, such as the end of the session. */
const crashReasons: readonly Details['reason'][] = ['crashed', 'abnormal-exit', 'launch-failed', 'oom']
/** Chromium starts a crashed graphics process again a few times, then draws by software; each time is told no more. */
const mostTold = 10

/**
 * Old drivers and remote desktops crash the graphics process; from the next start on the app then draws without the
 * graphics card, as it does after a start with --safe-graphics, until its user tries the card again (page Over). Must run
 * before Electron is ready.
 *
 * @returns how this run draws: null = as Chromium chooses
 */
export function settleGraphics(userData: string, log: Log): WithoutGraphicsCard | null {
  const file = path.join(userData, graphicsFileName)
  if (app.commandLine.hasSwitch(safeGraphicsSwitch)) remember(file, 'asked')
  const choice = readChoice(file) ?? (app.commandLine.hasSwitch(safeGraphicsSwitch) ? asked() : null)
  if (choice !== null) app.disableHardwareAcceleration()
  let crashes = 0
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || !crashReasons.includes(reason)) return
    crashes += 1
    if (crashes <= mostTold) log.write('gpuGone', { reason, exitCode, times: crashes })
    if (choice === null) remember(file, 'crashed')
  })
  return choice
}

function asked(): WithoutGraphicsCard {
  return { why: 'asked', sinceMs: Date.now() }
}

function readChoice(file: string): WithoutGraphicsCard | null {
  try {
    return parseGraphicsFile(readFileSync(file, 'utf8'), statSync(file).mtimeMs)
  } catch {
    return null
  }
}

/** The first time counts: since when, and why. A folder that cannot be written to must not stop the start. */
function remember(file: string, why: WithoutGraphicsCard['why']): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, graphicsFileText({ why, sinceMs: Date.now() }), { flag: 'wx', mode: 0o600 })
  } catch {
    // There already, or nowhere to write: then the next start tries the card again.
  }
}
