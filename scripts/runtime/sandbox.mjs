// Chromium's sandbox needs user namespaces, or a helper that belongs to root. Without either Electron ends at its start
// with a message few understand; this one says what to do.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { capture } from './run.mjs'

const setuidBit = 0o4000

/**
 * @param program the Electron program
 * @param identity uid and gid it will run as, or an empty object
 * @throws when the sandbox cannot be on; it is never switched off instead
 */
export async function ensureSandbox(program, identity) {
  if (process.platform !== 'linux') return
  const helper = path.join(path.dirname(program), 'chrome-sandbox')
  if (isRootsHelper(helper)) return
  const tried = await capture('unshare', ['--user', '--map-root-user', 'true'], identity)
  if (tried.code === 0) return
  throw new Error(
    'This system does not let ordinary users make namespaces, and the sandbox of the app needs them. ' +
      `Give the sandbox its helper instead:\n\n    sudo chown root:root ${helper} && sudo chmod 4755 ${helper}\n`,
  )
}

function isRootsHelper(helper) {
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & setuidBit) !== 0
}
