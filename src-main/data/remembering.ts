import type { ParsedInputOf, ProcedureName } from '#shared/contract/registry.ts'
import type { DossierSession } from './dossierSession.ts'
import type { Handler } from './handler.ts'

/** Filters that a page was shown with; the oldest goes first. */
const answersKept = 60

interface Answers<Answer> {
  readonly figuresVersion: number
  readonly byInput: Map<string, Answer>
}

/**
 * Answers the same question about the same figures from memory, so that going back to a page costs nothing. Forgotten
 * with every import, undo and change of the benchmark files, and with the dossier. For handlers that answer at once and
 * from the dossier alone.
 */
export function remembering<Name extends ProcedureName>(handler: Handler<Name>): Handler<Name> {
  type Answer = ReturnType<Handler<Name>>
  const bySession = new WeakMap<DossierSession, Answers<Answer>>()

  function answersOf(session: DossierSession): Map<string, Answer> {
    const { figuresVersion } = session
    const before = bySession.get(session)
    if (before?.figuresVersion === figuresVersion) return before.byInput
    const byInput = new Map<string, Answer>()
    bySession.set(session, { figuresVersion, byInput })
    return byInput
  }

  return (app, input: ParsedInputOf<Name>, call) => {
    const answers = answersOf(app.openSession())
    const key = JSON.stringify(input)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = handler(app, input, call)
    const [oldest] = answers.keys()
    if (oldest !== undefined && answers.size >= answersKept) answers.delete(oldest)
    answers.set(key, answer)
    return answer
  }
}
