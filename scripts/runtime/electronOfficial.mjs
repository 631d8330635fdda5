// The released Electron of package.json, fetched by the electron package itself from GitHub or from ELECTRON_MIRROR.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'
import { run, say } from './run.mjs'

const probeMs = 4_000
const electronPackage = path.join(projectRoot, 'node_modules', 'electron')

export function officialVersion() {
  return JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version
}

/** @returns the folder and program of the released Electron, or null where it cannot be had */
export async function officialElectron() {
  if (!installedProgram() && (await canBeReached())) {
    say(`fetching Electron ${officialVersion()} (${sourceOfDownload()})`)
    const code = await run(process.execPath, [path.join(electronPackage, 'install.js')], { cwd: projectRoot })
    if (code !== 0) say('the download did not succeed')
  }
  const program = installedProgram()
  return program ? { folder: path.join(electronPackage, 'dist'), program } : null
}

function installedProgram() {
  const nameFile = path.join(electronPackage, 'path.txt')
  if (!existsSync(nameFile)) return null
  const program = path.join(electronPackage, 'dist', readFileSync(nameFile, 'utf8'))
  return existsSync(program) ? program : null
}

function sourceOfDownload() {
  return (
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  )
}

/** A proxy is for the electron package to use; what this probe cannot see through is taken as reachable. */
async function canBeReached() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true
  const source = sourceOfDownload()
  if (!/^https?:/.test(source)) return true
  try {
    await fetch(new URL('.', source), { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })
    return true
  } catch {
    return false
  }
}
