import path from 'node:path'

/**
 * The file under `root` that a page address means.
 * @param urlPath the address's path, percent-encoded, as it came in
 * @returns an absolute path inside `root`, or null when the address leads elsewhere or is malformed
 */
export function containedPath(root: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes(':')) return null
  const file = path.resolve(root, `.${path.posix.sep}${decoded}`)
  const below = path.relative(root, file)
  return below === '' || below.startsWith('..') || path.isAbsolute(below) ? null : file
}
