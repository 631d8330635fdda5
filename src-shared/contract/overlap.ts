import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { directions } from '../domain/message.ts'
import { overlapBases } from '../domain/overlap.ts'
import { mutation, query } from './procedure.ts'

const overlapExampleSchema = z.object({
  channel: z.enum(channelIds),
  direction: z.enum(directions),
  /** UTC ms, as each of the two files tells it. */
  atMs: z.number(),
  otherAtMs: z.number(),
  basis: z.enum(overlapBases),
})

/** Two files that hold the same messages under different numbers. */
const overlapSchema = z.object({
  batchId: z.number().int(),
  otherBatchId: z.number().int(),
  fileName: z.string(),
  otherFileName: z.string(),
  /** Messages that both hold. */
  messages: z.number().int(),
  byBasis: z.partialRecord(z.enum(overlapBases), z.number().int()),
  /** Of both files together: first and last message held twice, UTC ms. */
  firstAtMs: z.number(),
  lastAtMs: z.number(),
  /** A person said that they are to be counted apart. */
  isApart: z.boolean(),
  /** The first of each kind, without a word of what they say. */
  examples: z.array(overlapExampleSchema),
})
export type Overlap = z.infer<typeof overlapSchema>

export const overlapProcedures = {
  /** Most messages first. */
  'overlap.list': query(
    z.object({}),
    z.object({
      files: z.array(overlapSchema),
      /** Messages of all files that are left out of every figure, since another file's counts in their place. */
      leftOut: z.number().int(),
    }),
  ),
  /** Holds for these two files, also when they are imported again. Error batchNotFound. */
  'overlap.countApart': mutation(
    z.object({ batchId: z.number().int(), otherBatchId: z.number().int(), isApart: z.boolean() }),
    z.object({ leftOut: z.number().int() }),
    ['figures', 'batches'],
  ),
}
