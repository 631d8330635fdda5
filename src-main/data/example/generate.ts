import { mkdir } from 'node:fs/promises'
import type { ReadOptions } from '../importing/adapter.ts'
import { inventConversations } from './conversations.ts'
import { seededRandom } from './random.ts'
import { writeBenchmark } from './writeBenchmark.ts'
import { webcarePage, writeObi4wan } from './writeObi4wan.ts'
import { whatsappOwnName, writeWhatsApp } from './writeWhatsApp.ts'
import { writeXArchive } from './writeXArchive.ts'

/** One file (or archive folder) of the example, with the answers its import needs. */
export interface ExampleFile {
  readonly path: string
  readonly options: ReadOptions
}

export interface GeneratedExample {
  /** In the order in which they are to be imported. */
  readonly files: readonly ExampleFile[]
  /** Figures of the invented peers EX02-EX16, in the benchmark file's layout. */
  readonly benchmarkCsvPath: string
}

export const defaultExampleSeed = 20_260_930
export const exampleMunicipalityCode = 'EX01'

const plainOptions: ReadOptions = {
  own: [],
  dateOrder: null,
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}

/**
 * Writes the example into `targetFolder` (made if absent): 30 months, April 2024 to September 2026, of exports of the
 * invented municipality Rijnhoven in the layouts of real tools, and a benchmark file of its invented peers. The same
 * seed gives the same bytes. All people, places and figures are invented.
 */
export async function generateExample(
  targetFolder: string,
  seed: number = defaultExampleSeed,
): Promise<GeneratedExample> {
  await mkdir(targetFolder, { recursive: true })
  const conversations = inventConversations(seededRandom(seed))
  const archive = await writeXArchive(targetFolder, seededRandom(seed + 1))
  const webcare = await writeObi4wan(targetFolder, conversations, seededRandom(seed + 3))
  const chats = await writeWhatsApp(targetFolder, conversations)
  const benchmarkCsvPath = await writeBenchmark(targetFolder, seededRandom(seed + 2))
  const webcareOptions: ReadOptions = { ...plainOptions, own: [webcarePage], accountName: whatsappOwnName }
  const chatOptions: ReadOptions = {
    ...plainOptions,
    own: [whatsappOwnName],
    dateOrder: 'dmy',
    accountName: whatsappOwnName,
    channel: 'whatsapp',
  }
  return {
    files: [
      ...webcare.map((path) => ({ path, options: webcareOptions })),
      ...chats.map((path) => ({ path, options: chatOptions })),
      { path: archive, options: plainOptions },
    ],
    benchmarkCsvPath,
  }
}
