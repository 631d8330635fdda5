import { z } from 'zod'
import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import { gridClassCount } from './responseGrid.ts'

/**
 * One municipality's aggregates over a period, as another municipality may have them: no messages, no handles, no ids
 * that lead to a person, and no cell against the disclosure rules. The schema is published in docs/.
 */
export const packageFormat = 'dialoogmeter-exchange'
/** Raised with every change that an older program would misread. */
export const packageFormatVersion = 1
/** A whole region of 60 municipalities with every stratum stays below this. */
export const largestPackageFileBytes = 30 * 1024 * 1024

const count = z.number().int().min(0)
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const designEffect = z.number().min(1).max(1000)
const perClass = z.array(count).length(gridClassCount)

/**
 * How the waits of one stratum ended, on one clock, per class of the fixed grid (`responseGridMs`; the last class is
 * "longer"). `share` is the Aalen-Johansen share answered by the end of each class but the last, with four decimals
 * (rounded, but never across 0, one half or 1): with the counts alone a case that went out of sight inside a class could
 * shift it. It is null from where the data end while somebody was still waiting. Both are checked against each other.
 */
export const packageGridSchema = z.strictObject({
  answered: perClass,
  closed: perClass,
  open: perClass,
  share: z.array(z.number().min(0).max(1).nullable()).length(gridClassCount - 1),
  designEffect,
})
export type PackageGrid = z.infer<typeof packageGridSchema>

/** A share of a countable whole, with what widens its Wilson interval. */
export const packageShareSchema = z.strictObject({ successes: count, n: count, designEffect })
export type PackageShare = z.infer<typeof packageShareSchema>

const stratumOf = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('channel'), key: z.enum(channelIds) }),
  z.strictObject({ by: z.literal('topic'), key: z.enum(topicIds) }),
  z.strictObject({ by: z.literal('team'), key: z.enum(teamIds) }),
  /** "2026-03" */
  z.strictObject({ by: z.literal('month'), key: z.string().regex(/^\d{4}-\d{2}$/) }),
])
export type PackageStratumOf = z.infer<typeof stratumOf>
export type PackageDimension = Exclude<PackageStratumOf['by'], 'all'>

export const packageStratumSchema = z.strictObject({
  of: stratumOf,
  /** Cases that need a reply and that the sources can follow; equals the sum of each clock's grid. */
  cases: count,
  calendar: packageGridSchema,
  opening: packageGridSchema,
  /**
   * Answered within 7 days of those observed for at least 7 days; null where the sources cannot tell, and where it, or
   * what would follow from it, is too small to give.
   */
  responseRate7d: packageShareSchema.nullable(),
  /** Of the answered cases followed for 72 hours after it: the resident wrote on. null as above. */
  dialogueShare: packageShareSchema.nullable(),
})
export type PackageStratum = z.infer<typeof packageStratumSchema>

const openingBlock = z.strictObject({ openMinute: z.number().int(), closeMinute: z.number().int() })
const openingHours = z.strictObject({
  timeZone: z.string().max(60),
  weeks: z
    .array(
      z.strictObject({
        validFrom: localDate.nullable(),
        validTo: localDate.nullable(),
        days: z.array(z.array(openingBlock).max(8)).length(7),
      }),
    )
    .max(50),
  closedHolidays: z.array(z.string().max(40)).max(40),
  closedDays: z.array(localDate).max(400),
})

export const packageContentSchema = z.strictObject({
  packageId: z.uuid(),
  /** The example's invented municipalities exchange among themselves only. */
  isExample: z.boolean(),
  municipality: z.strictObject({ code: z.string().max(12), name: z.string().max(120) }),
  /** ISO instant; of two packages about overlapping periods of one municipality the later made counts. */
  madeAt: z.iso.datetime(),
  program: z.strictObject({ name: z.string().max(60), version: z.string().max(30) }),
  /** Whole months, local dates, both inclusive, by start of the case. */
  period: z.strictObject({ from: localDate, to: localDate }),
  /** Until when the cases were followed. */
  observedTo: localDate,
  openingHours,
  /** After how many hours of silence a new message is a new case. */
  caseGapHours: z.number().int().min(24).max(168),
  /** Version of each figure's definition; figures of other versions are shown, never pooled. */
  definitions: z.record(z.string().max(60), z.number().int().min(1)),
  channels: z.array(z.enum(channelIds)),
  strata: z.array(packageStratumSchema).max(400),
  /**
   * How many strata of each kind were left out because they, or what would follow from them, are too small. All teams
   * where only a reply tells which team a question went to: what each left open is unknown then.
   */
  leftOut: z.strictObject({ channel: count, topic: count, team: count, month: count }),
  /** Public outgoing messages of sources that hold broadcasts too; null where none, or too few to give. */
  sending: z
    .strictObject({
      replies: count,
      sent: count,
      /** null where it is too small to give by itself. */
      reposts: count.nullable(),
      ownPosts: count.nullable(),
      designEffect,
    })
    .nullable(),
  /** The phase of the growth path, where the municipality chose to give it. */
  growth: z
    .strictObject({
      modelVersion: z.string().max(30),
      lowest: z.number().int().min(1).max(4),
      highest: z.number().int().min(1).max(4),
    })
    .nullable(),
})
export type PackageContent = z.infer<typeof packageContentSchema>

/** The content with what proves that it is whole and who made it. Hash and signature are of its canonical JSON (RFC 8785). */
export const signedPackageSchema = z.strictObject({
  content: packageContentSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519, raw 32 bytes, base64. */
  publicKey: z.base64().max(60),
  /** Ed25519 over the canonical JSON's UTF-8 bytes, base64. */
  signature: z.base64().max(120),
})
export type SignedPackage = z.infer<typeof signedPackageSchema>

/** One file: one municipality's package or a whole region's. */
export const packageFileSchema = z.strictObject({
  format: z.literal(packageFormat),
  formatVersion: z.literal(packageFormatVersion),
  packages: z.array(signedPackageSchema).min(1).max(400),
})
export type PackageFile = z.infer<typeof packageFileSchema>
