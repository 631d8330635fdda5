// A network of its own for a command, in which everything that would leave is recorded (recordNetwork.py does the work).
// Python reads the packets: it is in every Debian that compiles, while tcpdump's lines are made to be read by people.
import path from 'node:path'
import { ensureRecorderPackages } from './debian.mjs'
import { isRoot } from './ordinaryUser.mjs'
import { projectRoot } from './project.mjs'
import { capture } from './run.mjs'

const program = path.join(projectRoot, 'scripts', 'runtime', 'recordNetwork.py')

/** Root may make namespaces by itself; anybody else is root of a namespace of users first. */
const namespaces = isRoot ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount']

/**
 * @param log the file that will hold the packets, a line each
 * @param identity uid and gid the command runs as, or an empty object for this user
 * @returns {Promise<{command: string, args: string[], env: object}>} what to start instead; as this process's own user
 * @throws where this system gives no such network, with what to do about it
 */
export async function recordedCommand(log, identity, command, args) {
  if (process.platform !== 'linux') throw new Error('That nothing leaves is recorded on Linux only.')
  await ensureRecorderPackages()
  await checkNamespaces()
  const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } = identity
  return {
    command: 'unshare',
    args: [...namespaces, '--', '/usr/bin/python3', program, log, `${uid}`, `${gid}`, command, ...args],
    env: isRoot ? { RECORDER_AS_ROOT: '1' } : {},
  }
}

async function checkNamespaces() {
  const tried = await capture('unshare', [...namespaces, '--', 'test', '-w', '/dev/net/tun'])
  if (tried.code === 0) return
  throw new Error(
    'That nothing leaves is recorded in a network of its own, which this system does not give. It needs network namespaces ' +
      'and the device /dev/net/tun. On a machine of its own: load the module with `sudo modprobe tun` and allow ordinary users ' +
      'to make namespaces (`sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0`), ' +
      'or run this as root. In a container: give it `--cap-add=SYS_ADMIN --cap-add=NET_ADMIN --device=/dev/net/tun`.\n' +
      tried.stderr,
  )
}
