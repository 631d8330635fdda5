/**
 * Numbers of network file systems as `statfs` gives them (Linux, statfs(2) and uapi/linux/magic.h). 9p is left out: it is
 * how a virtual machine sees a disk of its own computer.
 */
const networkNumbers: ReadonlySet<number> = new Set([
  0x6969, // nfs
  0x517b, // smb
  0xff534d42, // cifs
  0xfe534d42, // smb2
  0x564c, // ncp
  0x5346414f, // afs
  0x73757245, // coda
  0x00c36400, // ceph
])
/** Every program of a user can stand behind it: the table of mounts tells which. */
const fuseNumber = 0x65735546

const networkNames =
  /^(cifs|smb3?|smbfs|nfs4?|ncpfs|afs|coda|ceph|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|smbnetfs|curlftpfs|cephfs|onedriver|google-drive-ocamlfuse|nfs|cifs))$/

/** depends: the number alone does not tell. */
export function networkTypeOf(type: number | null): 'network' | 'local' | 'depends' {
  if (type === null || type === fuseNumber) return 'depends'
  // Some systems give the number with its sign.
  return networkNumbers.has(type >>> 0) ? 'network' : 'local'
}

/** Octal escapes of blanks in /proc/mounts (getmntent(3)). */
function unescaped(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  )
}

/** By the longest mount point above the path; of two at the same place the later one lies on top. */
export function mountOf(path: string, mounts: string): 'network' | 'local' {
  let longest = -1
  let kind: 'network' | 'local' = 'local'
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ')
    if (point === undefined || type === undefined) continue
    const folder = unescaped(point).replace(/\/$/, '')
    const isAbove = path === folder || path.startsWith(`${folder}/`)
    if (!isAbove || folder.length < longest) continue
    longest = folder.length
    kind = networkNames.test(type) ? 'network' : 'local'
  }
  return kind
}
