import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const largestLogBytes = 1_000_000

export interface Log {
  /** `facts` never hold message text, handles or paths of users' files. */
  readonly write: (what: string, facts?: Readonly<Record<string, string | number>>) => void
}

/** A local log of what the app does, for whoever must help. One older file is kept. */
export function openLog(folder: string): Log {
  const file = path.join(folder, 'main.log')
  mkdirSync(folder, { recursive: true })
  return {
    write(what, facts = {}) {
      const line = JSON.stringify({ at: new Date().toISOString(), what, ...facts })
      try {
        turnOver(file)
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        // A full disk must not stop the app; the log is the first thing that may go.
      }
    },
  }
}

function turnOver(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLogBytes) renameSync(file, `${file}.1`)
}
