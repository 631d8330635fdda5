import type { ProcedureName } from '#shared/contract/registry.ts'
import type { Handler } from './handler.ts'

/**
 * A handler whose use case is read when it is first asked: what writes files, reads exports or knows all words of both
 * languages is much code, and a window that starts waits for none of it.
 */
export function later<Name extends ProcedureName>(read: () => Promise<Handler<Name>>): Handler<Name> {
  return async (app, input, call) => (await read())(app, input, call)
}
