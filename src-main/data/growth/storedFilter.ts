import { z } from 'zod'
import { filterSchema } from '#shared/contract/figures.ts'

const listsOf = { channel: 'channels', accountId: 'accountIds', topic: 'topics', team: 'teams' } as const

/** Older versions kept one value of each kind, where a filter has lists now. */
function withLists(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored
  const fields = new Map<string, unknown>(Object.entries(stored))
  for (const [single, list] of Object.entries(listsOf)) {
    if (!fields.has(single)) continue
    const value = fields.get(single) ?? null
    fields.delete(single)
    fields.set(list, value === null ? null : [value])
  }
  return Object.fromEntries(fields)
}

/** A filter as some version of the app kept it, in today's form. */
export const storedFilterSchema = z.preprocess(withLists, filterSchema)
