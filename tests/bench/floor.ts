// The floor of an import on this machine: the same rows split at every comma outside quotes and written as they are,
// without detection, checks, pseudonyms, marks, links or cases. What the import costs on top is what it does more.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { connect } from '../../src-main/data/db/connection.ts'

const [csvPath, databasePath] = process.argv.slice(2)
if (csvPath === undefined || databasePath === undefined) throw new Error('usage: floor.ts <csv> <database>')

const database = connect(databasePath)
database.exec(`create table rows (id text, author text, inbound text, created text, body text, responses text, parent text);
  create index rows_by_id on rows (id); create index rows_by_author on rows (author)`)
const insert = database.prepare('insert into rows values (?, ?, ?, ?, ?, ?, ?)')

let pending: string[][] = []
const flush = database.transaction(() => {
  for (const row of pending) insert.run(row)
})

const startedMs = performance.now()
for await (const line of createInterface({ input: createReadStream(csvPath), crlfDelay: Infinity })) {
  const [head = '', body = '', tail = ''] = line.split('"')
  const [id = '', author = '', inbound = '', created = ''] = head.split(',')
  const [, responses = '', parent = ''] = tail.split(',')
  pending.push([id, author, inbound, created, body, responses, parent])
  if (pending.length === 2_000) {
    flush()
    pending = []
  }
}
flush()
database.close()
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - startedMs) / 1_000 })}\n`)
