import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import type { SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'

/** Names come without their prefix: workbooks of some programs write `x:row` for `row`. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** One text or tag longer than this was made to fill the memory. */
const maxSilentChars = 16 * 1024 * 1024
/** Elements of a workbook nest less than ten deep. */
const maxDepth = 64

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

class Reader {
  readonly #parser = new SaxesParser()
  #silentChars = 0
  #depth = 0

  constructor(part: string, listener: XmlListener) {
    const heard = (): void => {
      this.#silentChars = 0
    }
    // No part of a workbook has a document type; entities of its own are how an XML bomb is built.
    this.#parser.on('doctype', () => {
      throw new ImportReadError('unsafeZip', part)
    })
    this.#parser.on('opentag', ({ name, attributes }) => {
      heard()
      this.#depth += 1
      if (this.#depth > maxDepth) throw new ImportReadError('unsafeZip', part)
      listener.open(localName(name), attributes)
    })
    this.#parser.on('closetag', ({ name }) => {
      heard()
      this.#depth -= 1
      listener.close(localName(name))
    })
    const onText = (text: string): void => {
      heard()
      listener.text(text)
    }
    this.#parser.on('text', onText)
    this.#parser.on('cdata', onText)
  }

  /** @returns false when one text goes on for longer than any real one */
  write(text: string): boolean {
    this.#silentChars += text.length
    this.#parser.write(text)
    return this.#silentChars <= maxSilentChars
  }

  close(): void {
    this.#parser.close()
  }
}

/**
 * Tells a listener what stands in one part of a workbook, chunk by chunk; yields after each chunk so that what was
 * gathered can be handed on. @throws ImportReadError damagedZip for XML that is none, unsafeZip for one built as a bomb
 */
export async function* readXml(
  part: SourceFile,
  listener: XmlListener,
  signal: AbortSignal | null = null,
  onBytes: (bytesRead: number) => void = () => undefined,
): AsyncGenerator<void> {
  const reader = new Reader(part.name, listener)
  const decoder = new StringDecoder('utf8')
  try {
    for await (const chunk of await part.open()) {
      signal?.throwIfAborted()
      const bytes: Buffer = chunk
      if (!reader.write(decoder.write(bytes))) throw new ImportReadError('unsafeZip', part.name)
      onBytes(bytes.length)
      yield
    }
    reader.write(decoder.end())
    reader.close()
  } catch (error) {
    const isOurs = error instanceof ImportReadError || (error instanceof Error && error.name === 'AbortError')
    throw isOurs ? error : new ImportReadError('damagedZip', part.name, error)
  }
  yield
}

/** Reads a small part as a whole. */
export async function readWholeXml(part: SourceFile, listener: XmlListener): Promise<void> {
  const reading = readXml(part, listener)
  while (!(await reading.next()).done) continue
}
