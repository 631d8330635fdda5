// A screen for Electron: the user's own, or Xvfb's, which shows nothing.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'

const startMs = 15_000
const screen = '1600x1000x24'
const socketFolder = '/tmp/.X11-unix'
const modeOfSharedFolder = 0o1777

export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts Xvfb on a free display.
 * @param identity uid and gid to run as, or an empty object
 * @returns {Promise<{display: string, stop: () => void}>}
 */
export async function startVirtualDisplay(identity) {
  if (process.getuid?.() === 0) {
    mkdirSync(socketFolder, { recursive: true })
    chmodSync(socketFolder, modeOfSharedFolder)
  }
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    ...identity,
  })
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), startMs)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)))
    child.stdio[3].once('data', (chunk) => {
      clearTimeout(timer)
      resolve(chunk.toString().trim())
    })
  })
  return {
    display: `:${number}`,
    stop() {
      child.stdio[3].destroy()
      child.kill()
    },
  }
}
