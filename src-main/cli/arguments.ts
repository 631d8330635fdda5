import { channelIds } from '#shared/domain/channel.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import { chosenEncodings, formatIds } from '#shared/domain/importing.ts'
import type { ChosenEncoding, FormatId } from '#shared/domain/importing.ts'
import { isTimeZone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import type { TeamId, TopicId } from '#shared/domain/message.ts'
import { clocks } from '#shared/domain/period.ts'
import type { Clock, LocalDate } from '#shared/domain/period.ts'
import { caseOutcomes } from '#shared/metrics/caseMark.ts'
import type { CaseOutcome } from '#shared/metrics/caseMark.ts'
import { backupCommand, restoreCommand } from './backupCommand.ts'
import type { BackupCommand, RestoreCommand } from './backupCommand.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'
import { packCommand, unpackCommand, type PackCommand, type UnpackCommand } from './movingCommand.ts'
import { packageCommand, type PackageCommand } from './packageArguments.ts'
import { reportCommand, type ReportCommand } from './reportArguments.ts'
import { simulateCommand, type PlanTemplateCommand, type SimulateCommand } from './simulateArguments.ts'

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
  /** Code page of texts; null = as their bytes tell. */
  readonly encoding: ChosenEncoding | null
  /** Messages that are not public too, of networks whose messages are. */
  readonly withPrivate: boolean
  /** File to write the report of the import to; null = none. */
  readonly report: string | null
  /** File that tells what the columns of the tables mean; null = formats are told by content. */
  readonly profile: string | null
}
/** What figures and cases are chosen by. */
export interface ChoiceOptions {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Several of one kind are taken together; null = all. */
  readonly channels: readonly ChannelId[] | null
  /** By name, on any channel that is chosen. */
  readonly accounts: readonly string[] | null
  readonly topics: readonly TopicId[] | null
  readonly teams: readonly TeamId[] | null
  readonly clock: Clock
  /** Nothing of what happened during noted incidents that may be left out. */
  readonly withoutIncidents: boolean
}
export interface MetricsCommand extends Common, ChoiceOptions {
  readonly name: 'metrics'
}
export interface CasesCommand extends Common, ChoiceOptions {
  readonly name: 'cases'
  readonly outcome: CaseOutcome | null
}
export interface MaturityCommand extends Common {
  readonly name: 'maturity'
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}
export type Command =
  | InitCommand
  | DemoCommand
  | ImportCommand
  | MetricsCommand
  | CasesCommand
  | MaturityCommand
  | PackageCommand
  | PackCommand
  | UnpackCommand
  | BackupCommand
  | RestoreCommand
  | ReportCommand
  | SimulateCommand
  | PlanTemplateCommand
  | { readonly name: 'help' }

const text = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const
const common = { db: text, key: text, json: { type: 'boolean' } } as const
const choice = {
  from: text,
  to: text,
  channel: several,
  account: several,
  topic: several,
  team: several,
  clock: text,
  'without-incidents': { type: 'boolean' },
} as const
const optionsOf = {
  init: { ...common, municipality: text },
  demo: common,
  import: {
    ...common,
    format: text,
    account: text,
    channel: text,
    own: several,
    'date-order': text,
    timezone: text,
    encoding: text,
    'with-private': { type: 'boolean' },
    report: text,
    profile: text,
  },
  metrics: { ...common, ...choice },
  cases: { ...common, ...choice, outcome: text },
  maturity: { ...common, from: text, to: text },
} as const

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
    encoding: values.oneOf('encoding', chosenEncodings),
    withPrivate: values.isSet('with-private'),
    report: values.text('report'),
    profile: values.text('profile'),
  }
}

function choiceOptions(values: Values): ChoiceOptions {
  return {
    ...values.period(),
    channels: values.someOf('channel', channelIds),
    accounts: values.texts('account'),
    topics: values.someOf('topic', topicIds),
    teams: values.someOf('team', teamIds),
    clock: values.oneOf('clock', clocks) ?? 'calendar',
    withoutIncidents: values.isSet('without-incidents'),
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
    case 'metrics': {
      const values = new Values(rest, optionsOf.metrics, false)
      return { name, ...values.common, ...choiceOptions(values) }
    }
    case 'cases': {
      const values = new Values(rest, optionsOf.cases, false)
      const outcome = values.oneOf('outcome', caseOutcomes)
      return { name, ...values.common, ...choiceOptions(values), outcome }
    }
    case 'maturity': {
      const values = new Values(rest, optionsOf.maturity, false)
      return { name, ...values.common, ...values.period() }
    }
    case 'package':
      return packageCommand(rest)
    case 'pack':
      return packCommand(rest)
    case 'unpack':
      return unpackCommand(rest)
    case 'backup':
      return backupCommand(rest)
    case 'restore':
      return restoreCommand(rest)
    case 'simulate':
      return simulateCommand(rest)
    case 'report':
      return reportCommand(rest)
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' }
    default:
      throw new UsageError(
        name ?? 'init|demo|import|metrics|cases|maturity|package|pack|unpack|backup|restore|simulate|report',
      )
  }
}
