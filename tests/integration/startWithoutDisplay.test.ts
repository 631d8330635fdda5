import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createWords } from '#shared/views/words.ts'
import { temporaryFolder } from '../support/dataClient.ts'

const run = promisify(execFile)
const root = new URL('../..', import.meta.url)
const [cli, figures] = ['src-main/cli/index.ts', 'scripts/start/exampleFigures.mjs'].map(
  (path) => new URL(path, root).pathname,
)

test('without a display the start prints the key figures of the example', async () => {
  const folder = temporaryFolder()
  try {
    const database = join(folder, 'voorbeeld.sqlite')
    await run(process.execPath, [cli ?? '', 'demo', '--db', database])
    const { stdout } = await run(process.execPath, [figures ?? '', database])
    for (const name of Object.values(createWords('nl').text.figures.keyFigures))
      expect(stdout).toContain(name)
    expect(stdout).toContain('32,2%')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
