import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../appError.ts'

/** Reads a JSON resource that ships with the app. Missing, unparsable or not fitting its schema: resourceDamaged. */
export function readResource<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw damaged(path, cause)
  }
  const parsed = schema.safeParse(content)
  if (!parsed.success) throw damaged(path, parsed.error)
  return parsed.data
}

export function damaged(path: string, cause: unknown): AppError {
  return new AppError('resourceDamaged', { params: { file: basename(path) }, cause })
}
