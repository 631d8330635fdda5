import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import { channelIds } from '#shared/domain/channel.ts'
import { durationUnits } from '#shared/mapping/durationText.ts'
import { dateOrders, decimalMarks, emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { satisfactionScales } from '#shared/mapping/satisfactionText.ts'
import { fieldsOf } from '#shared/mapping/targetFields.ts'
import { lookAtTable } from '#data/importing/inspectedTable.ts'
import type { SourceLocator } from '#data/importing/source/locator.ts'
import { oneFileOf } from '#data/importing/source/openSources.ts'
import type { OpenedSource } from '#data/importing/source/openSources.ts'
import { isTableSource, openTableSource } from '#data/importing/source/tableSources.ts'
import { UsageError } from './exit.ts'

const fieldId = z.enum(fieldsOf('messages').map(({ id }) => id))

function fieldRecord<Value extends z.ZodType>(value: Value): z.ZodRecord<z.ZodString, Value> {
  return z.record(
    z
      .string()
      .refine((id) => fieldId.safeParse(id).success, { error: `a field: ${fieldId.options.join(', ')}` }),
    value,
  )
}

/** Layout of the file: docs/mapping-profile.md. */
const profileSchema = z.strictObject({
  target: z.literal('messages'),
  /** A column by its name in the header, or by its position from 0. */
  columns: fieldRecord(z.union([z.string(), z.number().int().min(0)])),
  constants: fieldRecord(z.string()).default({}),
  dateOrder: z.enum(dateOrders).nullable().default(null),
  decimalMark: z.enum(decimalMarks).nullable().default(null),
  satisfactionScale: z.enum(satisfactionScales).nullable().default(null),
  responseUnit: z.enum(durationUnits).nullable().default(null),
  /** A value of the channel's column that is no known word -> the channel. */
  channels: z.record(z.string(), z.enum(channelIds)).default({}),
  timeZone: z.string().nullable().default(null),
  own: z.array(z.string()).default([]),
  sheet: z.string().nullable().default(null),
})
export type Profile = z.infer<typeof profileSchema>

/** @throws UsageError naming the file and what is wrong in it */
export async function readProfile(path: string): Promise<Profile> {
  const wrong = (what: string): UsageError => new UsageError(`--profile ${path}: ${what}`)
  let document: unknown
  try {
    document = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'JSON')
  }
  const parsed = profileSchema.safeParse(document)
  if (!parsed.success) throw wrong(z.prettifyError(parsed.error))
  return parsed.data
}

/** How two columns are to be read stands beside the fields' constants in a mapping. */
function constantsOf({ constants, satisfactionScale, responseUnit }: Profile): Mapping['constants'] {
  return {
    ...constants,
    ...(satisfactionScale === null ? {} : { satisfactionScale }),
    ...(responseUnit === null ? {} : { responseUnit }),
  }
}

interface Positions {
  readonly columns: Record<string, number>
  /** Every column that the profile names stands in the header. */
  readonly isComplete: boolean
}

async function positionsIn(
  locator: SourceLocator,
  profile: Profile,
  encoding: ChosenEncoding | null,
): Promise<Positions> {
  const { signal } = new AbortController()
  const look = await lookAtTable(locator, 'messages', profile.sheet, signal, encoding)
  const header = look.refusal === null ? look.table.header : []
  const columns: Record<string, number> = {}
  const named = Object.entries(profile.columns)
  for (const [field, column] of named) {
    const at = typeof column === 'number' ? column : header.indexOf(column.trim())
    if (at >= 0) columns[field] = at
  }
  const isComplete = look.refusal === null && Object.keys(columns).length === named.length
  return { columns, isComplete }
}

/**
 * The tables in a source that a profile is for: the source itself, or of files that are one export of some tool each that
 * has the profile's columns. None has: the source, to be refused.
 */
export async function tablesFor(
  opened: OpenedSource,
  profile: Profile,
  encoding: ChosenEncoding | null,
): Promise<readonly OpenedSource[]> {
  if (opened.status === 'rejected' || isTableSource(opened.source)) return [opened]
  const tables: OpenedSource[] = []
  for (const { name } of opened.source.files) {
    const locator = { ...opened.locator, file: name }
    if ((await positionsIn(locator, profile, encoding)).isComplete) tables.push(await oneFileOf(opened, name))
  }
  return tables.length === 0 ? [await openTableSource(opened.locator)] : tables
}

/** The positions of the profile's columns in one table; a name that its header lacks is left out, and so asked for. */
export async function mappingFor(
  locator: SourceLocator,
  profile: Profile,
  encoding: ChosenEncoding | null,
): Promise<Mapping> {
  const { columns } = await positionsIn(locator, profile, encoding)
  const { dateOrder, decimalMark, channels, timeZone, own } = profile
  return {
    ...emptyMapping('messages'),
    columns,
    constants: constantsOf(profile),
    resolved: channels,
    dateOrder,
    decimalMark,
    timeZone,
    own,
  }
}
