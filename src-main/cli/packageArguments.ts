import type { LocalDate } from '#shared/domain/period.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'

interface DossierCommand {
  readonly db: string
  /** null = beside the database. */
  readonly key: string | null
  readonly json: boolean
}
export interface PackageExportCommand extends DossierCommand {
  readonly name: 'package export'
  readonly out: string
  /** The phase of the latest saved assessment goes along. */
  readonly withPhase: boolean
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}
export interface PackageImportCommand extends DossierCommand {
  readonly name: 'package import'
  readonly path: string
  readonly acceptChangedKeys: boolean
}
/** Needs no dossier. */
export interface PackageInspectCommand {
  readonly name: 'package inspect'
  readonly path: string
  readonly json: boolean
}
/** Puts several files' packages together in one; needs no dossier either. */
export interface PackageCombineCommand {
  readonly name: 'package combine'
  readonly paths: readonly string[]
  readonly out: string
  readonly json: boolean
}
export type PackageCommand =
  PackageExportCommand | PackageImportCommand | PackageInspectCommand | PackageCombineCommand

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const common = { db: text, key: text, json: flag } as const
const optionsOf = {
  export: { ...common, out: text, from: text, to: text, 'with-phase': flag },
  import: { ...common, 'accept-changed-keys': flag },
  inspect: { json: flag },
  combine: { out: text, json: flag },
} as const

/** @throws UsageError naming the option that is missing or wrong */
export function packageCommand(args: readonly string[]): PackageCommand {
  const [action, ...rest] = args
  switch (action) {
    case 'export': {
      const values = new Values(rest, optionsOf.export, false)
      const [out, withPhase] = [values.required('out'), values.isSet('with-phase')]
      return { name: 'package export', ...values.common, out, withPhase, ...values.period() }
    }
    case 'import': {
      const values = new Values(rest, optionsOf.import, true)
      const acceptChangedKeys = values.isSet('accept-changed-keys')
      return { name: 'package import', ...values.common, path: values.onlyPath, acceptChangedKeys }
    }
    case 'inspect': {
      const values = new Values(rest, optionsOf.inspect, true)
      return { name: 'package inspect', path: values.onlyPath, json: values.isSet('json') }
    }
    case 'combine': {
      const values = new Values(rest, optionsOf.combine, true)
      const { positionals: paths } = values
      if (paths.length === 0) throw new UsageError('<file>...')
      return { name: 'package combine', paths, out: values.required('out'), json: values.isSet('json') }
    }
    default:
      throw new UsageError(`package ${action ?? 'export|import|inspect|combine'}`)
  }
}
