import { realpath } from 'node:fs/promises'
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
  return isBelow(root, file) ? file : null
}

function isBelow(root: string, file: string): boolean {
  const below = path.relative(root, file)
  return below !== '' && !below.startsWith('..') && !path.isAbsolute(below)
}

/**
 * Like containedPath, of what is really there: a link that leads out of `root` leads nowhere.
 * @returns the file's own path, or null when there is none
 */
export async function containedFile(root: string, urlPath: string): Promise<string | null> {
  const file = containedPath(root, urlPath)
  if (file === null) return null
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(file)])
    return isBelow(realRoot, real) ? real : null
  } catch {
    return null
  }
}
