// Starts child processes. Output streams through so that a long step never looks hung.
import { spawn } from 'node:child_process'

/** One line about what the scripts are doing. */
export function say(text) {
  console.log(`· ${text}`)
}

/**
 * Runs a command to its end with its output shown.
 * @returns the exit code; a signal counts as 1
 * @throws when the command cannot be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Like run, but a non-zero exit is an error that names the command. */
export async function mustRun(command, args, options = {}) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}`)
}

/** Runs a command silently. @returns {Promise<{code: number, stdout: string, stderr: string}>} */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const out = []
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    const end = (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    child.once('error', () => end(127))
    child.once('close', (code) => end(code ?? 1))
  })
}
