// Runs the tests that nothing leaves, in a network of their own. Arguments go on to Playwright: `npm run offline -- planted`.
import { explain } from './runtime/explain.mjs'
import { runOffline } from './runtime/offlineTests.mjs'

process.exitCode = await explain(() => runOffline(process.argv.slice(2)))
