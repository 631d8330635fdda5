import type { ParsedInputOf, ProcedureName } from '#shared/contract/registry.ts'
import type { Handler } from './handler.ts'
import { KeptWithFigures } from './keptWithFigures.ts'

/** Filters that a page was shown with. */
const answersKept = 60

/**
 * Answers the same question about the same figures from memory, so that going back to a page costs nothing. For handlers
 * that answer at once and from the dossier alone.
 */
export function remembering<Name extends ProcedureName>(handler: Handler<Name>): Handler<Name> {
  const answers = new KeptWithFigures<ReturnType<Handler<Name>>>(answersKept)
  return (app, input: ParsedInputOf<Name>, call) =>
    answers.get(app.openSession(), JSON.stringify(input), () => handler(app, input, call))
}
