import { z } from 'zod'
import { fuseNames } from '../domain/fuses.ts'
import { mutation, query } from './procedure.ts'

const withoutCardSchema = z.object({ why: z.enum(['asked', 'crashed']), sinceMs: z.number() })

/** What this program is and how it is closed, as it is found while it runs; null where it cannot be told. */
export const programSchema = z.object({
  appVersion: z.string(),
  /** testbuild: not meant for residents' data; development: started from its sources. */
  build: z.enum(['release', 'testbuild', 'development']),
  platform: z.string(),
  systemVersion: z.string(),
  versions: z.object({
    electron: z.string().nullable(),
    chromium: z.string().nullable(),
    node: z.string(),
    sqlite: z.string(),
  }),
  isSandboxed: z.boolean().nullable(),
  /** The content security policy that every page comes with. */
  contentPolicy: z.string().nullable(),
  /** Read from the program's own file; isOn null = this program does not have the fuse. null = could not be read. */
  fuses: z
    .array(z.object({ name: z.enum(fuseNames), isOn: z.boolean().nullable(), isAsPackaged: z.boolean() }))
    .nullable(),
  graphics: z.object({
    /** Why this run draws without the graphics card; null = it does not. */
    thisRun: withoutCardSchema.nullable(),
    nextRun: withoutCardSchema.nullable(),
  }),
  hasNotices: z.boolean(),
})
export type Program = z.infer<typeof programSchema>

const nothing = z.object({})

export const programProcedures = {
  'program.current': query(nothing, programSchema),
  /** Licences of what the program is made of; null where it was not packaged. */
  'program.notices': query(nothing, z.object({ text: z.string().nullable() })),
  /** From the next start on the graphics card is tried again. */
  'program.useGraphicsCard': mutation(nothing, programSchema.shape.graphics, []),
}
