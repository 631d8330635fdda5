import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A program that prints measures. */
export interface Subject {
  readonly name: string
  readonly program: string
}

const programs: Readonly<Record<string, string>> = {
  simulation: 'simulation/measureSimulation.ts',
  import: 'import/measureImport.ts',
  queries: 'queries/measureQueries.ts',
  report: 'report/measureReport.ts',
}

const all: readonly Subject[] = Object.entries(programs).map(([name, path]) => ({
  name,
  program: fileURLToPath(new URL(path, import.meta.url)),
}))

/**
 * Those that were asked for, by name with commas between, in the order in which they are measured; all where nothing was.
 *
 * @throws RangeError for a name that is none
 */
export function chosenSubjects(only: string | null): readonly Subject[] {
  const there = all.filter(({ program }) => existsSync(program))
  if (only === null) return there
  const asked = only.split(',').map((name) => name.trim())
  const unknown = asked.filter((name) => !there.some((subject) => subject.name === name))
  if (unknown.length > 0)
    throw new RangeError(`--only ${unknown.join()}: there is ${there.map(({ name }) => name).join(', ')}`)
  return there.filter(({ name }) => asked.includes(name))
}
