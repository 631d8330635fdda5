import { z } from 'zod'
import { changeTopics } from './changeTopics.ts'

export type { ChangeTopic } from './changeTopics.ts'

export const dataEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), topics: z.array(z.enum(changeTopics)) }),
])
export type DataEvent = z.infer<typeof dataEventSchema>
