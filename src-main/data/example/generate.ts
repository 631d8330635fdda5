import { mkdir } from 'node:fs/promises'
import type { ReadOptions } from '../importing/adapter.ts'
import { inventConversations } from './conversations.ts'
import { accountNameOf, rijnhoven, webcarePageOf } from './profile.ts'
import type { ExampleProfile } from './profile.ts'
import { seededRandom } from './random.ts'
import { writeBenchmark } from './writeBenchmark.ts'
import { writeObi4wan } from './writeObi4wan.ts'
import { writeWhatsApp } from './writeWhatsApp.ts'
import { writeXArchive } from './writeXArchive.ts'

/** One file (or archive folder) of the example, with the answers its import needs. */
export interface ExampleFile {
  readonly path: string
  readonly options: ReadOptions
}

export interface GeneratedExample {
  /** In the order in which they are to be imported. */
  readonly files: readonly ExampleFile[]
  /** Figures of two of the invented peers, in the benchmark file's layout. */
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

/** Writes the exports of one invented municipality into `targetFolder` (made if absent). */
export async function writeExports(
  targetFolder: string,
  profile: ExampleProfile,
  seed: number,
): Promise<readonly ExampleFile[]> {
  await mkdir(targetFolder, { recursive: true })
  const conversations = inventConversations(profile, seededRandom(seed), seededRandom(seed + 4))
  const { sending } = profile
  const archive =
    sending === null
      ? null
      : await writeXArchive(targetFolder, profile, sending, seededRandom(seed + 1), seededRandom(seed + 5))
  const webcare = await writeObi4wan(targetFolder, conversations, profile, seededRandom(seed + 3))
  const chats = await writeWhatsApp(targetFolder, conversations, profile)
  const accountName = accountNameOf(profile)
  const webcareOptions: ReadOptions = { ...plainOptions, own: [webcarePageOf(profile)], accountName }
  const chatOptions: ReadOptions = {
    ...plainOptions,
    own: [accountName],
    dateOrder: 'dmy',
    accountName,
    channel: 'whatsapp',
  }
  return [
    ...webcare.map((path) => ({ path, options: webcareOptions })),
    ...chats.map((path) => ({ path, options: chatOptions })),
    ...(archive === null ? [] : [{ path: archive, options: plainOptions }]),
  ]
}

/**
 * Writes the example into `targetFolder` (made if absent): 30 months, April 2024 to September 2026, of exports of the
 * invented municipality Rijnhoven in the layouts of real tools, and a region's benchmark file with two of its invented
 * peers. The same seed gives the same bytes. All people, places and figures are invented.
 */
export async function generateExample(
  targetFolder: string,
  seed: number = defaultExampleSeed,
): Promise<GeneratedExample> {
  const files = await writeExports(targetFolder, rijnhoven, seed)
  const benchmarkCsvPath = await writeBenchmark(targetFolder, seededRandom(seed + 2))
  return { files, benchmarkCsvPath }
}
