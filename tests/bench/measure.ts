import { z } from 'zod'

/** What a program of this folder prints: arrays of measures as JSON, an array a line, as soon as there is one. */
export interface Measure {
  readonly what: string
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'perSecond' | 'ratio' | 'exponent'
  /** As they came, at least one. */
  readonly runs: readonly number[]
  /** What users would use instead, or the floor: the same work in the same unit, in the same run of the bench. */
  readonly against: { readonly what: string; readonly runs: readonly number[] } | null
  /** A `ratio` is held against the middle ratio to `against`, a `value` against the runs themselves. */
  readonly goal: {
    readonly ratio?: number | undefined
    readonly value?: number | undefined
    /** Reached below; else above. */
    readonly isAtMost: boolean
    /** Which of the runs is held against `value`: the middle where nothing is said. */
    readonly at?: 'p50' | 'p95' | 'most' | undefined
  } | null
  /** What a reader must know to understand the figure. */
  readonly note?: string | undefined
}

const runsSchema = z.array(z.number()).min(1)

const measureSchema = z.strictObject({
  what: z.string(),
  unit: z.enum(['ms', 's', 'MB', 'kB', 'perSecond', 'ratio', 'exponent']),
  runs: runsSchema,
  against: z.strictObject({ what: z.string(), runs: runsSchema }).nullable(),
  goal: z
    .strictObject({
      ratio: z.number().optional(),
      value: z.number().optional(),
      isAtMost: z.boolean(),
      at: z.enum(['p50', 'p95', 'most']).optional(),
    })
    .nullable(),
  note: z.string().optional(),
})

const measuresSchema = z.array(measureSchema)

/** Tells them to whoever started this program. */
export function printMeasures(measures: readonly Measure[]): void {
  process.stdout.write(`${JSON.stringify(measures)}\n`)
}

/** @throws Error where a line is no array of measures */
export function readMeasures(line: string): readonly Measure[] {
  return measuresSchema.parse(JSON.parse(line))
}
