import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { appendRotating } from './rotatingFile.ts'

export type LogFacts = Readonly<Record<string, string | number>>

export interface Log {
  /** `facts` never hold message text, handles or paths of users' files. */
  readonly write: (what: string, facts?: LogFacts) => void
  /** The same, under a number that its user is shown. @returns the number */
  readonly writeIncident: (what: string, facts?: LogFacts) => string
}

export const mainLogName = 'main.log'

/** A word or a code, such as "crashed", "ERR_FAILED", "1.2.3" or "index.html"; never a sentence or a path. */
const plainWord = /^[\w.+-]{1,60}(?: [A-Z_]{2,60})?$/

/** A local log of what the app does, for whoever must help. A value that is more than a word is left out. */
export function openLog(folder: string): Log {
  const file = path.join(folder, mainLogName)
  const write = (what: string, facts: LogFacts = {}): void => {
    const plain = Object.entries(facts).map(([name, value]) => [name, plainValue(value)])
    const line = { at: new Date().toISOString(), what, ...Object.fromEntries(plain) }
    appendRotating(file, JSON.stringify(line))
  }
  return {
    write,
    writeIncident: (what, facts = {}) => {
      const incidentId = newIncidentId()
      write(what, { ...facts, incidentId })
      return incidentId
    },
  }
}

function plainValue(value: string | number): string | number {
  return typeof value === 'number' || plainWord.test(value) ? value : '(left out)'
}

/** As long as those of the data process, so that a help desk looks for one form in all logs. */
function newIncidentId(): string {
  return randomUUID().slice(0, 8)
}
