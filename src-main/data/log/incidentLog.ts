import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Surroundings } from '../clock.ts'

export interface IncidentLog {
  /** Writes cause and stack to the local log. @returns the id that finds them again */
  record(procedure: string, error: unknown): string
}

const largestLogBytes = 1024 * 1024

/** Paths hold user names and file names hold people's; both go, with anything that looks like an address or a handle. */
export function redact(text: string): string {
  return text
    .replaceAll(homedir(), '~')
    .replace(/file:\/\/\/?\S*\/(src-|node_modules|out)/g, '$1')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '<address>')
    .replace(/(^|\s)@\w+/g, '$1<handle>')
    .replace(/(['"`])(?:[A-Za-z]:)?[\\/][^'"`]*\1/g, '<path>')
}

function causeChain(error: unknown): string[] {
  const lines: string[] = []
  let current: unknown = error
  while (current instanceof Error && lines.length < 5) {
    lines.push(redact(current.stack ?? `${current.name}: ${current.message}`))
    current = current.cause
  }
  if (lines.length === 0) lines.push(typeof error)
  return lines
}

function rotate(path: string): void {
  try {
    if (statSync(path).size > largestLogBytes) renameSync(path, `${path}.1`)
  } catch {
    // No log yet.
  }
}

/** Two files of at most 1 MB in the data folder's `logs`; they never leave the machine by themselves. */
export function openIncidentLog(folder: string, surroundings: Surroundings): IncidentLog {
  const path = join(folder, 'data.log')
  return {
    record(procedure, error) {
      const incidentId = surroundings.randomId().slice(0, 8)
      const time = new Date(surroundings.nowMs()).toISOString()
      const line = JSON.stringify({ time, incidentId, procedure, causes: causeChain(error) })
      try {
        mkdirSync(folder, { recursive: true })
        rotate(path)
        appendFileSync(path, `${line}\n`, { mode: 0o600 })
      } catch {
        // A full or read-only disk must not turn one failure into two.
      }
      return incidentId
    },
  }
}
