import { z } from 'zod'

/** What only the process that starts the app can know of it; handed to the data process at its start. */
export const programFactsSchema = z.object({
  isPackaged: z.boolean(),
  isSandboxed: z.boolean(),
  contentPolicy: z.string(),
  withoutGraphicsCard: z.object({ why: z.enum(['asked', 'crashed']), sinceMs: z.number() }).nullable(),
})
export type ProgramFacts = Readonly<z.infer<typeof programFactsSchema>>

/** @param json as main wrote it; null where it cannot be read */
export function parseProgramFacts(json: string | undefined): ProgramFacts | null {
  try {
    return programFactsSchema.parse(JSON.parse(json ?? ''))
  } catch {
    return null
  }
}
