// Cuts values out of a stream of JSON by their path, so that a file of any size is read value by value and one broken
// value costs one value. Only brackets, strings and keys are understood; JSON.parse does the rest.
//
// A path names keys and "[]" for each element of an array: "[]" (elements of the outer array), "messages[]",
// "data.tickets[]", "participants" (the value as a whole). What no path asks for is passed over.

import { maxRecordChars } from './recordLimit.ts'

export interface JsonValue {
  readonly path: string
  /** 1-based line on which the value starts. */
  readonly line: number
  /** Empty where the value is longer than any real one. */
  readonly text: string
}

interface Frame {
  readonly isArray: boolean
  /** null where nothing below can be asked for. */
  readonly path: string | null
  key: string
  expectsKey: boolean
}

interface Capture {
  readonly path: string
  readonly line: number
  readonly depth: number
  /** Where it starts in `text`. */
  start: number
  isTooLong: boolean
}

const quote = 34
const comma = 44
const colon = 58
const openBracket = 91
const backslash = 92
const closeBracket = 93
const openBrace = 123
const closeBrace = 125
const lineFeed = 10

function isBlank(code: number): boolean {
  return code === 32 || code === lineFeed || code === 13 || code === 9
}

/** Feed text chunks of any size; the values do not depend on where they are cut. */
export class JsonSplitter {
  readonly #paths: ReadonlySet<string>
  /** Paths that lead to asked ones. */
  readonly #ways = new Set<string>([''])
  #text = ''
  #index = 0
  #line = 1
  #hasStarted = false
  #isInString = false
  #isInScalar = false
  /** Where the key being read starts in `text`; -1 = no key is being read. */
  #keyStart = -1
  /** The string being read is a key that nobody asks for. */
  #isKeyIgnored = false
  #frames: Frame[] = []
  #capture: Capture | null = null
  #values: JsonValue[] = []

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths)
    for (const path of paths) {
      for (let at = 0; at <= path.length; at++) {
        if (at === path.length || path[at] === '.' || path[at] === '[') this.#ways.add(path.slice(0, at))
      }
    }
  }

  /** True while an asked value was begun and not closed: at the end of the file this means it was cut off. */
  get isOpen(): boolean {
    return this.#capture !== null
  }

  /** Line on which the open value starts. */
  get openLine(): number {
    return this.#capture?.line ?? this.#line
  }

  /** The outermost bracket was opened and has not been closed: at the end of the file it was cut off. */
  get isUnfinished(): boolean {
    return this.#frames.length > 0
  }

  push(chunk: string): JsonValue[] {
    this.#text += chunk
    this.#values = []
    if (!this.#hasStarted && !this.#start()) return []
    while (this.#index < this.#text.length) {
      if (this.#isInString) this.#insideString()
      else this.#outsideString(this.#text.charCodeAt(this.#index))
    }
    this.#keep()
    return this.#values
  }

  /** JSON begins with its bracket; archives of X put the name of a variable before it. */
  #start(): boolean {
    const bracket = this.#text.search(/[[{]/)
    if (bracket === -1) {
      if (this.#text.length > maxRecordChars) this.#dropTo(this.#text.length)
      return false
    }
    this.#hasStarted = true
    this.#dropTo(bracket)
    return true
  }

  #dropTo(end: number): void {
    for (let at = 0; at < end; at++) if (this.#text.charCodeAt(at) === lineFeed) this.#line++
    this.#text = this.#text.slice(end)
  }

  #insideString(): void {
    const text = this.#text
    let at = this.#index
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === backslash) at++
      else if (code === lineFeed) this.#line++
      else if (code === quote) {
        this.#isInString = false
        this.#index = at + 1
        this.#endString(at + 1)
        return
      }
    }
    // After a backslash at the end, this stands one beyond the text.
    this.#index = at
  }

  #endString(end: number): void {
    if (this.#keyStart === -1) {
      this.#endValue(end)
      return
    }
    const frame = this.#frames.at(-1)
    if (frame !== undefined) frame.key = keyOf(this.#text.slice(this.#keyStart, end))
    this.#keyStart = -1
  }

  #outsideString(code: number): void {
    const at = this.#index++
    if (this.#isInScalar && (isBlank(code) || code === comma || isEnd(code))) {
      this.#isInScalar = false
      this.#endValue(at)
    }
    if (code === lineFeed) this.#line++
    else if (code === quote) this.#beginString(at)
    else if (code === openBrace || code === openBracket) this.#open(at, code === openBracket)
    else if (isEnd(code)) this.#close(at)
    else if (code === comma) this.#next()
    else if (code !== colon && !isBlank(code) && !this.#isInScalar) {
      this.#beginValue(at)
      this.#isInScalar = true
    }
  }

  #beginString(at: number): void {
    const frame = this.#frames.at(-1)
    this.#isInString = true
    if (frame?.expectsKey === true) {
      frame.expectsKey = false
      // Inside what nobody asked for, or within a value that is taken whole, keys do not matter.
      if (frame.path === null) this.#isKeyIgnored = true
      else this.#keyStart = at
    } else this.#beginValue(at)
  }

  #beginValue(at: number): void {
    if (this.#capture !== null) return
    const path = this.#pathHere()
    if (path === null || !this.#paths.has(path)) return
    this.#capture = { path, line: this.#line, depth: this.#frames.length, start: at, isTooLong: false }
  }

  #pathHere(): string | null {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return ''
    if (frame.path === null) return null
    if (frame.isArray) return `${frame.path}[]`
    return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`
  }

  #open(at: number, isArray: boolean): void {
    const path = this.#capture === null ? this.#pathHere() : null
    this.#beginValue(at)
    const leadsOn = this.#capture === null && path !== null && this.#ways.has(path)
    this.#frames.push({ isArray, path: leadsOn ? path : null, key: '', expectsKey: !isArray })
  }

  #close(at: number): void {
    if (this.#frames.pop() !== undefined) this.#endValue(at + 1)
  }

  #next(): void {
    const frame = this.#frames.at(-1)
    if (frame !== undefined) frame.expectsKey = !frame.isArray
  }

  #endValue(end: number): void {
    if (this.#isKeyIgnored) {
      this.#isKeyIgnored = false
      return
    }
    const capture = this.#capture
    if (capture === null || capture.depth !== this.#frames.length) return
    const isTooLong = capture.isTooLong || end - capture.start > maxRecordChars
    const text = isTooLong ? '' : this.#text.slice(capture.start, end)
    this.#values.push({ path: capture.path, line: capture.line, text })
    this.#capture = null
  }

  /** Lets go of all text that no open value or key needs. */
  #keep(): void {
    const { length } = this.#text
    const capture = this.#capture
    if (capture !== null && length - capture.start > maxRecordChars) capture.isTooLong = true
    const needed = capture !== null && !capture.isTooLong ? capture.start : this.#keyStart
    const from = needed === -1 || length - needed > maxRecordChars ? length : needed
    this.#text = this.#text.slice(from)
    this.#index -= from
    if (capture !== null) capture.start -= from
    if (this.#keyStart !== -1) this.#keyStart = Math.max(0, this.#keyStart - from)
  }
}

function isEnd(code: number): boolean {
  return code === closeBracket || code === closeBrace
}

/** A key as it is meant; what is no sound JSON stays as it stands. */
function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}
