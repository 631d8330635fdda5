// A place where the app can be started: a runtime, a built app, a display, and a user for whom the sandbox is on.
import { spawn } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from './buildApp.mjs'
import { ensurePackages } from './debian.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { getElectron } from './getElectron.mjs'
import { recordedCommand } from './networkRecorder.mjs'
import { isRoot, ordinaryUser, removeStage, stageApp, stageRuntime } from './ordinaryUser.mjs'
import { projectRoot, workingNode, workingNodeVersion } from './project.mjs'
import { ensureSandbox } from './sandbox.mjs'
import { sqliteCacheName, sqliteForFallback } from './sqliteForFallback.mjs'

const readableByAll = 0o755

/**
 * Prepares everything; call close() at the end.
 * @param {{virtualDisplay: boolean}} options virtualDisplay: use Xvfb even where there is a screen
 * @returns {Promise<{appFolder: string, program: string, env: object, identity: object, start: Function, startRecorded: Function, node: string, close: () => void}>}
 *   `start(command, args, env)` runs a command there as the right user and gives its exit code; `startRecorded` does so in
 *   a network of its own, where what would leave is written to DIALOOGMETER_PACKETS
 */
export async function openDesk({ virtualDisplay }) {
  const needsXvfb = process.platform === 'linux' && (virtualDisplay || !hasDisplay())
  const electron = await getElectron()
  const isFallback = electron.kind === 'fallback'
  await ensurePackages({ display: needsXvfb, compile: isFallback })
  const binding = isFallback ? await sqliteForFallback() : null
  await buildIfStale()
  const place = isRoot ? await placeOfOrdinaryUser(electron, binding) : placeOfThisUser(electron, binding)
  await ensureSandbox(place.program, place.identity)
  const xvfb = needsXvfb ? await startVirtualDisplay(place.identity) : null
  const env = {
    ...place.env,
    DIALOOGMETER_ELECTRON_PROGRAM: place.program,
    ...(place.binding ? { DIALOOGMETER_SQLITE_BINDING: place.binding } : {}),
    ...(xvfb ? { DISPLAY: xvfb.display, WAYLAND_DISPLAY: '' } : {}),
  }
  return {
    appFolder: place.appFolder,
    program: place.program,
    identity: place.identity,
    env,
    node: place.node,
    start: (command, args, extra = {}) =>
      startProcess(command, args, { ...place, env: { ...env, ...extra } }),
    startRecorded: async (command, args, extra = {}) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'packets-'))
      chmodSync(folder, readableByAll)
      const log = path.join(folder, 'packets.jsonl')
      const recorded = await recordedCommand(log, place.identity, command, args)
      return startProcess(recorded.command, recorded.args, {
        ...place,
        // The recorder itself lets go of what it may do.
        identity: {},
        env: { ...env, ...extra, ...recorded.env, DIALOOGMETER_PACKETS: log },
      }).finally(() => rmSync(folder, { recursive: true }))
    },
    close: () => {
      xvfb?.stop()
      if (isRoot) removeStage(place.appFolder)
    },
  }
}

function placeOfThisUser(electron, binding) {
  return {
    appFolder: projectRoot,
    program: electron.program,
    binding,
    identity: {},
    node: workingNode(),
    env: process.env,
  }
}

async function placeOfOrdinaryUser(electron, binding) {
  const user = await ordinaryUser()
  const runtime = await stageRuntime(
    user,
    electron.folder,
    path.basename(electron.folder) + `-${electron.version}`,
  )
  const node = await stageRuntime(
    user,
    path.dirname(workingNode()),
    `node-${workingNodeVersion()}-${process.arch}`,
  )
  return {
    appFolder: await stageApp(user),
    program: path.join(runtime, path.relative(electron.folder, electron.program)),
    binding:
      binding &&
      path.join(await stageRuntime(user, path.dirname(binding), sqliteCacheName()), path.basename(binding)),
    identity: { uid: user.uid, gid: user.gid },
    node: path.join(node, path.basename(workingNode())),
    // Nothing of root's surroundings goes along but what a program needs to find its way.
    env: {
      HOME: user.home,
      USER: user.name,
      LOGNAME: user.name,
      PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
      LANG: process.env.LANG ?? 'C.UTF-8',
      ...displayOf(user),
      ...(process.env.CI ? { CI: process.env.CI } : {}),
    },
  }
}

/** The screen root is looking at, with the key that opens it. */
function displayOf(user) {
  const { DISPLAY, XAUTHORITY } = process.env
  if (!DISPLAY) return {}
  if (!XAUTHORITY || !existsSync(XAUTHORITY)) return { DISPLAY }
  const key = path.join(user.home, '.Xauthority')
  copyFileSync(XAUTHORITY, key)
  chownSync(key, user.uid, user.gid)
  return { DISPLAY, XAUTHORITY: key }
}

function startProcess(command, args, { appFolder, identity, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: appFolder, env, ...identity })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
