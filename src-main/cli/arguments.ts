import { parseArgs } from 'node:util'
import { channelIds } from '#shared/domain/channel.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import { formatIds } from '#shared/domain/importing.ts'
import type { FormatId } from '#shared/domain/importing.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { isTimeZone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import type { TeamId, TopicId } from '#shared/domain/message.ts'
import { clocks } from '#shared/domain/period.ts'
import type { Clock, LocalDate } from '#shared/domain/period.ts'
import { UsageError } from './exit.ts'

interface Common {
  readonly db: string
  /** null = beside the database. */
  readonly key: string | null
  readonly json: boolean
}
export interface InitCommand extends Common {
  readonly name: 'init'
  readonly municipality: string
}
export interface DemoCommand extends Common {
  readonly name: 'demo'
}
export interface ImportCommand extends Common {
  readonly name: 'import'
  readonly paths: readonly string[]
  readonly format: Exclude<FormatId, 'example'> | null
  readonly account: string | null
  readonly channel: ChannelId | null
  readonly own: readonly string[]
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null
  readonly timeZone: string | null
}
export interface MetricsCommand extends Common {
  readonly name: 'metrics'
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly channel: ChannelId | null
  readonly account: string | null
  readonly topic: TopicId | null
  readonly team: TeamId | null
  readonly clock: Clock
}
export type Command = InitCommand | DemoCommand | ImportCommand | MetricsCommand | { readonly name: 'help' }

const text = { type: 'string' } as const
const common = { db: text, key: text, json: { type: 'boolean' } } as const
const optionsOf = {
  init: { ...common, municipality: text },
  demo: common,
  import: {
    ...common,
    format: text,
    account: text,
    channel: text,
    own: { type: 'string', multiple: true },
    'date-order': text,
    timezone: text,
  },
  metrics: {
    ...common,
    from: text,
    to: text,
    channel: text,
    account: text,
    topic: text,
    team: text,
    clock: text,
  },
} as const

type Options = (typeof optionsOf)[keyof typeof optionsOf]

class Values {
  readonly positionals: readonly string[]
  #values: Readonly<Record<string, unknown>>

  constructor(args: readonly string[], options: Options, allowPositionals: boolean) {
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

  date(name: string): LocalDate | null {
    const value = this.text(name)
    if (value !== null && parseLocalDate(value) === null) throw new UsageError(`--${name} YYYY-MM-DD`)
    return value
  }

  list(name: string): string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }

  get common(): Common {
    return { db: this.required('db'), key: this.text('key'), json: this.#values.json === true }
  }
}

function parseStrictly(
  args: readonly string[],
  options: Options,
  allowPositionals: boolean,
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'arguments')
  }
}

function importCommand(args: readonly string[]): ImportCommand {
  const values = new Values(args, optionsOf.import, true)
  if (values.positionals.length === 0) throw new UsageError('<path>')
  const timeZone = values.text('timezone')
  if (timeZone !== null && !isTimeZone(timeZone)) throw new UsageError('--timezone Europe/Amsterdam')
  const readable = formatIds.filter((format) => format !== 'example')
  return {
    name: 'import',
    ...values.common,
    paths: values.positionals,
    format: values.oneOf('format', readable),
    account: values.text('account'),
    channel: values.oneOf('channel', channelIds),
    own: values.list('own'),
    dateOrder: values.oneOf('date-order', ['dmy', 'mdy', 'ymd']),
    timeZone,
  }
}

function metricsCommand(args: readonly string[]): MetricsCommand {
  const values = new Values(args, optionsOf.metrics, false)
  const from = values.date('from')
  const to = values.date('to')
  if (from !== null && to !== null && from > to) throw new UsageError('--from <= --to')
  return {
    name: 'metrics',
    ...values.common,
    from,
    to,
    channel: values.oneOf('channel', channelIds),
    account: values.text('account'),
    topic: values.oneOf('topic', topicIds),
    team: values.oneOf('team', teamIds),
    clock: values.oneOf('clock', clocks) ?? 'calendar',
  }
}

/** @throws UsageError naming the option that is missing or wrong */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  switch (name) {
    case 'init': {
      const values = new Values(rest, optionsOf.init, false)
      return { name, ...values.common, municipality: values.required('municipality') }
    }
    case 'demo':
      return { name, ...new Values(rest, optionsOf.demo, false).common }
    case 'import':
      return importCommand(rest)
    case 'metrics':
      return metricsCommand(rest)
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' }
    default:
      throw new UsageError(name ?? 'init|demo|import|metrics')
  }
}
