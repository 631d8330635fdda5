import type { Program } from '../../contract/program.ts'
import type { Words } from '../words.ts'

/** What a help desk gets to see: versions, sizes and counts, nothing of what stands in a dossier. */
export interface DiagnosticsFacts {
  readonly madeAtMs: number
  readonly program: Program
  /** null where the user does not wish to name it. */
  readonly municipality: string | null
  readonly memoryBytes: number
  /** Of the disk with the user's data; null where it cannot be told. */
  readonly freeDiskBytes: number | null
  readonly recentDossiers: number
  readonly dossier: DossierFacts | null
  readonly logs: readonly LogFacts[]
}

export interface DossierFacts {
  readonly isExample: boolean
  readonly schemaVersion: number
  readonly fileBytes: number
  readonly keyProtection: 'keychain' | 'file'
  readonly textKeeping: string
  readonly tables: readonly { readonly table: string; readonly rows: number | null }[]
  /** Names of what has been set, such as "openingHours"; not what to. */
  readonly settings: readonly string[]
}

export interface LogFacts {
  readonly name: string
  readonly lines: readonly string[]
  readonly leftOut: number
}

/** The file for the help desk, whole: a reader sees first what is in it and what is not. */
export function diagnosticsText(words: Words, facts: DiagnosticsFacts): string {
  const text = words.text.diagnostics.file
  const parts = [
    [text.title, ...text.explanation.map((line) => `- ${line}`)],
    [text.program, ...rows(programRows(words, facts))],
    [text.computer, ...rows(computerRows(words, facts))],
    [text.dossier, ...dossierLines(words, facts.dossier)],
    ...facts.logs.map((log) => [text.log(log.name), ...logLines(words, log)]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Row = readonly [name: string, value: string]

function rows(of: readonly Row[]): string[] {
  return of.map(([name, value]) => `${name}: ${value}`)
}

function programRows(words: Words, { madeAtMs, program, municipality }: DiagnosticsFacts): Row[] {
  const { names, unknown } = words.text.diagnostics.file
  const { versions, graphics } = program
  return [
    [names.madeAt, new Date(madeAtMs).toISOString()],
    [names.app, `${program.appVersion} (${words.text.about.builds[program.build]})`],
    ['Electron', versions.electron ?? unknown],
    ['Chromium', versions.chromium ?? unknown],
    ['Node', versions.node],
    ['SQLite', versions.sqlite],
    [names.graphics, graphicsText(words, graphics.thisRun)],
    ...(municipality === null ? [] : [[names.municipality, municipality] as const]),
  ]
}

function graphicsText(words: Words, choice: Program['graphics']['thisRun']): string {
  const { withoutCard, withoutCardBecause, withCard } = words.text.diagnostics.file
  return choice === null
    ? withCard
    : withoutCard(withoutCardBecause[choice.why], new Date(choice.sinceMs).toISOString())
}

function computerRows(words: Words, facts: DiagnosticsFacts): Row[] {
  const { names, unknown } = words.text.diagnostics.file
  const { program, memoryBytes, freeDiskBytes, recentDossiers } = facts
  return [
    [names.system, `${program.systemVersion} (${program.platform})`],
    [names.memory, words.bytes(memoryBytes)],
    [names.freeDisk, freeDiskBytes === null ? unknown : words.bytes(freeDiskBytes)],
    [names.recentDossiers, words.number(recentDossiers)],
  ]
}

function dossierLines(words: Words, dossier: DossierFacts | null): string[] {
  const text = words.text.diagnostics.file
  if (dossier === null) return [text.noDossier]
  const { names } = text
  return [
    ...rows([
      [names.kind, dossier.isExample ? text.example : text.own],
      [names.schema, words.number(dossier.schemaVersion)],
      [names.fileSize, words.bytes(dossier.fileBytes)],
      [names.key, text.keyProtections[dossier.keyProtection]],
      [names.textKeeping, dossier.textKeeping],
      [names.settings, dossier.settings.length === 0 ? text.none : dossier.settings.join(', ')],
    ]),
    text.counts,
    ...dossier.tables.map(
      ({ table, rows: n }) => `  ${table}: ${n === null ? text.unreadable : words.number(n)}`,
    ),
  ]
}

function logLines(words: Words, { lines, leftOut }: LogFacts): string[] {
  const text = words.text.diagnostics.file
  return [
    ...(lines.length === 0 ? [text.emptyLog] : lines),
    ...(leftOut === 0 ? [] : [text.leftOut(words.number(leftOut))]),
  ]
}
