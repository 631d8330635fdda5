import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Surroundings } from '../clock.ts'

export interface IncidentLog {
  /** Writes cause and stack to the local log. @returns the id that finds them again */
  record(procedure: string, error: unknown): string
}

const largestLogBytes = 1024 * 1024

/** A line of a stack: of its path only what lies within the app is of use. */
const stackPath =
  /^(\s+at .*?\(?)(?:file:\/\/\/?)?(?:[A-Za-z]:)?[\\/].*[\\/]((?:src-\w+|node_modules|out)[\\/])/gm
const quotedPath = /(['"`])(?:file:\/\/|[A-Za-z]:|~|\.{1,2})?[\\/][^'"`\n]*\1/g
/** Goes on to the end of the line: a file's name may hold spaces. */
const barePath = /(?<![\w\\/])(?:file:\/\/|[A-Za-z]:|~|\.{1,2})?[\\/][^'"`\n]*/g
const bareFile = /[^:'"`\n(]{0,200}\.(?:txt|csv|zip|xlsx|dialoogmeter)\b/gi

/** Paths hold user names and file names hold people's; both go, with anything that looks like an address or a handle. */
export function redact(text: string): string {
  return text
    .replace(stackPath, '$1$2')
    .replaceAll(homedir(), '~')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '<address>')
    .replace(quotedPath, '<path>')
    .replace(barePath, '<path>')
    .replace(bareFile, '<file>')
    .replace(/(?<!\w|node_modules[\\/])@[\w.-]+/g, '<handle>')
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
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        rotate(path)
        appendFileSync(path, `${line}\n`, { mode: 0o600 })
      } catch {
        // A full or read-only disk must not turn one failure into two.
      }
      return incidentId
    },
  }
}
