// An import worker that stages something and then ends without a word, as a crash of its own would.
import { workerData } from 'node:worker_threads'
import { connect } from '../../src-main/data/db/connection.ts'
import type { ImportOrder } from '../../src-main/data/importing/importMessages.ts'

const order = workerData as ImportOrder
const database = connect(order.databasePath, { mustExist: true })
database.exec(`insert into batches (state, content_hash, file_name, format, supports_json, started_at_ms)
  values ('staging', 'x', 'half.csv', 'twcs', '{}', 0)`)
process.exit(3)
