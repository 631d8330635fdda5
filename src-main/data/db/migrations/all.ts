import { firstSchema } from './0001-first-schema.ts'
import { comparisonSchema } from './0002-comparison.ts'
import { growthSchema } from './0003-growth.ts'
import { conversationSchema } from './0004-conversation.ts'
import { channelsSchema } from './0005-channels.ts'
import { staffingSchema } from './0006-staffing.ts'
import { reportsSchema } from './0007-reports.ts'
import { purgedPeopleSchema } from './0008-purged-people.ts'
import type { Migration } from './migration.ts'

/** In order; a new one goes at the end. */
export const migrations: readonly Migration[] = [
  firstSchema,
  comparisonSchema,
  growthSchema,
  conversationSchema,
  channelsSchema,
  staffingSchema,
  reportsSchema,
  purgedPeopleSchema,
]

/** The newest schema that this version of the app reads. */
export const newestSchema = migrations.at(-1)?.version ?? 0
