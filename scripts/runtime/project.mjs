// Where things are: the project, npm's own tools and the Node that does the work.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { capture } from './run.mjs'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The Node 24 of the platform package; on platforms without one, the Node that runs this script. */
export function workingNode() {
  const name = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = path.join(projectRoot, 'node_modules', `node-${name}-${process.arch}`, 'bin', file)
  return existsSync(own) ? own : process.execPath
}

/** Version of the Node that does the work, without the v. */
export function workingNodeVersion() {
  return execFileSync(workingNode(), ['--version'], { encoding: 'utf8' }).trim().slice(1)
}

/** The command line (without shell) that starts npm. */
export function npmCommand() {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? [process.execPath, cli] : ['npm']
}

/** npm carries node-gyp; asking the registry for another copy is not needed. */
export async function nodeGypScript() {
  const [command, ...args] = npmCommand()
  const candidates = []
  if (args[0]) candidates.push(path.resolve(path.dirname(args[0]), '..'))
  const { stdout } = await capture(command, [...args, 'root', '--global'])
  candidates.push(path.join(stdout.trim(), 'npm'))
  for (const npmFolder of candidates) {
    const script = path.join(npmFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
    if (existsSync(script)) return script
  }
  throw new Error('node-gyp was not found inside npm; reinstall npm and try again')
}
