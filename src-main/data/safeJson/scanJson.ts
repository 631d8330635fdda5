/** Why a text is refused before anything is made of it. */
export type JsonFault = 'truncated' | 'notJson' | 'repeatedName' | 'forbiddenName' | 'tooDeep' | 'tooLong'

export interface JsonFinding {
  readonly fault: JsonFault
  /** Names and positions down to where it went wrong, e.g. ["packages", 0, "content"]. */
  readonly path: readonly (string | number)[]
}

/** Packages need 10 levels, 30 names and 120 characters. */
const deepestLevel = 24
const mostNames = 200
const longestToken = 1000

/** Names that lead to an object's prototype where a program copies carelessly. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Level {
  /** null in an array. */
  readonly names: Set<string> | null
  name: string
  index: number
}

const blank = /[ \t\n\r]*/y
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Scanner {
  #source: string
  #at = 0
  #levels: Level[] = []
  #longestToken: number

  constructor(source: string, longestTokenHere: number) {
    this.#source = source
    this.#longestToken = longestTokenHere
  }

  /** Goes through the text once, without recursion, holding names of the open objects only. */
  run(): JsonFinding | null {
    this.#skip()
    let fault = this.#value()
    while (fault === null && this.#levels.length > 0) fault = this.#next()
    if (fault === null) {
      this.#skip()
      fault = this.#at === this.#source.length ? null : 'notJson'
    }
    return fault === null ? null : { fault, path: this.#path() }
  }

  #path(): (string | number)[] {
    return this.#levels.map(({ names, name, index }) => (names === null ? index : name))
  }

  #skip(): void {
    blank.lastIndex = this.#at
    blank.test(this.#source)
    this.#at = blank.lastIndex
  }

  get #char(): string {
    return this.#source.charAt(this.#at)
  }

  /** Something else stands here than JSON allows; at the end of the text it is cut off instead. */
  #wrong(): JsonFault {
    const rest = this.#source.slice(this.#at, this.#at + 3)
    // A number can be cut after its point or the mark of its exponent.
    return /^(?:\.|[eE][+-]?)?$/.test(rest) ? 'truncated' : 'notJson'
  }

  /** After an opening bracket or a value: the next member, or the end of the level. */
  #next(): JsonFault | null {
    const level = this.#levels.at(-1)
    if (level === undefined) return null
    const isObject = level.names !== null
    this.#skip()
    if (this.#char === (isObject ? '}' : ']')) {
      this.#at += 1
      this.#levels.pop()
      return null
    }
    if (level.index >= 0) {
      if (this.#char !== ',') return this.#wrong()
      this.#at += 1
      this.#skip()
    }
    level.index += 1
    if (isObject) return this.#name(level) ?? this.#value()
    return this.#value()
  }

  #name(level: Level): JsonFault | null {
    const start = this.#at
    const fault = this.#token()
    if (fault !== null) return fault
    if (this.#source.charAt(start) !== '"') return 'notJson'
    const name = String(JSON.parse(this.#source.slice(start, this.#at)))
    level.name = name
    if (forbiddenNames.has(name)) return 'forbiddenName'
    if (level.names?.has(name) === true) return 'repeatedName'
    level.names?.add(name)
    if ((level.names?.size ?? 0) > mostNames) return 'tooLong'
    this.#skip()
    if (this.#char !== ':') return this.#wrong()
    this.#at += 1
    this.#skip()
    return null
  }

  #value(): JsonFault | null {
    const opening = this.#char
    if (opening !== '{' && opening !== '[') return this.#token()
    if (this.#levels.length >= deepestLevel) return 'tooDeep'
    this.#at += 1
    this.#levels.push({ names: opening === '{' ? new Set() : null, name: '', index: -1 })
    return null
  }

  #token(): JsonFault | null {
    const start = this.#at
    const pattern = this.#char === '"' ? text : scalar
    // A window, so that a text of millions of characters is never matched as a whole.
    const part = this.#source.slice(start, start + this.#longestToken)
    pattern.lastIndex = 0
    if (!pattern.test(part)) return this.#brokenToken(part)
    if (pattern.lastIndex >= this.#longestToken) return 'tooLong'
    this.#at = start + pattern.lastIndex
    return null
  }

  #brokenToken(part: string): JsonFault {
    const isAtEnd = part.length < this.#longestToken
    if (part === '') return 'truncated'
    if (part.startsWith('"')) {
      const isWholeSoFar =
        /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/
      if (!isWholeSoFar.test(part)) return 'notJson'
      return isAtEnd ? 'truncated' : 'tooLong'
    }
    const isBegun = ['true', 'false', 'null'].some((word) => word.startsWith(part)) || part === '-'
    return isAtEnd && isBegun ? 'truncated' : 'notJson'
  }
}

/**
 * Whether a text is JSON that may be parsed: whole, each name once in its object, of a depth and with names and texts
 * that a package can have. Takes time and memory in proportion to the text, whatever it holds.
 *
 * @param longestText in characters as they stand in the text, escapes included
 * @returns null when nothing is wrong
 */
export function scanJson(source: string, longestText = longestToken): JsonFinding | null {
  return new Scanner(source, longestText).run()
}
