// Runs the tests that drive the real app. Arguments go on to Playwright: `npm run e2e -- security`.
import { explain } from './runtime/explain.mjs'
import { runEndToEnd } from './runtime/endToEnd.mjs'

process.exitCode = await explain(() => runEndToEnd(process.argv.slice(2)))
