import { parseArgs } from 'node:util'

/** What a run of the bench, and each of its programs, is asked for. */
export interface Settings {
  /** Where exports and dossiers are made, and looked for: the programs of one run share them. */
  readonly folder: string
  /** The largest size; the smaller ones are a tenth and three tenths of it. */
  readonly messages: number
  /** How often everything that takes seconds is done. */
  readonly runs: number
  /** Questions a view. */
  readonly questions: number
  /** Where the drawing of choices begins. */
  readonly seed: number
}

export const settingOptions = {
  folder: { type: 'string' },
  messages: { type: 'string', default: '1000000' },
  runs: { type: 'string', default: '3' },
  questions: { type: 'string', default: '20' },
  seed: { type: 'string' },
} as const

type Values = { readonly [Name in keyof typeof settingOptions]?: string | undefined }

/** @throws RangeError for a number that is none */
export function settingsOf(values: Values, folder: string): Settings {
  const number = (name: keyof Values, least: number): number => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < least) throw new RangeError(`--${name} ${String(values[name])}`)
    return value
  }
  return {
    folder,
    messages: number('messages', 1_000),
    runs: number('runs', 1),
    questions: number('questions', 1),
    // Another choice of values every time, so that nothing is tuned to one of them.
    seed: values.seed === undefined ? Math.floor(Math.random() * 1e9) : number('seed', 0),
  }
}

/** As a program of the bench is started: `node tests/bench/… --folder <folder> [--messages 100000 …]`. */
export function settingsOfProgram(): Settings {
  const { values } = parseArgs({ options: settingOptions })
  if (values.folder === undefined) throw new Error('--folder <where exports and dossiers are made>')
  return settingsOf(values, values.folder)
}

/** The same as arguments of a program. */
export function argumentsOf(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
}
