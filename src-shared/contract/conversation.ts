import { z } from 'zod'
import { granularities } from '../domain/granularity.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import { unansweredReasons } from '../metrics/unanswered.ts'
import { annotationSchema } from './annotations.ts'
import {
  choiceDataSchema,
  countSchema,
  differenceSchema,
  figureSchema,
  filterSchema,
  overviewStates,
  peerValuesSchema,
  publishedFigureSchema,
} from './figures.ts'
import { query } from './procedure.ts'
import { bucketSchema, seriesBreakSchema } from './response.ts'

const sendingSchema = z.object({ replies: z.number(), reposts: z.number(), ownPosts: z.number() })

/** What was said and how it went on, of one choice. */
export const conversationOfSchema = z.object({
  /** Questions that need a reply. */
  cases: countSchema,
  answered: countSchema,
  conversationRatio: figureSchema,
  sending: sendingSchema,
  dialogueShare: figureSchema,
  /** Mean number of turns (a question or a run of them, until the next reply) of answered cases. */
  turnsPerCase: figureSchema,
  responseRate7d: figureSchema,
  /** Public reactions of others per own post, where the source counts them. */
  reactionsPerPost: figureSchema,
  /** Replies whose wording another reply of the same choice has too / replies with a wording long enough. */
  identicalReplies: figureSchema,
  /** Questions per 1,000 inhabitants a month; the population of the year. */
  questionsPer1000: figureSchema,
  /** Mean of the scores that the source exported, 0-1, with n = scores. */
  satisfaction: figureSchema,
  /** Share of answered cases that the team meant by the response scheme answered. */
  intendedTeam: figureSchema,
})
export type ConversationOf = z.infer<typeof conversationOfSchema>

export const conversationSchema = choiceDataSchema.extend({
  state: z.enum(overviewStates),
  current: conversationOfSchema,
  previous: conversationOfSchema.nullable(),
  differences: z.object({
    conversationRatio: differenceSchema,
    dialogueShare: differenceSchema,
    responseRate7d: differenceSchema,
  }),
  peers: z.object({ conversationRatio: peerValuesSchema, dialogueShare: peerValuesSchema }),
  /** How the peers were chosen; null where there is no group. */
  peerKind: z.enum(['nearestNeighbours', 'sizeClass', 'kokSize', 'province', 'own', 'example']).nullable(),
  /** The peers' figure is of all messages or questions, the own one of the chosen part. */
  peersOfWhole: z.object({ conversationRatio: z.boolean(), dialogueShare: z.boolean() }),
  /** Those that the questions are divided by, at the period's end; null where they are not known. */
  inhabitants: z.object({ count: z.number().int(), year: z.number().int() }).nullable(),
  published: z.array(publishedFigureSchema),
  granularity: z.enum(granularities),
  series: z.array(
    bucketSchema.extend({
      sending: sendingSchema,
      conversationRatio: figureSchema,
      dialogueShare: figureSchema,
      cases: countSchema,
    }),
  ),
  annotations: z.array(annotationSchema),
  breaks: z.array(seriesBreakSchema),
  /** Answered cases by their number of turns; the last entry is "this many or more". */
  turns: z.array(z.object({ turns: z.number().int(), cases: z.number().int() })),
  unanswered: z.array(z.object({ reason: z.enum(unansweredReasons), cases: z.number().int() })),
  /** Incoming messages that need no reply (thanks, emoji, a name only): beside the cases, or in one. */
  needsNoReply: z.number().int(),
  topicMix: z.array(
    z.object({
      topic: z.enum(topicIds),
      cases: z.number().int(),
      share: figureSchema,
      /** Share corrected for the mistakes that the trained classifier is known to make; null without one. */
      corrected: figureSchema.nullable(),
    }),
  ),
  /** Service questions and public space together, as the published mixes count them. */
  serviceAndPublicSpace: figureSchema,
  teamMix: z.array(z.object({ team: z.enum(teamIds), cases: z.number().int(), share: figureSchema })),
})
export type ConversationPage = z.infer<typeof conversationSchema>

export const conversationProcedures = {
  /** Everything the page Gesprek shows. */
  'conversation.figures': query(filterSchema, conversationSchema),
}
