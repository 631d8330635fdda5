import { z } from 'zod'
import { teamIds, topicIds } from './message.ts'

/** Which team a topic is meant for, and within what time. */
export const schemeRowSchema = z.object({
  topic: z.enum(topicIds),
  /** null = no team in particular. */
  team: z.enum(teamIds).nullable(),
  /** null = the channel's norm. */
  limitMs: z.number().int().min(60_000).nullable(),
})
export type SchemeRow = Readonly<z.infer<typeof schemeRowSchema>>

/** One row a topic at most; empty = no scheme. */
export type ResponseScheme = readonly SchemeRow[]
