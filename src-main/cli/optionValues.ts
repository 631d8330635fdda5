import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import { UsageError } from './exit.ts'

type OptionKinds = NonNullable<ParseArgsConfig['options']>

function parseStrictly(
  args: readonly string[],
  options: OptionKinds,
  allowPositionals: boolean,
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'arguments')
  }
}

/** A command's options, each taken by its kind. Whatever is missing or wrong is a UsageError that names it. */
export class Values {
  readonly positionals: readonly string[]
  #values: Readonly<Record<string, unknown>>

  constructor(args: readonly string[], options: OptionKinds, allowPositionals: boolean) {
    const { values, positionals } = parseStrictly(args, options, allowPositionals)
    this.#values = values
    this.positionals = positionals
  }

  text(name: string): string | null {
    const value = this.#values[name]
    if (value === undefined) return null
    if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name}`)
    return value
  }

  required(name: string): string {
    const value = this.text(name)
    if (value === null) throw new UsageError(`--${name}`)
    return value
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null {
    const value = this.text(name)
    if (value === null) return null
    const found = allowed.find((candidate) => candidate === value)
    if (found === undefined) throw new UsageError(`--${name} ${allowed.join('|')}`)
    return found
  }

  /** An option that may be repeated; null when it is not given. */
  texts(name: string): string[] | null {
    const values = this.list(name)
    if (values.some((value) => value.trim() === '')) throw new UsageError(`--${name}`)
    return values.length === 0 ? null : [...new Set(values)]
  }

  someOf<T extends string>(name: string, allowed: readonly T[]): T[] | null {
    const values = this.texts(name)
    if (values === null) return null
    const found = allowed.filter((candidate) => values.includes(candidate))
    if (found.length < values.length) throw new UsageError(`--${name} ${allowed.join('|')}`)
    return found
  }

  date(name: string): LocalDate | null {
    const value = this.text(name)
    if (value !== null && parseLocalDate(value) === null) throw new UsageError(`--${name} YYYY-MM-DD`)
    return value
  }

  /** Both ends, in order. */
  period(): { from: LocalDate | null; to: LocalDate | null } {
    const from = this.date('from')
    const to = this.date('to')
    if (from !== null && to !== null && from > to) throw new UsageError('--from <= --to')
    return { from, to }
  }

  isSet(name: string): boolean {
    return this.#values[name] === true
  }

  /** The one file that a command is about. */
  get onlyPath(): string {
    const [path, ...others] = this.positionals
    if (path === undefined || others.length > 0) throw new UsageError('<file>')
    return path
  }

  list(name: string): string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }

  get common(): { db: string; key: string | null; json: boolean } {
    return { db: this.required('db'), key: this.text('key'), json: this.isSet('json') }
  }
}
