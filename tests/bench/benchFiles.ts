// Exports and dossiers of one run of the bench: whichever program needs one first makes it, the others use it.
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeExport } from './makeExport.ts'
import { tell, timedNode } from './programs.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
/** Amsterdam; any municipality of the reference tables would do. */
const municipalityCode = 'GM0363'

/** An export of invented messages, at least so many. @returns its path */
export async function exportOf(folder: string, messages: number): Promise<string> {
  const path = join(folder, `export-${String(messages)}.csv`)
  if (existsSync(path)) return path
  tell(`making an export of ${messages.toLocaleString('en-US')} messages`)
  const unfinished = `${path}.part`
  await makeExport(unfinished, messages)
  await rename(unfinished, path)
  return path
}

/** An empty dossier. */
export async function makeDossier(path: string): Promise<void> {
  await timedNode(cli, 'init', '--db', path, '--municipality', municipalityCode, '--json')
}

/** @returns seconds from the start of the command to its end @throws Error where the import was not committed */
export async function secondsOfImport(csv: string, dossier: string): Promise<number> {
  const { stdout, seconds } = await timedNode(cli, 'import', csv, '--db', dossier, '--json')
  const [result]: { status: string }[] = JSON.parse(stdout)
  if (result?.status !== 'committed') throw new Error(`The import ended otherwise: ${stdout}`)
  return seconds
}

/** Where the dossier of so many messages stands, or will. */
export function dossierPath(folder: string, messages: number): string {
  return join(folder, `messages-${String(messages)}.dialoogmeter`)
}

/** A dossier of so many messages. Programs that write in one must copy it: others count on what is in it. @returns its path */
export async function dossierOf(folder: string, messages: number): Promise<string> {
  const path = dossierPath(folder, messages)
  if (existsSync(path)) return path
  const csv = await exportOf(folder, messages)
  tell(`importing ${messages.toLocaleString('en-US')} messages`)
  const unfinished = join(folder, `unfinished-${String(messages)}.dialoogmeter`)
  await makeDossier(unfinished)
  await secondsOfImport(csv, unfinished)
  await moveDossier(unfinished, path)
  return path
}

/** Takes a dossier that nobody has open elsewhere, with all that belongs to it. */
export async function moveDossier(from: string, to: string): Promise<void> {
  for (const part of ['.key', '.lock', '-wal', '-shm', ''])
    if (existsSync(from + part)) await rename(from + part, to + part)
}
