import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { dossierOf } from './benchFiles.ts'
import { argumentsOf } from './settings.ts'
import type { Settings } from './settings.ts'

/** Plain JavaScript, which brings no types. */
const buildModule = new URL('../../scripts/runtime/buildApp.mjs', import.meta.url).href

/** A program that prints measures. */
export interface Subject {
  readonly name: string
  readonly program: string
  readonly argumentsFor: (settings: Settings) => readonly string[] | Promise<readonly string[]>
  /** The figures themselves are in doubt when it fails: no time of the run means anything then. */
  readonly endsRun: boolean
}

function subject(name: string, path: string, argumentsFor: Subject['argumentsFor'] = argumentsOf): Subject {
  return {
    name,
    program: fileURLToPath(new URL(path, import.meta.url)),
    argumentsFor,
    endsRun: name === 'queries',
  }
}

/** A dossier of the largest size, and how often. */
function dossierAnd(howOften: (settings: Settings) => number): Subject['argumentsFor'] {
  return async (settings) => [await dossierOf(settings.folder, settings.messages), String(howOften(settings))]
}

/** Sizes are of the app as it is built; the others that need it build it by themselves. */
async function builtApp(): Promise<readonly string[]> {
  const { buildIfStale }: { buildIfStale: () => Promise<unknown> } = await import(buildModule)
  await buildIfStale()
  return []
}

/** A start takes a second or two and differs by a third from one to the next. */
const fewestStarts = 7

/** In the order in which they are measured: what makes the dossiers goes before what uses them, and what needs a display last. */
const all: readonly Subject[] = [
  subject('simulation', 'simulation/measureSimulation.ts'),
  subject('import', 'import/measureImport.ts'),
  subject('queries', 'queries/measureQueries.ts'),
  subject('report', 'report/measureReport.ts'),
  subject(
    'start',
    'electron/start.ts',
    dossierAnd(({ runs }) => Math.max(fewestStarts, runs)),
  ),
  subject(
    'interaction',
    'electron/interaction.ts',
    dossierAnd(({ questions }) => questions),
  ),
  subject(
    'memory',
    'electron/memory.ts',
    dossierAnd(() => 1),
  ),
  subject('size', 'electron/size.ts', builtApp),
]

/**
 * Those that were asked for, by name with commas between; all where nothing was.
 *
 * @throws RangeError for a name that is none
 */
export function chosenSubjects(only: string | null): readonly Subject[] {
  const there = all.filter(({ program }) => existsSync(program))
  if (only === null) return there
  const asked = only.split(',').map((name) => name.trim())
  const unknown = asked.filter((name) => !there.some((each) => each.name === name))
  if (unknown.length > 0)
    throw new RangeError(`--only ${unknown.join()}: there is ${there.map(({ name }) => name).join(', ')}`)
  return there.filter(({ name }) => asked.includes(name))
}
