// What a bare Debian lacks: a display without a screen, Electron's libraries, a compiler for better-sqlite3.
import { existsSync } from 'node:fs'
import { capture, run, say } from './run.mjs'

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
  'fonts-liberation',
]
const virtualDisplay = ['xvfb']
// A keychain, as a desktop has one.
const keychain = ['dbus-daemon', 'gnome-keyring']
const compiler = ['g++', 'make', 'python3']
/** For a network in which everything that would leave is recorded. */
const recorder = ['iproute2', 'python3', 'util-linux', 'mount']

/** Something is missing that only the machine's owner can install; `command` is what to type. */
export class MissingPackages extends Error {
  constructor(packages) {
    super(`this needs packages of the system; install them with:\n\n    ${installCommand(packages)}\n`)
    this.name = 'MissingPackages'
  }
}

/**
 * Makes sure that the packages are there: as root they are installed (said before), else MissingPackages is thrown.
 * On systems without dpkg nothing is checked.
 */
export async function ensurePackages({ display, compile }) {
  await install([
    ...libraries,
    ...(display ? [...virtualDisplay, ...keychain] : []),
    ...(compile ? compiler : []),
  ])
}

/** The same for what the network recorder needs. */
export function ensureRecorderPackages() {
  return install(recorder)
}

async function install(wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const missing = await absentOf(wanted)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) throw new MissingPackages(missing)
  say(`installing Debian packages that are absent: ${missing.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q=2'], { env })
  const quiet = ['-q=2', '-o', 'Dpkg::Use-Pty=0']
  const code = await run('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0) throw new MissingPackages(missing)
}

async function absentOf(names) {
  const found = await capture('dpkg-query', ['-W', '-f=${binary:Package} ${db:Status-Abbrev}\n', ...names])
  const present = new Set()
  for (const line of found.stdout.split('\n')) {
    const [name, status] = line.split(' ')
    if (name && status === 'ii') present.add(name.replace(/:.*/, ''))
  }
  return names.filter((name) => !present.has(name))
}

function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}
