import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pageFaultSchema } from '#shared/contract/pageFault.ts'
import type { PageFault } from '#shared/contract/pageFault.ts'
import { knownErrorClass, knownErrorCode } from '../supervision/errorNames.ts'
import type { Log, LogFacts } from '../supervision/log.ts'

const minuteMs = 60_000
/** A page that fails at every picture must not push all else out of the log. */
const mostPerMinute = 10

/** Writes to the log what the page tells of its own errors: known classes, known codes and places in the app's scripts. */
export class PageFaults {
  readonly #assets: string
  readonly #log: Log
  readonly #nowMs: () => number
  #scripts: ReadonlySet<string> | null = null
  #told: { readonly key: string; readonly atMs: number; readonly incidentId: string }[] = []

  /** @param rendererFolder with the built page */
  constructor(rendererFolder: string, log: Log, nowMs: () => number = Date.now) {
    this.#assets = path.join(rendererFolder, 'assets')
    this.#log = log
    this.#nowMs = nowMs
  }

  /**
   * @param told by the page; anything may stand in it
   * @returns the number that finds it in the log; the same for the same fault within a minute; null = not written, too
   * many
   * @throws Error when it has not the form of a fault
   */
  write(told: unknown): string | null {
    const fault = pageFaultSchema.parse(told)
    const facts = this.#factsOf(fault)
    const key = JSON.stringify(facts)
    const nowMs = this.#nowMs()
    // A clock that was put back forgets as well.
    this.#told = this.#told.filter(({ atMs }) => Math.abs(nowMs - atMs) < minuteMs)
    const known = this.#told.find((one) => one.key === key)
    if (known !== undefined) return known.incidentId
    if (this.#told.length >= mostPerMinute) return null
    const incidentId = this.#log.writeIncident('pageFault', facts)
    this.#told.push({ key, atMs: nowMs, incidentId })
    return incidentId
  }

  #factsOf({ kind, errorClass, errorCode, place }: PageFault): LogFacts {
    const code = knownErrorCode(errorCode)
    const isOwn = place !== null && this.#ownScripts().has(place.file)
    return {
      why: kind,
      error: knownErrorClass(errorClass) ?? 'Error',
      ...(code === null ? {} : { reason: code }),
      ...(isOwn ? { file: place.file, line: place.line, column: place.column } : {}),
    }
  }

  /** By their names on disk: a name that the page makes up could hold anything. */
  #ownScripts(): ReadonlySet<string> {
    this.#scripts ??= new Set(namesIn(this.#assets))
    return this.#scripts
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.js'))
  } catch {
    return []
  }
}
