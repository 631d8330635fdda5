// `node tests/bench/peers/duckDbImport.ts <csv> <database>`: DuckDB reads a CSV file into a table of a new database.
import { loadDuckDb, quoted } from './duckDb.ts'

const [csv, path] = process.argv.slice(2)
if (csv === undefined || path === undefined) throw new Error('usage: duckDbImport.ts <csv> <database>')
const duckDb = await loadDuckDb()
if (duckDb === null) throw new Error('DuckDB is not installed')
const instance = await duckDb.DuckDBInstance.create(path)
const connection = await instance.connect()
await connection.run(`create table tweets as select * from read_csv(${quoted(csv)}, header = true)`)
connection.closeSync()
instance.closeSync()
