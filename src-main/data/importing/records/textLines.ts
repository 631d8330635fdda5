import type { SourceFile } from '../adapter.ts'
import { textChunks } from '../decode/textChunks.ts'

export interface TextLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

/** A file's lines without their ends (LF, CR LF, or CR where a file knows no LF), in batches as the text arrives. */
export async function* readLines(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly TextLine[]> {
  let rest = ''
  let line = 0
  for await (const chunk of textChunks(file, signal, onBytes)) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    yield parts.map((text) => ({ line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text }))
  }
  const last = line === 0 ? rest.split('\r') : [rest]
  yield last.map((text) => ({ line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text }))
}
