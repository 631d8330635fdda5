import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { rotatedFiles } from '../../supervision/rotatingFile.ts'

/** A word or a code of the app's own; what else stands in a log was written by no version of this program. */
const word = z.string().regex(/^[\w.$+()-]{1,80}(?: [\w()]{1,80})?$/)
const moment = z.iso.datetime()
const place = z
  .string()
  .regex(/^(?:(?:src-main|src-shared|out|node_modules)\/[\w@.+/-]{1,200}|node:[\w/]{1,80}):\d+:\d+$/)

const count = z.number()
/** Facts by the names that the app writes; another fact is left out. */
const mainLine = z.object({
  at: moment,
  what: word,
  incidentId: word.optional(),
  reason: word.optional(),
  why: word.optional(),
  error: word.optional(),
  page: word.optional(),
  version: word.optional(),
  electron: word.optional(),
  file: word.optional(),
  line: count.optional(),
  column: count.optional(),
  code: count.optional(),
  exitCode: count.optional(),
  times: count.optional(),
})
const dataLine = z.strictObject({
  time: moment,
  incidentId: word,
  procedure: word,
  causes: z.array(z.strictObject({ class: word, code: word.optional(), at: z.array(place).optional() })),
})
const line = z.union([dataLine, mainLine])

export interface LastLines {
  readonly lines: readonly string[]
  /** Lines of a form that this program does not write, as an older version did. */
  readonly leftOut: number
}

/**
 * The newest lines of a log, oldest first. A line is handed on only when all of it has the form that this program writes:
 * a file that was damaged or written by others may hold anything.
 */
export function lastLines(file: string, atMost: number): LastLines {
  const newest: string[] = []
  for (const one of rotatedFiles(file)) {
    if (newest.length >= atMost) break
    newest.unshift(...linesIn(one))
  }
  const asked = newest.slice(-atMost)
  const lines = asked.flatMap((text) => rewritten(text) ?? [])
  return { lines, leftOut: asked.length - lines.length }
}

function linesIn(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
  } catch {
    return []
  }
}

function rewritten(text: string): string | null {
  try {
    return JSON.stringify(line.parse(JSON.parse(text)))
  } catch {
    return null
  }
}
