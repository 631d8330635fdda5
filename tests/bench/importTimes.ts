// What an import costs while the app is used: `node tests/bench/importTimes.ts <export> <export imported before>`. The
// data server and its worker thread as in the app, in one process; meanwhile a window goes on asking. Prints one JSON
// document. The worker must have been built (run.ts does so).
import { importProgressSchema } from '../../src-shared/contract/imports.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestClient, TestServer } from '../support/dataClient.ts'
import { everything } from './randomFilters.ts'
import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'

export interface ImportTimes {
  readonly messages: number
  readonly stagesMs: {
    /** Telling what the file is: hash, encoding, format, accounts, preview. */
    readonly looking: number
    /** Reading, checking, pseudonymising, marking and writing the rows, of which nothing is seen yet. */
    readonly staging: number
    /** Linking answers to questions and building cases, in one transaction. */
    readonly promoting: number
    /** The first figures over all that is there now. */
    readonly firstFigures: number
  }
  /** Most memory the whole process held (resident), in megabytes. */
  readonly peakMegabytes: number
  /** The same before the import. */
  readonly megabytesBefore: number
  /** From question to answer, asked all the time while the import ran. */
  readonly whileImporting: Readonly<Record<string, Spread>>
}

const pauseMs = 20

const questions: Readonly<Record<string, (client: TestClient) => Promise<unknown>>> = {
  'import.batches': (client) => client.call('import.batches', {}),
  'figures.overview': (client) => client.call('figures.overview', everything),
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function selectionOf({ client, grant }: TestServer, path: string): Promise<string> {
  const [file] = await client.call('import.inspect', { grantId: grant(path) })
  if (file === undefined) throw new Error(`nothing in ${path}`)
  return file.selectionId
}

const noAnswers = { own: [], dateOrder: null, timeZone: null, accountName: null, channel: null }

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}

async function importWhileAsking(
  server: TestServer,
  selectionId: string,
): Promise<Omit<ImportTimes, 'stagesMs' | 'megabytesBefore'> & { readonly atMs: readonly number[] }> {
  const startedMs = performance.now()
  let readingMs = 0
  let promotingMs = 0
  let isRunning = true
  const onProgress = (progress: unknown): void => {
    const { phase, bytesRead } = importProgressSchema.parse(progress)
    const nowMs = performance.now()
    if (phase === 'reading' && bytesRead > 0 && readingMs === 0) readingMs = nowMs
    if (phase === 'promoting' && promotingMs === 0) promotingMs = nowMs
  }
  const { output } = server.client.start('import.run', { selectionId, options: noAnswers }, onProgress)
  const ended = output.finally(() => (isRunning = false))
  const window = server.connect()
  const taken: Record<string, number[]> = {}
  let peakBytes = 0
  const asking = async (): Promise<void> => {
    while (isRunning) {
      for (const [name, ask] of Object.entries(questions)) {
        const askedMs = performance.now()
        await ask(window)
        // The client remembers all it was sent; that is no memory of the app's.
        window.received.length = 0
        if (isRunning) (taken[name] ??= []).push(performance.now() - askedMs)
        peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
      }
      await wait(pauseMs)
    }
  }
  const [result] = await Promise.all([ended, asking()])
  if (result.status !== 'committed') throw new Error(`The import ended otherwise: ${JSON.stringify(result)}`)
  const whileImporting = Object.fromEntries(
    Object.entries(taken).map(([name, times]) => [name, spreadOf(times)]),
  )
  const atMs = [startedMs, readingMs, promotingMs, performance.now()]
  return { messages: result.messages, peakMegabytes: megabytes(peakBytes), whileImporting, atMs }
}

const [path = '', pathBefore = ''] = process.argv.slice(2)
const server = startServer()
try {
  await server.client.call('dossier.create', { municipalityCode: 'GM0363', name: null })
  await server.client.start('import.run', {
    selectionId: await selectionOf(server, pathBefore),
    options: noAnswers,
  }).output
  await server.client.call('figures.overview', everything)
  const megabytesBefore = megabytes(process.memoryUsage.rss())
  const selectionId = await selectionOf(server, path)
  const { atMs, ...measured } = await importWhileAsking(server, selectionId)
  const [startedMs = 0, readingMs = 0, promotingMs = 0, endedMs = 0] = atMs
  const figuresMs = performance.now()
  await server.client.call('figures.overview', everything)
  const times: ImportTimes = {
    ...measured,
    megabytesBefore,
    stagesMs: {
      looking: readingMs - startedMs,
      staging: promotingMs - readingMs,
      promoting: endedMs - promotingMs,
      firstFigures: performance.now() - figuresMs,
    },
  }
  console.log(JSON.stringify(times, null, 2))
} finally {
  await server.stop()
}
