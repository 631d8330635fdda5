import { join } from 'node:path'
import type { OutputOf } from '#shared/contract/registry.ts'
import { startServer } from './dataClient.ts'
import type { TestServer } from './dataClient.ts'
import { importPath } from './figures.ts'
import { invent, writeTwcs } from './twcsFile.ts'

export type Preview = OutputOf<'exchange.preview'>
export type ReadyPreview = Extract<Preview, { previewId: string }>
export type Inspection = OutputOf<'exchange.inspect'>
export type ReadyInspection = Extract<Inspection, { refusal: null }>

/** Two questions' distance; 600 of them take fifty days. */
export const inventedFromMs = Date.UTC(2025, 0, 6, 8)

/** A server with an open dossier of a municipality and, where asked, so many invented questions. */
export async function dossierOf(municipalityCode: string, questions = 0): Promise<TestServer> {
  const running = startServer()
  await running.client.call('dossier.create', { municipalityCode, name: null })
  if (questions > 0) {
    const rows = invent(questions, inventedFromMs)
    await importPath(running, writeTwcs(join(running.dataFolder, 'berichten.csv'), rows))
  }
  return running
}

export async function previewOf(
  { client }: TestServer,
  from: string | null = null,
  to: string | null = null,
): Promise<ReadyPreview> {
  const preview = await client.call('exchange.preview', { from, to })
  if (preview.previewId === null) throw new Error(`no package: ${preview.reason}`)
  return preview
}

/** Makes a package and saves it. @returns its path */
export async function exported(
  running: TestServer,
  name = 'pakket.json',
  from: string | null = null,
  to: string | null = null,
): Promise<string> {
  const { previewId } = await previewOf(running, from, to)
  const path = join(running.dataFolder, name)
  await running.client.call('exchange.save', { previewId, grantId: running.grant(path) })
  return path
}

export function inspected({ client, grant }: TestServer, path: string): Promise<Inspection> {
  return client.call('exchange.inspect', { grantId: grant(path) })
}

export async function looked(running: TestServer, path: string): Promise<ReadyInspection> {
  const inspection = await inspected(running, path)
  if (inspection.refusal !== null) throw new Error(`${inspection.refusal} ${inspection.detail ?? ''}`)
  return inspection
}

export async function importedPackage(
  running: TestServer,
  path: string,
  acceptChangedKeys = false,
): Promise<OutputOf<'exchange.import'>> {
  const { selectionId } = await looked(running, path)
  return running.client.call('exchange.import', { selectionId, acceptChangedKeys })
}
