import { z } from 'zod'
import { facetIds, factIds, levelSchema } from '../maturity/growthModel.ts'
import { answersRefusals, withoutUnwanted } from '../maturity/answersFile.ts'

/** Without what a file with answers would be refused for: what is saved here can always be handed on. */
const plainText = z.string().overwrite(withoutUnwanted).trim()

/** A name or a role, as somebody wants to be known in the comparison; never necessarily a real name. */
export const whoSchema = z.object({ name: plainText.min(1).max(80) })

export const respondentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  startedAtMs: z.number(),
  changedAtMs: z.number(),
  /** Statements with an answer, "not applicable or unknown" included, of those in the model. */
  answered: z.number().int(),
  total: z.number().int(),
  /** The facet where they left off; null before the first page and after the last. */
  resumeAt: z.enum(facetIds).nullable(),
  isFinished: z.boolean(),
  /** Came in as a file; null = filled in here. */
  fileName: z.string().nullable(),
})
export type Respondent = z.infer<typeof respondentSchema>

/** null = not applicable or unknown. A statement without an answer is absent. */
export const answerSchema = z.object({ statementId: z.string().max(60), level: levelSchema.nullable() })
/** Evidence in words: a remark and where something can be found (an address or a place). Empty = none. */
export const noteSchema = z.object({
  facet: z.enum(facetIds),
  remark: plainText.max(2000),
  link: plainText.max(500),
})
/** yesNo: 1 or 0; score: 1-10; null = unknown. */
export const factAnswerSchema = z.object({
  factId: z.enum(factIds),
  value: z.number().min(0).max(10).nullable(),
})

export const respondentAnswersSchema = respondentSchema.extend({
  answers: z.array(answerSchema),
  notes: z.array(noteSchema),
  facts: z.array(factAnswerSchema),
})

export const newAnswersSchema = z.object({
  respondentId: z.number().int(),
  name: whoSchema.shape.name.optional(),
  answers: z
    .array(answerSchema.extend({ isCleared: z.boolean().default(false) }))
    .max(60)
    .default([]),
  notes: z.array(noteSchema).max(facetIds.length).default([]),
  facts: z.array(factAnswerSchema).max(factIds.length).default([]),
  /** Where to go on; null with `isFinished` when the last page is done. Absent = as it was. */
  resumeAt: z.enum(facetIds).nullable().optional(),
  isFinished: z.boolean().optional(),
})

export const answersEffects = [
  'new',
  /** The same respondent's earlier answers here are replaced. */
  'replaces',
  /** What stands here was changed later than the file. */
  'replacesNewer',
  /** Exactly what stands here already. */
  'same',
] as const

export const answersFileInspectionSchema = z.union([
  z.object({
    refusal: z.null(),
    selectionId: z.string(),
    fileName: z.string(),
    name: z.string(),
    answered: z.number().int(),
    changedAtMs: z.number(),
    effect: z.enum(answersEffects),
    /** Name here of the respondent that is replaced. */
    replaces: z.string().nullable(),
    modelVersion: z.string(),
    /** Filled in with another model; answers to statements that are not in this one are left out. */
    isOtherModel: z.boolean(),
    leftOut: z.number().int(),
  }),
  z.object({ refusal: z.enum(answersRefusals), fileName: z.string(), detail: z.string().nullable() }),
])
export type AnswersFileInspection = z.infer<typeof answersFileInspectionSchema>
