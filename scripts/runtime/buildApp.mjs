// Builds out/ when a source is newer than the last build.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, workingNode } from './project.mjs'
import { mustRun, say } from './run.mjs'

const sources = [
  'src-main',
  'src-shared',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
]
const mark = path.join(projectRoot, 'out', '.built')

export async function buildIfStale() {
  if (
    existsSync(mark) &&
    sources.every((name) => newest(path.join(projectRoot, name)) <= statSync(mark).mtimeMs)
  ) {
    return
  }
  await buildApp()
}

export async function buildApp() {
  say('building the app')
  const startedAt = new Date()
  const script = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  await mustRun(workingNode(), [script, 'build', '--logLevel', 'warn'], { cwd: projectRoot })
  writeFileSync(mark, `${startedAt.toISOString()}\n`)
}

function newest(entry) {
  if (!existsSync(entry)) return 0
  const stat = statSync(entry)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = stat.mtimeMs
  for (const child of readdirSync(entry)) latest = Math.max(latest, newest(path.join(entry, child)))
  return latest
}
