import { z } from 'zod'
import type { Database } from '../db/connection.ts'
import { readSetting } from './settings.ts'

const words = z.array(z.string())
const storedSchema = z.array(
  z.object({
    topic: z.enum(['service', 'publicSpace', 'policy', 'complaint', 'participation', 'crisis', 'other']),
    added: words,
    removed: words,
  }),
)

/** What was added to and taken from the shipped words, per topic; nothing for what cannot be read here. */
export function readTopicWords(database: Database): z.infer<typeof storedSchema> {
  const parsed = storedSchema.safeParse(readSetting(database, 'topicWords'))
  return parsed.success ? parsed.data : []
}
