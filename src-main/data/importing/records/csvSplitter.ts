// Splits comma-separated text as RFC 4180 describes it, and as real exports break it: a quote inside an unquoted field
// is a letter, text after a closing quote still belongs to the field, a lone CR is a letter where lines end in LF.

import { maxRecordChars } from './recordLimit.ts'

export interface CsvDialect {
  readonly delimiter: string
  /** "\n" also stands for CR LF; "\r" only where a file knows no LF at all. */
  readonly lineBreak: '\n' | '\r'
}

export interface CsvRow {
  /** 1-based physical line on which the record starts. */
  readonly line: number
  readonly fields: string[]
  /** A quote was opened and not closed where it should: the fields cannot be told; reading went on at the next line. */
  readonly isUnclosed: boolean
}

interface QuotedField {
  readonly value: string
  readonly end: number
  /** Something stood between the closing quote and the delimiter. */
  readonly hasTail: boolean
}

/** Cuts text into records. Push chunks of any size, then `end`: the rows do not depend on where the chunks are cut. */
export class CsvSplitter {
  private rest = ''
  private line = 1
  private readonly delimiter: string
  private readonly lineBreak: string
  private readonly expectedColumns: number | null
  private rows: CsvRow[] = []
  // Next delimiter and line break in the text at hand, so that no stretch of it is searched twice.
  private delimiterAt = -1
  private breakAt = -1
  /** Within a line whose begin was given up. */
  private isSkipping = false

  /** With `expectedColumns` a record over several lines with another number of fields counts as an unclosed quote. */
  constructor(dialect: CsvDialect, expectedColumns: number | null = null) {
    this.delimiter = dialect.delimiter
    this.lineBreak = dialect.lineBreak
    this.expectedColumns = expectedColumns
  }

  push(chunk: string): CsvRow[] {
    return this.consume(this.rest + chunk, false)
  }

  end(): CsvRow[] {
    return this.consume(this.rest, true)
  }

  private consume(text: string, isEnd: boolean): CsvRow[] {
    this.rows = []
    this.forgetPositions()
    let start = this.isSkipping ? this.nextLine(text, 0) : 0
    // A quote found beyond this record is not searched for again.
    let quote = text.indexOf('"')
    while (start < text.length) {
      if (quote !== -1 && quote < start) quote = text.indexOf('"', start)
      const stop = this.nextBreak(text, start)
      const isPlainTooLong = (quote === -1 || quote > stop) && stop - start > maxRecordChars
      if (isPlainTooLong) {
        start = this.skipUnclosed(text, start, this.line)
        continue
      }
      if (stop === text.length && !isEnd) break
      if (quote === -1 || quote > stop) {
        this.addPlain(text, start, stop)
        start = stop + 1
        continue
      }
      const next = this.addQuoted(text, start, isEnd)
      if (next === -1) break
      start = next
    }
    this.rest = start >= text.length ? '' : text.slice(start)
    return this.rows
  }

  private addPlain(text: string, start: number, stop: number): void {
    const end = stop > start && text.charCodeAt(stop - 1) === 13 && this.lineBreak === '\n' ? stop - 1 : stop
    if (end > start) {
      const fields = text.slice(start, end).split(this.delimiter)
      this.rows.push({ line: this.line, fields, isUnclosed: false })
    }
    this.line++
  }

  /** Returns where the next record starts, or -1 when the record is not yet complete. */
  private addQuoted(text: string, start: number, isEnd: boolean): number {
    const fields: string[] = []
    const line = this.line
    let position = start
    let hasTail = false
    for (;;) {
      if (text.charCodeAt(position) !== 34) {
        const end = this.plainFieldEnd(text, position)
        if (end === text.length && !isEnd) return -1
        fields.push(this.withoutCarriageReturn(text, position, end))
        position = end
      } else {
        const field = this.quotedField(text, position, isEnd)
        if (field === null) {
          if (!isEnd && text.length - start < maxRecordChars) return -1
          return this.skipUnclosed(text, start, line)
        }
        fields.push(field.value)
        position = field.end
        hasTail ||= field.hasTail
      }
      if (position < text.length && text.startsWith(this.delimiter, position)) {
        position++
        if (position === text.length && !isEnd) return -1
        continue
      }
      const breaks = this.countBreaks(text, start, position)
      // Over several lines: letters after a closing quote, or another number of fields, show a quote left open before.
      const isOdd = this.expectedColumns !== null && (hasTail || fields.length !== this.expectedColumns)
      const isMisread = breaks > 0 && isOdd
      if (isMisread || position - start > maxRecordChars) return this.skipUnclosed(text, start, line)
      this.rows.push({ line, fields, isUnclosed: false })
      this.line = line + breaks + 1
      return position + 1
    }
  }

  private forgetPositions(): void {
    this.delimiterAt = -1
    this.breakAt = -1
  }

  private nextDelimiter(text: string, from: number): number {
    if (this.delimiterAt < from) {
      const found = text.indexOf(this.delimiter, from)
      this.delimiterAt = found === -1 ? text.length : found
    }
    return this.delimiterAt
  }

  private nextBreak(text: string, from: number): number {
    if (this.breakAt < from) {
      const found = text.indexOf(this.lineBreak, from)
      this.breakAt = found === -1 ? text.length : found
    }
    return this.breakAt
  }

  private plainFieldEnd(text: string, from: number): number {
    return Math.min(this.nextDelimiter(text, from), this.nextBreak(text, from))
  }

  private withoutCarriageReturn(text: string, from: number, end: number): string {
    const isLast = this.lineBreak === '\n' && (end === text.length || text.charCodeAt(end) === 10)
    return text.slice(from, isLast && end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end)
  }

  private quotedField(text: string, from: number, isEnd: boolean): QuotedField | null {
    let close = text.indexOf('"', from + 1)
    let hasDoubled = false
    while (close !== -1 && text.charCodeAt(close + 1) === 34) {
      hasDoubled = true
      close = text.indexOf('"', close + 2)
    }
    // A quote as the very last character may be the first half of a doubled one.
    if (close === -1 || (close === text.length - 1 && !isEnd)) return null
    const inner = text.slice(from + 1, close)
    const value = hasDoubled ? inner.replaceAll('""', '"') : inner
    const end = this.plainFieldEnd(text, close + 1)
    if (end === text.length && !isEnd) return null
    const tail = end === close + 1 ? '' : this.withoutCarriageReturn(text, close + 1, end)
    return { value: tail === '' ? value : value + tail, end, hasTail: tail !== '' }
  }

  private skipUnclosed(text: string, start: number, line: number): number {
    this.rows.push({ line, fields: [], isUnclosed: true })
    this.line = line + 1
    this.forgetPositions()
    return this.nextLine(text, start)
  }

  private nextLine(text: string, from: number): number {
    const lineEnd = text.indexOf(this.lineBreak, from)
    this.isSkipping = lineEnd === -1
    return lineEnd === -1 ? text.length : lineEnd + 1
  }

  private countBreaks(text: string, from: number, to: number): number {
    let count = 0
    for (let at = text.indexOf(this.lineBreak, from); at !== -1 && at < to; count++) {
      at = text.indexOf(this.lineBreak, at + 1)
    }
    return count
  }
}
