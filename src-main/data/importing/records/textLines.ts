import type { SourceFile } from '../adapter.ts'
import { textChunks } from '../decode/textChunks.ts'
import { maxRecordChars } from './recordLimit.ts'

export interface TextLine {
  /** 1-based. */
  readonly line: number
  /** Empty where the line is longer than any real one. */
  readonly text: string
  readonly isTooLong: boolean
}

/** CR only where the begin of a file knows no LF; null while too little has been seen to tell. */
function lineBreakOf(text: string, isEnd: boolean): '\n' | '\r' | null {
  const begin = text.slice(0, maxRecordChars)
  if (begin.includes('\n')) return '\n'
  if (!isEnd && text.length <= maxRecordChars) return null
  return begin.includes('\r') ? '\r' : '\n'
}

class LineSplitter {
  private rest = ''
  private line = 0
  private lineBreak: '\n' | '\r' | null = null
  /** The begin of the line at hand was given up. */
  private isTooLong = false

  push(chunk: string): TextLine[] {
    return this.consume(chunk, false)
  }

  end(): TextLine[] {
    return this.consume('', true)
  }

  private consume(chunk: string, isEnd: boolean): TextLine[] {
    if (this.lineBreak === null) {
      const text = this.rest + chunk
      this.lineBreak = lineBreakOf(text, isEnd)
      this.rest = this.lineBreak === null ? text : ''
      return this.lineBreak === null ? [] : this.cut(text, isEnd)
    }
    return this.cut(chunk, isEnd)
  }

  /** What is left of before holds no line break: a long line is not searched again for each chunk of it. */
  private cut(chunk: string, isEnd: boolean): TextLine[] {
    const parts = chunk.split(this.lineBreak ?? '\n')
    parts[0] = this.rest + (parts[0] ?? '')
    this.rest = isEnd ? '' : (parts.pop() ?? '')
    const lines = parts.map((part) => this.taken(part))
    if (this.rest.length > maxRecordChars) {
      this.rest = ''
      this.isTooLong = true
    }
    return lines
  }

  private taken(part: string): TextLine {
    const isTooLong = this.isTooLong || part.length > maxRecordChars
    this.isTooLong = false
    this.line++
    const text = part.endsWith('\r') ? part.slice(0, -1) : part
    return { line: this.line, text: isTooLong ? '' : text, isTooLong }
  }
}

/** A file's lines without their ends (LF, CR LF, or CR where a file knows no LF), in batches as the text arrives. */
export async function* readLines(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly TextLine[]> {
  const splitter = new LineSplitter()
  for await (const chunk of textChunks(file, signal, onBytes)) yield splitter.push(chunk)
  yield splitter.end()
}
