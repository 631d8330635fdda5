import { z } from 'zod'
import { annotationKinds } from '../domain/annotation.ts'
import { localDateSchema } from './figures.ts'
import { mutation, query } from './procedure.ts'

export const annotationSchema = z.object({
  id: z.number().int(),
  kind: z.enum(annotationKinds),
  /** In the user's own words; goes along in exports. */
  title: z.string().min(1).max(80),
  /** Local dates, both inclusive. */
  from: localDateSchema,
  to: localDateSchema,
  /** "Zonder gebeurtenissen" leaves these days out. */
  isExcludable: z.boolean(),
})
export type AnnotationView = z.infer<typeof annotationSchema>

export const annotationProcedures = {
  /** Oldest first. */
  'annotations.list': query(z.object({}), z.array(annotationSchema)),
  /** Without an id a new one. */
  'annotations.save': mutation(
    annotationSchema.omit({ id: true }).extend({ id: z.number().int().nullable() }),
    z.object({ id: z.number().int() }),
    ['figures'],
  ),
  'annotations.remove': mutation(z.object({ id: z.number().int() }), z.object({}), ['figures']),
}
