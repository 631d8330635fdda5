// Runs the tests of the packaged app. Arguments go on to Playwright: `npm run e2e:packaged -- closed`.
import { explain } from './runtime/explain.mjs'
import { runPackaged } from './runtime/packagedTests.mjs'

process.exitCode = await explain(() => runPackaged(process.argv.slice(2)))
