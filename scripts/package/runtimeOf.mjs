// The Electron that goes into the package: the released one, or the fallback, which makes it a test build.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensurePackages } from '../runtime/debian.mjs'
import { getElectron } from '../runtime/getElectron.mjs'
import { sqliteForFallback } from '../runtime/sqliteForFallback.mjs'

/**
 * @returns {Promise<{folder: string, program: string, version: string, isTestBuild: boolean, nativeFile: string | null, remove: () => Promise<void>}>}
 *   folder: an unpacked Electron without any app in it, removed by remove(); program: the same
 *   Electron as it came; nativeFile: takes the place of
 *   better-sqlite3's own, or null
 */
export async function runtimeForPackage() {
  const electron = await getElectron()
  const isTestBuild = electron.kind === 'fallback'
  // Its parts are asked of the program itself, which needs the system's libraries.
  await ensurePackages({ display: false, compile: isTestBuild })
  const folder = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-runtime-'))
  await cp(electron.folder, folder, { recursive: true })
  // The starter of unpackaged runs: in a package it would stand beside app.asar.
  for (const name of ['app', 'default_app.asar']) {
    await rm(path.join(folder, 'resources', name), { recursive: true, force: true })
  }
  return {
    folder,
    program: electron.program,
    version: electron.version,
    isTestBuild,
    nativeFile: isTestBuild ? await sqliteForFallback() : null,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
