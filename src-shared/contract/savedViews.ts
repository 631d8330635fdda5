import { z } from 'zod'
import { mutation, query } from './procedure.ts'

/** A page with its filter, under the user's own name. */
export const savedViewSchema = z.object({
  id: z.number().int(),
  name: z.string().min(1).max(80),
  /** Path of the page, such as "/reactietijd". */
  path: z.string().regex(/^\/[a-z/-]{1,60}$/),
  /** The address query as it stands after the question mark, without it. */
  query: z.string().max(1_000),
})
export type SavedView = z.infer<typeof savedViewSchema>

export const savedViewProcedures = {
  /** By name. */
  'views.list': query(z.object({}), z.array(savedViewSchema)),
  /** A name that stands there already is replaced. */
  'views.save': mutation(savedViewSchema.omit({ id: true }), z.object({ id: z.number().int() }), ['views']),
  'views.rename': mutation(
    z.object({ id: z.number().int(), name: z.string().min(1).max(80) }),
    z.object({}),
    ['views'],
  ),
  'views.remove': mutation(z.object({ id: z.number().int() }), z.object({}), ['views']),
}
