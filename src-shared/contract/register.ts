import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { formatIds } from '../domain/importing.ts'
import { textKeepings } from '../domain/textKeeping.ts'
import { languages } from '../locale/languages.ts'
import { mutation, query } from './procedure.ts'

/** What the text for the register is made of: the dossier's settings and contents as they are now. */
export const registerFactsSchema = z.object({
  municipality: z.string(),
  timeZone: z.string(),
  madeAtMs: z.number(),
  channels: z.array(z.enum(channelIds)),
  formats: z.array(z.enum(formatIds)),
  keeping: z.enum(textKeepings),
  texts: z.number().int(),
  hasSatisfaction: z.boolean(),
  hasClassifier: z.boolean(),
  purgedPeople: z.number().int(),
  /** Of the growth path. */
  respondents: z.number().int(),
  keyProtection: z.enum(['keychain', 'file']),
  folder: z.string(),
  /** Of the dossier in a shared folder; null = it lies on this computer alone. */
  sharedPath: z.string().nullable(),
})
export type RegisterFacts = z.infer<typeof registerFactsSchema>

export const registerProcedures = {
  'register.current': query(z.object({}), registerFactsSchema),
  'register.save': mutation(
    z.object({ grantId: z.string(), format: z.enum(['docx', 'text']), language: z.enum(languages) }),
    z.object({ fileName: z.string() }),
    [],
  ),
}
