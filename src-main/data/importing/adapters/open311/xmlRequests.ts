import { SaxesParser } from 'saxes'
import type { SourceFile } from '../../adapter.ts'
import { textChunks } from '../../decode/textChunks.ts'
import { maxRecordChars } from '../../records/recordLimit.ts'

/** One `<request>` with its fields by name, or the line from which on the XML cannot be read. */
export type XmlItem =
  | { readonly type: 'request'; readonly line: number; readonly fields: Readonly<Record<string, string>> }
  | { readonly type: 'broken'; readonly line: number }

/** Requests nest three deep; one that goes on was made to fill the memory. */
const maxDepth = 32

class Requests {
  readonly #parser = new SaxesParser()
  #path: string[] = []
  #fields: Record<string, string> | null = null
  #startLine = 1
  #chars = 0
  #found: XmlItem[] = []

  constructor() {
    const parser = this.#parser
    // Entities of a document's own are how an XML bomb is built; the standard knows no document type.
    parser.on('doctype', () => {
      throw new Error('document type')
    })
    parser.on('opentag', ({ name }) => {
      this.#open(name)
    })
    parser.on('text', (text) => {
      this.#text(text)
    })
    parser.on('cdata', (text) => {
      this.#text(text)
    })
    parser.on('closetag', () => {
      this.#close()
    })
  }

  /** @returns the requests that ended in this text; a broken item is the last there is */
  write(text: string): readonly XmlItem[] {
    return this.#guarded(() => {
      this.#chars += text.length
      // What stands between two tags is held back until it is whole.
      if (this.#chars > maxRecordChars + text.length) throw new Error('too long')
      this.#parser.write(text)
    })
  }

  end(): readonly XmlItem[] {
    return this.#guarded(() => {
      this.#parser.close()
    })
  }

  #guarded(step: () => void): readonly XmlItem[] {
    this.#found = []
    try {
      step()
    } catch {
      this.#found.push({ type: 'broken', line: this.#fields === null ? this.#parser.line : this.#startLine })
    }
    return this.#found
  }

  #open(name: string): void {
    this.#path.push(name.slice(name.indexOf(':') + 1))
    if (this.#path.length > maxDepth) throw new Error('nested too deep')
    this.#chars = 0
    if (this.#path.length !== 2 || this.#path[1] !== 'request') return
    this.#fields = Object.create(null)
    this.#startLine = this.#parser.line
  }

  #text(text: string): void {
    const name = this.#path[2]
    if (this.#fields === null || name === undefined || this.#path.length !== 3) return
    this.#fields[name] = (this.#fields[name] ?? '') + text
  }

  #close(): void {
    this.#chars = 0
    const fields = this.#fields
    if (this.#path.length === 2 && fields !== null) {
      this.#found.push({ type: 'request', line: this.#startLine, fields })
      this.#fields = null
    }
    this.#path.pop()
  }
}

/** The requests of an XML file of any size; reading ends where the XML does. */
export async function* readXmlRequests(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<XmlItem> {
  const requests = new Requests()
  for await (const chunk of textChunks(file, signal, onBytes)) {
    for (const item of requests.write(chunk)) {
      yield item
      if (item.type === 'broken') return
    }
  }
  yield* requests.end()
}
