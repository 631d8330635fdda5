import { z } from 'zod'
import { facetIds, factIds, levelSchema } from './growthModel.ts'

export const answersFormat = 'dialoogmeter-answers'
/** Raised with every change that an older program would misread. */
export const answersFormatVersion = 1
/** Every text at its longest fits in it. */
export const largestAnswersFileBytes = 256 * 1024

/** Why a file with answers is refused. */
export const answersRefusals = [
  'notAnswers',
  /** Stops before its end. */
  'truncated',
  'tooLarge',
  'otherFormatVersion',
  'schemaViolated',
  /** Filled in for another municipality. */
  'otherMunicipality',
] as const
export type AnswersRefusal = (typeof answersRefusals)[number]

// A tab or line break is text; other control characters are not, nor are those that turn the direction of writing.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** What somebody typed or pasted without the characters that a file with answers is refused for. */
export function withoutUnwanted(text: string): string {
  return text.replaceAll(new RegExp(unwanted, 'g'), '')
}
function plain(longest: number): z.ZodString {
  return z
    .string()
    .max(longest)
    .refine((value) => !unwanted.test(value), 'plain text')
}

/** One person's answers to the statements, as they travel between two computers. No figures, no messages. */
export const answersFileSchema = z.strictObject({
  format: z.literal(answersFormat),
  formatVersion: z.literal(answersFormatVersion),
  modelVersion: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  /** null: a dossier without a municipality. */
  municipality: z.strictObject({ code: plain(12), name: plain(120) }).nullable(),
  /** The same respondent keeps it over all copies. */
  respondentUid: z.uuid(),
  /** A name or a role. */
  name: plain(80).refine((name) => name.trim() !== '', 'a name'),
  startedAtMs: z.number().int().min(0).max(8.64e15),
  changedAtMs: z.number().int().min(0).max(8.64e15),
  isFinished: z.boolean(),
  answers: z
    .array(
      z.strictObject({
        statementId: z
          .string()
          .regex(/^[a-zA-Z]+\d+$/)
          .max(60),
        /** null = not applicable or unknown. */
        level: levelSchema.nullable(),
      }),
    )
    .max(60),
  notes: z
    .array(z.strictObject({ facet: z.enum(facetIds), remark: plain(2000), link: plain(500) }))
    .max(facetIds.length),
  facts: z
    .array(z.strictObject({ factId: z.enum(factIds), value: z.number().min(0).max(10).nullable() }))
    .max(factIds.length),
})
export type AnswersFile = z.infer<typeof answersFileSchema>
