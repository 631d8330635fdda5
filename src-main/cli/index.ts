// The same use cases as the app's, from a shell, in plain Node: `npm run --silent cli -- <command>`. Each command reads what
// it takes when it is asked for: reading all of them, with the sentences of both languages, takes longer than most do.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { cliTexts, usage } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { AppError } from '#data/appError.ts'
import { CancelledError } from '#data/cancelledError.ts'
import { machineSurroundings } from '#data/clock.ts'
import { DataApp } from '#data/dataApp.ts'
import { asDossierError } from '#data/db/dossierFile.ts'
import { parseCommand } from './arguments.ts'
import type {
  CasesCommand,
  Command,
  DemoCommand,
  ImportCommand,
  InitCommand,
  MaturityCommand,
  MetricsCommand,
} from './arguments.ts'
import { runBackupCommand, runRestoreCommand } from './backupCommand.ts'
import type { BackupCommand, RestoreCommand } from './backupCommand.ts'
import { builtThreads } from './builtThreads.ts'
import { createDatabase, exists, openDatabase } from './databases.ts'
import { exitCodeOf, exitCodes, UsageError } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { runPackCommand, runUnpackCommand, WeakPassphraseError } from './movingCommand.ts'
import type { Moved, PackCommand, UnpackCommand } from './movingCommand.ts'
import type { PackageCommand } from './packageArguments.ts'
import type { ReportCommand } from './reportArguments.ts'
import type { PlanTemplateCommand, SimulateCommand } from './simulateArguments.ts'
import { stateFolder } from './stateFolder.ts'

const language: Language = /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'en' : 'nl'
const texts = cliTexts[language]

/** Standard output carries the result only; everything said on the way goes to standard error. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2))
}

async function init(app: DataApp, command: InitCommand): Promise<ExitCode> {
  if (exists(command)) {
    say(texts.exists(command.db))
    return exitCodes.notDone
  }
  const session = await createDatabase(app, command, command.municipality)
  const { name, municipalityCode, country, timeZone } = session.row
  await session.close()
  if (command.json) printJson({ db: command.db, municipality: municipalityCode, name, country, timeZone })
  else print(texts.created(command.db, name))
  return exitCodes.done
}

/** On an example that stands there already nothing is added. */
async function demo(app: DataApp, command: DemoCommand): Promise<ExitCode> {
  const { exampleMunicipalityCode } = await import('#data/example/generate.ts')
  const { fillExample } = await import('#data/useCases/exampleLoad.ts')
  const session = exists(command)
    ? await openDatabase(app, command)
    : await createDatabase(app, command, exampleMunicipalityCode, true)
  try {
    if (!session.row.isExample) {
      say(texts.exists(command.db))
      return exitCodes.notDone
    }
    await fillExample(app, session, {
      signal: new AbortController().signal,
      report: ({ filesDone, filesTotal }) => say(texts.exampleLoading(filesDone, filesTotal)),
    })
    const { name, municipalityCode } = session.row
    if (command.json) printJson({ db: command.db, municipality: municipalityCode, name, example: true })
    else print(texts.exampleReady(command.db))
    return exitCodes.done
  } finally {
    await session.close()
  }
}

async function importFiles(app: DataApp, command: ImportCommand): Promise<ExitCode> {
  const { runImportCommand } = await import('./importCommand.ts')
  const results = await runImportCommand(app, command, language)
  if (command.json) printJson(results)
  else print((await import('./importTable.ts')).importTable(results, language))
  const isAllThere = results.every(({ status }) => status === 'committed' || status === 'duplicate')
  return isAllThere ? exitCodes.done : exitCodes.notDone
}

async function metrics(app: DataApp, command: MetricsCommand): Promise<ExitCode> {
  const { metricsDocument, runMetricsCommand } = await import('./metricsCommand.ts')
  const { metricsTable } = await import('./table.ts')
  const result = await runMetricsCommand(app, command)
  if (command.json) printJson(metricsDocument(result))
  else print(metricsTable(result, command.clock, language))
  return exitCodes.done
}

async function cases(app: DataApp, command: CasesCommand): Promise<ExitCode> {
  const { casesDocument, casesTable, runCasesCommand } = await import('./casesCommand.ts')
  const result = await runCasesCommand(app, command)
  if (command.json) printJson(casesDocument(result))
  else print(casesTable(result, command, language))
  return exitCodes.done
}

async function maturity(app: DataApp, command: MaturityCommand): Promise<ExitCode> {
  const { maturityDocument, runMaturityCommand } = await import('./maturityCommand.ts')
  const { maturityTable } = await import('./maturityTable.ts')
  const result = await runMaturityCommand(app, command)
  if (command.json) printJson(maturityDocument(result))
  else print(maturityTable(result, language))
  return exitCodes.done
}

/** What was not done is said beside the result: on standard error. */
async function packages(app: DataApp, command: PackageCommand): Promise<ExitCode> {
  const { runPackageCommand } = await import('./packageCommand.ts')
  const { packageReport } = await import('./packageReport.ts')
  const outcome = await runPackageCommand(app, command)
  const { lines, remarks } = packageReport(outcome, language)
  remarks.forEach(say)
  if (command.json) printJson(outcome)
  else if (lines !== '') print(lines)
  return outcome.status === 'refused' ? exitCodes.notDone : exitCodes.done
}

function tellMoved(moved: Moved, command: PackCommand | UnpackCommand, sentence: string): ExitCode {
  if (command.json) printJson(moved)
  else print(sentence)
  return exitCodes.done
}

async function pack(app: DataApp, command: PackCommand): Promise<ExitCode> {
  const moved = await runPackCommand(app, command)
  return tellMoved(moved, command, texts.packed(moved.name, moved.file))
}

async function unpack(app: DataApp, command: UnpackCommand): Promise<ExitCode> {
  const moved = await runUnpackCommand(app, command)
  return tellMoved(moved, command, texts.unpacked(moved.name, moved.db))
}

async function backup(app: DataApp, command: BackupCommand): Promise<ExitCode> {
  const result = await runBackupCommand(app, command)
  if (command.json) printJson(result)
  else if (result.made !== null) print(texts.backups.made(result.made))
  else if (result.backups.length === 0) print(texts.backups.none)
  else print(result.backups.map((one) => `${one.madeAt}  ${one.reason}  ${one.backup}`).join('\n'))
  return exitCodes.done
}

async function restore(app: DataApp, command: RestoreCommand): Promise<ExitCode> {
  const result = await runRestoreCommand(app, command)
  if (command.json) printJson(result)
  else print(texts.backups.restored(result.backup, result.replaced ?? result.kept))
  if (result.erasedAgain) say(texts.backups.erasedAgain)
  return exitCodes.done
}

async function simulate(app: DataApp, command: SimulateCommand): Promise<ExitCode> {
  const { runSimulateCommand, simulatedDocument } = await import('./simulateCommand.ts')
  const { simulateTable } = await import('./simulateTable.ts')
  const result = await runSimulateCommand(app, command, (done, total) =>
    say(texts.simulate.progress(String(done), String(total))),
  )
  if (command.json) printJson(simulatedDocument(result))
  else print(simulateTable(result, language))
  return exitCodes.done
}

/** A plan is JSON, with --json and without. */
async function planTemplate(app: DataApp, command: PlanTemplateCommand): Promise<ExitCode> {
  const { runPlanTemplateCommand } = await import('./simulateCommand.ts')
  printJson(await runPlanTemplateCommand(app, command))
  return exitCodes.done
}

/** Files that are there already are no answer: they are named on standard error. */
async function report(app: DataApp, command: ReportCommand): Promise<ExitCode> {
  const { reportTable, runReportCommand } = await import('./reportCommand.ts')
  const reported = await runReportCommand(app, command, language, say)
  if (command.json) printJson(reported)
  else if (reported.outcome === 'written') print(reportTable(reported, language))
  if (reported.outcome === 'written') return exitCodes.done
  say(texts.report.there(reported.fileNames.join(', ')))
  return exitCodes.notDone
}

function run(app: DataApp, command: Command): Promise<ExitCode> | ExitCode {
  switch (command.name) {
    case 'init':
      return init(app, command)
    case 'demo':
      return demo(app, command)
    case 'import':
      return importFiles(app, command)
    case 'metrics':
      return metrics(app, command)
    case 'cases':
      return cases(app, command)
    case 'maturity':
      return maturity(app, command)
    case 'package export':
    case 'package import':
    case 'package inspect':
    case 'package combine':
      return packages(app, command)
    case 'pack':
      return pack(app, command)
    case 'unpack':
      return unpack(app, command)
    case 'backup':
      return backup(app, command)
    case 'restore':
      return restore(app, command)
    case 'simulate':
      return simulate(app, command)
    case 'simulate template':
      return planTemplate(app, command)
    case 'report':
      return report(app, command)
    case 'help':
      print(usage)
      return exitCodes.done
  }
}

/** As the package of the program states it. */
function programVersion(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version
}

function appForShell(): DataApp {
  return new DataApp({
    // Only the log of incidents goes here; dossiers stand where --db says.
    dataFolder: stateFolder(process.env, homedir()),
    resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    importWorker: null,
    ...builtThreads(process.env),
    surroundings: machineSurroundings,
    pageWindow: null,
    appVersion: programVersion(),
  })
}

async function explain(app: DataApp, thrown: unknown): Promise<ExitCode> {
  if (thrown instanceof UsageError) {
    say(`${texts.wrongUsage(thrown.what)}\n\n${usage}`)
    return exitCodes.usage
  }
  const { catalogues } = await import('#shared/locale/catalogue.ts')
  if (thrown instanceof WeakPassphraseError) {
    say(catalogues[language].moving.faults[thrown.fault])
    return exitCodes.usage
  }
  if (thrown instanceof CancelledError) {
    say(texts.report.stopped)
    return exitCodes.notDone
  }
  const error = asDossierError(thrown)
  const incident = app.log.record('cli', error)
  if (!(error instanceof AppError)) {
    say(`${catalogues[language].app.errors.internal} (${incident})`)
    return exitCodes.notDone
  }
  if (error.code === 'notMeasured') {
    const { notMeasuredText } = await import('./simulateTable.ts')
    say(notMeasuredText(error, language))
    return exitCodes.notDone
  }
  if (error.code === 'dossierKeyOfOthers') say(texts.keyLocked)
  const params = Object.values(error.params).join(', ')
  say(`${catalogues[language].app.errors[error.code]}${params === '' ? '' : ` (${params})`}`)
  return exitCodeOf(error.code)
}

async function main(): Promise<void> {
  const app = appForShell()
  try {
    process.exitCode = await run(app, parseCommand(process.argv.slice(2)))
  } catch (error) {
    process.exitCode = await explain(app, error)
  }
}

await main()
