// SHA-256 of files, in the form that `sha256sum -c` reads (Windows: Get-FileHash shows the same numbers).
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Of every file in `folder` and below, written to `list`. */
export async function writeChecksumsOfFolder(folder, list) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  await writeChecksums(files, folder, list)
}

/** Of `files`, named as seen from `base`. */
export async function writeChecksums(files, base, list) {
  const lines = []
  for (const file of [...files].sort()) {
    const name = path.relative(base, file).split(path.sep).join('/')
    lines.push(`${await sha256(file)}  ${name}`)
  }
  await writeFile(list, `${lines.join('\n')}\n`)
}

async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
