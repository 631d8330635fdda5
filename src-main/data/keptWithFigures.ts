import type { DossierSession } from './dossierSession.ts'

interface Kept<Value> {
  readonly figuresVersion: number
  readonly byKey: Map<string, { readonly value: Value }>
}

/**
 * What was worked out from a dossier's figures, by what was asked. Forgotten with every import, undo, change of hours,
 * of peers or of the reference data, and with the dossier.
 */
export class KeptWithFigures<Value> {
  readonly #mostKept: number
  readonly #bySession = new WeakMap<DossierSession, Kept<Value>>()

  /** @param mostKept answers per dossier; the oldest goes first */
  constructor(mostKept: number) {
    this.#mostKept = mostKept
  }

  get(session: DossierSession, key: string, make: () => Value): Value {
    const answers = this.#of(session)
    const known = answers.get(key)
    if (known !== undefined) return known.value
    const value = make()
    const [oldest] = answers.keys()
    if (oldest !== undefined && answers.size >= this.#mostKept) answers.delete(oldest)
    answers.set(key, { value })
    return value
  }

  #of(session: DossierSession): Map<string, { readonly value: Value }> {
    const { figuresVersion } = session
    const before = this.#bySession.get(session)
    if (before?.figuresVersion === figuresVersion) return before.byKey
    const byKey = new Map<string, { readonly value: Value }>()
    this.#bySession.set(session, { figuresVersion, byKey })
    return byKey
  }
}
