// A staffing worker that ends without a word at the first thing that it is asked, as a crash of its own would.
import { parentPort } from 'node:worker_threads'

parentPort?.once('message', () => process.exit(3))
