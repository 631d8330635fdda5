// What Electron's own default app does, for a runtime that has none: `electron <folder>` starts the app in the folder.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!folder) {
  console.error('usage: electron <folder of the app>')
  process.exit(64)
}
const root = path.resolve(folder)
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
process.defaultApp = true
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(root)
// Awaited at the top level: Electron becomes ready only after the app's own early settings are made.
await import(pathToFileURL(path.join(root, manifest.main)).href)
