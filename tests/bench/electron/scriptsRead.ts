import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { StartedProgram } from './startedProgram.ts'

const longestPaintMs = 120_000
const bytesPerKb = 1_000

export interface ScriptsRead {
  readonly files: readonly string[]
  readonly minifiedKb: number
  readonly gzipKb: number
}

/**
 * The page's scripts that were read until the figures stood, whether index.html names them or they come by import(). It
 * looks on from the beginning, so no time is taken of this start.
 *
 * @param rendererFolder the built page
 */
export async function scriptsRead(
  program: StartedProgram,
  figures: string,
  rendererFolder: string,
): Promise<ScriptsRead> {
  const { page, letGo } = await program.look()
  const names = new Set<string>()
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('app:') && url.endsWith('.js')) names.add(path.basename(url))
  })
  await session.send('Debugger.enable')
  await page.waitForSelector(figures, { timeout: longestPaintMs })
  await letGo()
  const files = [...names]
  const contents = files.map((name) => readFileSync(path.join(rendererFolder, 'assets', name)))
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0) / bytesPerKb
  return {
    files,
    minifiedKb: sum(contents.map(({ length }) => length)),
    gzipKb: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  }
}
