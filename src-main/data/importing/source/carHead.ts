/** "roots", as the first key of a map of two. */
const rootsKey = Buffer.from([0xa2, 0x65, 0x72, 0x6f, 0x6f, 0x74, 0x73])

/** A CAR file (the archive of a Bluesky account): the length of its header, then a map that begins with its roots. */
export function isCarHead(head: Uint8Array): boolean {
  const first = head[0] ?? 0
  const at = first < 128 ? 1 : 2
  return first > rootsKey.length && Buffer.from(head.subarray(at, at + rootsKey.length)).equals(rootsKey)
}
