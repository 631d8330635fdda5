import type { LocalDate } from '#shared/domain/period.ts'
import { languages } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import { reportFormats } from '#shared/report/formats.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'

/** Writes the council presentation and what belongs to it as files. */
export interface ReportCommand {
  readonly name: 'report'
  readonly db: string
  /** null = beside the database. */
  readonly key: string | null
  readonly json: boolean
  /** Folder to write in. */
  readonly out: string
  readonly formats: readonly ReportFormat[]
  /** null = that of the terminal. */
  readonly language: Language | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Name of a what-if plan of the dossier; null = without one. */
  readonly plan: string | null
  /** Files of these names are replaced. */
  readonly replaces: boolean
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  db: text,
  key: text,
  json: flag,
  out: text,
  formats: text,
  lang: text,
  from: text,
  to: text,
  plan: text,
  force: flag,
} as const

/** Each once, in the order of the formats. @throws UsageError */
function formatsOf(values: Values): readonly ReportFormat[] {
  const given = values
    .required('formats')
    .split(',')
    .map((name) => name.trim())
  const known = reportFormats.filter((format) => given.includes(format))
  const isKnown = (name: string): boolean => known.some((format) => format === name)
  if (!given.every(isKnown)) throw new UsageError(`--formats ${reportFormats.join(',')}`)
  return known
}

/** @throws UsageError */
export function reportCommand(args: readonly string[]): ReportCommand {
  const values = new Values(args, options, false)
  return {
    name: 'report',
    ...values.common,
    out: values.required('out'),
    formats: formatsOf(values),
    language: values.oneOf('lang', languages),
    ...values.period(),
    plan: values.text('plan'),
    replaces: values.isSet('force'),
  }
}
