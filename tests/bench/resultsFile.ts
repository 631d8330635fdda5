import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judge } from './judged.ts'
import type { Machine } from './machine.ts'
import type { Settings } from './settings.ts'
import type { SubjectResult } from './table.ts'

const path = fileURLToPath(new URL('../../test-results/bench.json', import.meta.url))

/** The file with every run of every measure; written again after each, so that a run that is interrupted keeps what it has. */
export function resultsFile(
  { messages, runs, questions, seed }: Settings,
  machine: Machine,
): { readonly path: string; readonly write: (results: readonly SubjectResult[]) => void } {
  const startedAt = new Date().toISOString()
  const settings = { messages, runs, questions, seed }
  return {
    path,
    write: (results) => {
      const subjects = results.map(({ measures, ...subject }) => ({
        ...subject,
        measures: measures.map((measure) => ({ ...measure, ...judge(measure) })),
      }))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${JSON.stringify({ startedAt, machine, settings, subjects }, null, 2)}\n`)
    },
  }
}
