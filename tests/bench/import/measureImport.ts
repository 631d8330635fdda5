// `node tests/bench/import/measureImport.ts --folder <folder>`: the same export read by the sqlite3 command with two indexes,
// by DuckDB into a table, and imported on the command line, in turns and each as a process of its own from its start to its
// end; what the import grows with; and the import in the app, while a window goes on asking. Prints measures.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { heapFlags } from '../../../src-main/dataHost/heapFlags.ts'
import { dossierPath, exportOf, makeDossier, moveDossier, secondsOfImport } from '../benchFiles.ts'
import { fittedExponent } from '../exponent.ts'
import type { ImportTimes } from '../importTimes.ts'
import { spreadOfRuns } from '../judged.ts'
import { makeExport } from '../makeExport.ts'
import { printMeasures } from '../measure.ts'
import type { Measure } from '../measure.ts'
import { loadDuckDb } from '../peers/duckDb.ts'
import { importCommands, sqliteCommandVersion } from '../peers/sqliteCommand.ts'
import { tell, timedNode, timedProgram } from '../programs.ts'
import { settingsOfProgram } from '../settings.ts'

const goals = { ratioWished: 3, ratioAtMost: 6, peakMegabytes: 500, answerMs: 100, exponent: 1.1 }
const duckDbImport = fileURLToPath(new URL('../peers/duckDbImport.ts', import.meta.url))
const inApp = fileURLToPath(new URL('../importTimes.ts', import.meta.url))
/** Messages that the app holds before: those the window asks after while the import runs. */
const messagesBefore = 20_000
const whole = 'each a process of its own, from its start to its end, in turns'

const { folder, messages, runs } = settingsOfProgram()

const peerNames = { sqlite: 'sqlite3', duckDb: 'DuckDB' } as const
type PeerName = keyof typeof peerNames
type ReaderName = 'ours' | PeerName
type Readers = Partial<Record<ReaderName, (csv: string) => Promise<number>>>

async function without<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  for (const path of paths) await rm(path, { force: true })
  return work()
}

function readersThere(hasDuckDb: boolean): Readers {
  const [database, dossier] = [join(folder, 'peer.db'), join(folder, 'import.dialoogmeter')]
  const ofDossier = ['', '-wal', '-shm', '.key', '.lock'].map((part) => dossier + part)
  const fresh = (work: () => Promise<{ readonly seconds: number }>): Promise<number> =>
    without([database, `${database}.wal`], async () => (await work()).seconds)
  return {
    ...(sqliteCommandVersion() === null
      ? {}
      : { sqlite: (csv) => fresh(() => timedProgram('sqlite3', [database, ...importCommands(csv)])) }),
    ...(hasDuckDb ? { duckDb: (csv) => fresh(() => timedNode(duckDbImport, csv, database)) } : {}),
    ours: (csv) =>
      without(ofDossier, async () => {
        await makeDossier(dossier)
        return secondsOfImport(csv, dossier)
      }),
  }
}

type Taken = Readonly<Record<ReaderName, readonly number[]>>

/** Seconds of every reader, in turns. The last dossier is left for the programs that come after this one. */
async function takenAt(size: number, readers: Readers): Promise<Taken> {
  const csv = await exportOf(folder, size)
  const taken: Record<ReaderName, number[]> = { ours: [], sqlite: [], duckDb: [] }
  for (let run = 1; run <= runs; run += 1) {
    tell(`importing ${size.toLocaleString('en-US')} messages, ${String(run)} of ${String(runs)}`)
    if (readers.sqlite !== undefined) taken.sqlite.push(await readers.sqlite(csv))
    if (readers.duckDb !== undefined) taken.duckDb.push(await readers.duckDb(csv))
    if (readers.ours !== undefined) taken.ours.push(await readers.ours(csv))
  }
  await moveDossier(join(folder, 'import.dialoogmeter'), dossierPath(folder, size))
  return taken
}

function against(what: string, runsOfPeer: readonly number[]): Measure['against'] {
  return runsOfPeer.length === 0 ? null : { what, runs: runsOfPeer }
}

function besidePeers(size: number, { ours, sqlite, duckDb }: Taken): Measure[] {
  const what = `import of ${size.toLocaleString('en-US')}`
  const isLargest = size === messages
  const besideSqlite = {
    unit: 's',
    runs: ours,
    against: against(peerNames.sqlite, sqlite),
    note: whole,
  } as const
  return [
    {
      ...besideSqlite,
      what,
      goal: isLargest ? { ratio: goals.ratioAtMost, isAtMost: true } : null,
    },
    ...(isLargest && sqlite.length > 0
      ? [{ ...besideSqlite, what: `${what}, as wished`, goal: { ratio: goals.ratioWished, isAtMost: true } }]
      : []),
    ...(duckDb.length > 0
      ? [{ ...besideSqlite, what, against: against(peerNames.duckDb, duckDb), goal: null }]
      : []),
  ]
}

/** One exponent a turn, so that its spread is known too. */
function exponents(sizes: readonly number[], taken: readonly Taken[], reader: ReaderName): number[] {
  return (taken[0]?.[reader] ?? []).map((_, run) =>
    fittedExponent(sizes.map((size, place) => ({ size, taken: taken[place]?.[reader][run] ?? NaN }))),
  )
}

function growth(sizes: readonly number[], taken: readonly Taken[]): Measure {
  const peers = (['sqlite', 'duckDb'] as const).flatMap((reader) => {
    const ofPeer = exponents(sizes, taken, reader)
    return ofPeer.length === 0 ? [] : [`${peerNames[reader]} ${spreadOfRuns(ofPeer).p50.toFixed(2)}`]
  })
  return {
    what: `exponent over ${sizes.map((size) => size.toLocaleString('en-US')).join(', ')}`,
    unit: 'exponent',
    runs: exponents(sizes, taken, 'ours'),
    against: null,
    goal: { value: goals.exponent, isAtMost: true },
    note:
      'slope of the least squares line through the logarithms; 1 = twice the messages take twice as long' +
      (peers.length === 0 ? '' : `; ${peers.join(', ')}`),
  }
}

async function timesInApp(): Promise<ImportTimes> {
  const [before, csv] = [join(folder, 'before.csv'), join(folder, 'in-app.csv')]
  await makeExport(before, messagesBefore)
  await makeExport(csv, messages, messagesBefore)
  tell(`importing ${messages.toLocaleString('en-US')} messages in the app`)
  const { stdout } = await timedNode(...heapFlags, inApp, csv, before)
  await rm(csv)
  return JSON.parse(stdout)
}

function measuresInApp({ stagesMs, peakMegabytes, megabytesBefore, whileImporting }: ImportTimes): Measure[] {
  const stage = (what: string, ms: number): Measure => {
    return { what: `in the app: ${what}`, unit: 's', runs: [ms / 1_000], against: null, goal: null }
  }
  const waits = Object.entries(whileImporting).map(
    ([question, { questions, p50Ms, p95Ms, mostMs }]): Measure => {
      return {
        what: `in the app: the window's wait for ${question}`,
        unit: 'ms',
        runs: [mostMs],
        against: null,
        goal: { value: goals.answerMs, isAtMost: true, at: 'most' },
        note: `the longest of ${String(questions)} questions; p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`,
      }
    },
  )
  return [
    stage('telling what the file is', stagesMs.looking),
    stage('staging: reading, pseudonymising, marking, writing', stagesMs.staging),
    stage('promoting: linking answers, building cases', stagesMs.promoting),
    stage('first figures afterwards', stagesMs.firstFigures),
    {
      what: 'in the app: most memory',
      unit: 'MB',
      runs: [peakMegabytes],
      against: { what: 'before', runs: [megabytesBefore] },
      goal: { value: goals.peakMegabytes, isAtMost: true },
      note: 'data process and worker thread in one, without a window',
    },
    ...waits,
  ]
}

const readers = readersThere((await loadDuckDb()) !== null)
const sizes = [Math.round(messages / 10), Math.round((messages * 3) / 10), messages]
const taken: Taken[] = []
for (const size of sizes) {
  const ofSize = await takenAt(size, readers)
  taken.push(ofSize)
  printMeasures(besidePeers(size, ofSize))
}
printMeasures([growth(sizes, taken)])
printMeasures(measuresInApp(await timesInApp()))
