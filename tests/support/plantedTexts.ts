import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestServer } from './dataClient.ts'
import { writeMappedCsv } from './mappedMessages.ts'
import { accountName } from './twcsFile.ts'
import type { TwcsRow } from './twcsFile.ts'

/** Personal data of nobody, one of each kind that is redacted by form, and a name after a greeting. */
export const planted = [
  'zoekmij@voorbeeld.example',
  '06-98765432',
  'NL91ABNA0417164300',
  '111222333',
  'GZ-123-K',
  'Plantinga',
]

/** A question that holds all of it, and an answer that greets by name. */
export function plantedRows(fromMs: number, count = 3, firstId = 1): TwcsRow[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [id, atMs, author] = [firstId + index * 2, fromMs + index * 3_600_000, String(700_001 + index)]
    const question = `Mijn afvalcontainer is vol. ${planted.slice(0, 5).join(' en ')}. Groet, Plantinga`
    const answer = `Beste Plantinga, bel gerust 06-98765432 over de container`
    return [
      { id, author, inbound: true, atMs, text: question, inReplyTo: null },
      { id: id + 1, author: accountName, inbound: false, atMs: atMs + 60_000, text: answer, inReplyTo: id },
    ]
  })
}

/** Imports a table of messages as the page does, with the columns as proposed. */
export async function importRows(
  running: TestServer,
  name: string,
  rows: readonly TwcsRow[],
): Promise<number> {
  const path = writeMappedCsv(join(running.dataFolder, name), rows)
  const looked = await running.client.call('table.inspect', {
    grantId: running.grant(path),
    target: 'messages',
  })
  if (looked.refusal !== null) throw new Error(looked.refusal)
  const { tableId, proposed } = looked
  const input = { tableId, mapping: proposed, accountName, channel: 'x' } as const
  const result = await running.client.call('table.importMessages', input)
  if (result.batchId === null) throw new Error(`not imported: ${JSON.stringify(result)}`)
  return result.batchId
}

/** Every file of the dossier and of the log, without the export that lies beside them. */
export function bytesBeside(running: TestServer, databasePath: string): Buffer {
  const below = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  const files = [
    ...below(dirname(databasePath)),
    ...below(running.dataFolder).filter((path) => path.includes('logs')),
  ]
  return Buffer.concat(files.map((path) => readFileSync(path)))
}
