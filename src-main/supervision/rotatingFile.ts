import { appendFileSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Together at most 4 MB of each log, however many errors a second there are. */
const largestFileBytes = 1_000_000
const mostFiles = 4
/** One line that grew beyond all bounds must not fill the file by itself. */
const longestLineLength = 16_000

/** @returns the file that is written and the older ones of a log, newest first, whether they are there or not */
export function rotatedFiles(file: string): readonly string[] {
  return Array.from({ length: mostFiles }, (_none, age) => (age === 0 ? file : `${file}.${String(age)}`))
}

/**
 * Adds one line to a log, whose older files move up: `main.log`, `main.log.1`, … Never throws: a full disk, a folder that
 * cannot be written to or a folder in the file's place must not stop the app. Then there is no line.
 */
export function appendRotating(file: string, line: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    makeRoom(file)
    appendFileSync(file, `${line.slice(0, longestLineLength)}\n`, { mode: 0o600 })
  } catch {
    // The log is the first thing that may go.
  }
}

function makeRoom(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined || (found.isFile() && found.size <= largestFileBytes)) return
  const files = rotatedFiles(file)
  const oldest = files.at(-1)
  // Only a log is deleted; what else stands there is somebody's, and stays.
  if (oldest !== undefined && lstatSync(oldest, { throwIfNoEntry: false })?.isFile()) rmSync(oldest)
  for (let age = files.length - 1; age > 0; age -= 1) {
    const [younger, older] = [files[age - 1], files[age]]
    if (younger === undefined || older === undefined) continue
    if (lstatSync(younger, { throwIfNoEntry: false }) !== undefined) renameSync(younger, older)
  }
}
