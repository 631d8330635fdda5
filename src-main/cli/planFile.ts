import { z } from 'zod'
import { planSchema } from '#shared/staffing/plan/plan.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { AppError } from '#data/appError.ts'
import { readBounded } from '#data/safeJson/readBounded.ts'
import { UsageError } from './exit.ts'

/** A plan of the most scenarios and people, each of its hours drawn apart, is a tenth of it. */
const largestBytes = 1_000_000

/** Paths of fields that stand in one value and not in the other, which was made from it. */
function unknownFields(given: unknown, taken: unknown, path: string): string[] {
  if (given === null || taken === null || typeof given !== 'object' || typeof taken !== 'object') return []
  const known = new Map<string, unknown>(Object.entries(taken))
  return Object.entries(given).flatMap(([name, value]) => {
    const here = Array.isArray(given) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`
    return known.has(name) ? unknownFields(value, known.get(name), here) : [here]
  })
}

async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readBounded(path, largestBytes)
    if (bytes === null) throw new UsageError(`--scenario ${path}: > ${String(largestBytes)} bytes`)
    return bytes.toString('utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof AppError) throw new UsageError(`--scenario ${path}`)
    throw error
  }
}

/**
 * A plan from a file; docs/staffing-scenario.schema.json tells its form.
 *
 * @throws UsageError naming the file, and each place in it that is wrong with what is wrong there
 */
export async function readPlanFile(path: string): Promise<Plan> {
  const wrong = (what: string): UsageError =>
    new UsageError(`--scenario ${path}\n${what}\n(docs/staffing-scenario.schema.json; simulate --template)`)
  const text = await textOf(path)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'JSON')
  }
  const parsed = planSchema.safeParse(document)
  if (!parsed.success) throw wrong(z.prettifyError(parsed.error))
  const [unknown] = unknownFields(document, parsed.data, '')
  if (unknown !== undefined) throw wrong(`✖ no such field\n  → at ${unknown}`)
  return parsed.data
}
