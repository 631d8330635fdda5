import type { OutputOf, ParsedInputOf, ProcedureName } from '#shared/contract/registry.ts'
import type { DataApp } from './dataApp.ts'

/** Handlers may hand out what the figures hand them: deeply read-only. */
export type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T

/** One call: its end when the caller cancels, and its progress (jobs only). */
export interface Call {
  readonly signal: AbortSignal
  readonly report: (progress: unknown) => void
}

export type Handler<Name extends ProcedureName> = (
  app: DataApp,
  input: ParsedInputOf<Name>,
  call: Call,
) => ReadonlyDeep<OutputOf<Name>> | Promise<ReadonlyDeep<OutputOf<Name>>>

/** Every procedure of the registry; a missing one does not compile. */
export type Handlers = { readonly [Name in ProcedureName]: Handler<Name> }
