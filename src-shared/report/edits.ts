import { z } from 'zod'
import { languages } from '../locale/languages.ts'
import { pageKinds } from './page.ts'

export const maxTitleLength = 110
export const maxRemarkLength = 400

/** What a person makes of the proposed pages. What is not named stays as proposed, and goes on following the figures. */
export const reportEditsSchema = z.object({
  language: z.enum(languages),
  /** In this order; null = as proposed. Each once. */
  order: z.array(z.enum(pageKinds)).max(pageKinds.length).nullable(),
  /** Pages in or out against the proposal; absent = as proposed. */
  chosen: z.partialRecord(z.enum(pageKinds), z.boolean()),
  titles: z.partialRecord(z.enum(pageKinds), z.string().trim().min(1).max(maxTitleLength)),
  remarks: z.partialRecord(z.enum(pageKinds), z.string().trim().min(1).max(maxRemarkLength)),
})
export type ReportEdits = Readonly<z.infer<typeof reportEditsSchema>>

export function noEdits(language: ReportEdits['language']): ReportEdits {
  return { language, order: null, chosen: {}, titles: {}, remarks: {} }
}
