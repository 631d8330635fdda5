// Cuts the elements of one top-level JSON array out of a stream of text, so that a file of any size is read element by
// element and one broken element costs one element. Only brackets and strings are understood; JSON.parse does the rest.

import { maxRecordChars } from './recordLimit.ts'

export interface JsonElement {
  /** 1-based line on which the element starts. */
  readonly line: number
  /** Empty where the element is longer than any real one. */
  readonly text: string
}

const quote = 34
const backslash = 92
const lineFeed = 10

function isOpening(code: number): boolean {
  return code === 123 || code === 91
}

function isClosing(code: number): boolean {
  return code === 125 || code === 93
}

/** Feed text chunks of any size; the elements do not depend on where they are cut. */
export class JsonElementSplitter {
  private rest = ''
  /** Where scanning goes on in `rest`. */
  private scanned = 0
  private elementStart = -1
  private elementLine = 0
  private depth = 0
  private isInString = false
  private isTooLong = false
  private line = 1
  private hasStarted = false

  /** True while an element was begun and not closed: at the end of the file this means it was cut off. */
  get isOpen(): boolean {
    return this.elementStart !== -1
  }

  /** Line on which the open element starts. */
  get openLine(): number {
    return this.elementLine
  }

  push(chunk: string): JsonElement[] {
    const text = this.rest + chunk
    const elements: JsonElement[] = []
    let index = this.hasStarted ? this.scanned : this.skipPrefix(text)
    if (index === -1) {
      this.keepPrefix(text)
      return elements
    }
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === lineFeed) this.line++
      else if (this.isInString) index = this.insideString(index, code)
      else if (code === quote) this.isInString = this.depth > 0
      else if (isOpening(code)) this.open(index)
      else if (isClosing(code)) this.close(text, index, elements)
    }
    this.keep(text, index)
    return elements
  }

  private skipPrefix(text: string): number {
    const equals = text.indexOf('=')
    const bracket = text.indexOf('[', equals === -1 ? 0 : equals)
    if (bracket === -1) return -1
    this.hasStarted = true
    for (let index = 0; index < bracket; index++) if (text.charCodeAt(index) === lineFeed) this.line++
    return bracket + 1
  }

  private keepPrefix(text: string): void {
    this.rest = text
    if (text.length <= maxRecordChars) return
    for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) === lineFeed) this.line++
    this.rest = ''
  }

  private insideString(index: number, code: number): number {
    if (code === backslash) return index + 1
    if (code === quote) this.isInString = false
    return index
  }

  private open(index: number): void {
    if (this.depth === 0) {
      this.elementStart = index
      this.elementLine = this.line
    }
    this.depth++
  }

  private close(text: string, index: number, elements: JsonElement[]): void {
    if (this.depth === 0) return
    this.depth--
    if (this.depth > 0 || this.elementStart === -1) return
    const isTooLong = this.isTooLong || index + 1 - this.elementStart > maxRecordChars
    const element = isTooLong ? '' : text.slice(this.elementStart, index + 1)
    elements.push({ line: this.elementLine, text: element })
    this.elementStart = -1
    this.isTooLong = false
  }

  private keep(text: string, index: number): void {
    if (this.elementStart !== -1 && text.length - this.elementStart > maxRecordChars) this.isTooLong = true
    const from = this.elementStart === -1 || this.isTooLong ? text.length : this.elementStart
    this.rest = text.slice(from)
    // After a backslash at the end, `index` already stands one beyond the text.
    this.scanned = index - from
    if (this.elementStart !== -1) this.elementStart = 0
  }
}
