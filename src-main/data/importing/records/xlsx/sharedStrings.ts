import type { SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'
import { assertMemoryLeft } from '../../../memoryShort.ts'
import { readXml } from './xmlEvents.ts'

/** Held in memory as a whole; a million messages of a hundred signs fit. */
const maxChars = 128 * 1024 * 1024

/** So many at most between two looks at how much memory is left. */
const stringsPerLook = 1_024

/** Signs that XML cannot hold are written as "_x000D_". */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Gathers the text of one string item: plain, or in runs of formatting; readings in phonetic script are left out. */
export class StringItem {
  #parts: string[] = []
  #isText = false
  #phoneticDepth = 0

  open(name: string): void {
    if (name === 'rPh') this.#phoneticDepth += 1
    this.#isText = name === 't' && this.#phoneticDepth === 0
  }

  text(text: string): void {
    if (this.#isText) this.#parts.push(text)
  }

  close(name: string): void {
    if (name === 'rPh') this.#phoneticDepth -= 1
    if (name === 't') this.#isText = false
  }

  take(): string {
    const text = decodeEscapes(this.#parts.join(''))
    this.#parts = []
    return text
  }
}

/** The texts that cells point at by number. @throws ImportReadError unsafeZip where they are too many; MemoryShortError */
export async function readSharedStrings(
  part: SourceFile | null,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): Promise<readonly string[]> {
  if (part === null) return []
  const strings: string[] = []
  let chars = 0
  const item = new StringItem()
  const reading = readXml(
    part,
    {
      open: (name) => item.open(name),
      text: (text) => item.text(text),
      close: (name) => {
        item.close(name)
        if (name !== 'si') return
        const text = item.take()
        chars += text.length + 16
        if (chars > maxChars) throw new ImportReadError('unsafeZip', part.name)
        strings.push(text)
        if (strings.length % stringsPerLook === 0) assertMemoryLeft()
      },
    },
    signal,
    onBytes,
  )
  while (!(await reading.next()).done) continue
  return strings
}
