import { join } from 'node:path'
import type { Correction } from '#shared/contract/corrections.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

export const firstMs = Date.UTC(2025, 0, 6, 8)

/** Two files that share messages; the second is the larger. */
function writeFiles({ dataFolder }: TestServer): void {
  writeTwcs(join(dataFolder, 'a.csv'), invent(500, firstMs))
  writeTwcs(join(dataFolder, 'b.csv'), invent(2_400, firstMs + 60_000, 801))
}

export const importFile = async (running: TestServer, name: string): Promise<void> => {
  await importPath(running, join(running.dataFolder, name))
}

export const createDossier = async ({ client }: TestServer): Promise<void> => {
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
}

export async function makeDossier(running: TestServer): Promise<void> {
  await createDossier(running)
  writeFiles(running)
  await importFile(running, 'a.csv')
}

/** So that undoing and importing have corrections to bring in agreement. */
export function correctionUntil(to: string): Correction {
  return { kind: 'topic', target: { filter: { ...allYears, to }, mark: {}, search: '' }, topic: 'complaint' }
}

export async function correctSome({ client }: TestServer): Promise<void> {
  await client.call('corrections.make', { correction: correctionUntil('2025-01-20') })
}

export async function makeTwoFiles(running: TestServer): Promise<void> {
  await makeDossier(running)
  await importFile(running, 'b.csv')
  await correctSome(running)
}

export async function batchNamed({ client }: TestServer, name: string): Promise<number | null> {
  const batches = await client.call('import.batches', {})
  return batches.find(({ fileName }) => fileName === name)?.id ?? null
}

export async function undoFile(running: TestServer, name: string): Promise<void> {
  const batchId = await batchNamed(running, name)
  if (batchId !== null) await running.client.call('import.undo', { batchId })
}
