import { isRecord, parseJson } from '../../records/jsonFields.ts'
import { repairValue } from './mojibake.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/** Far deeper than any export: a value that is all brackets must not exhaust the stack. */
const maxDepth = 100

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > maxDepth) return true
  }
  return false
}

/** A value of Meta's JSON with its texts put right; undefined where it is no JSON. */
export function parseMeta(text: string): unknown {
  return isTooDeep(text) ? undefined : repairValue(parseJson(text))
}

export function recordField(record: JsonRecord, name: string): JsonRecord | null {
  const value = record[name]
  return isRecord(value) ? value : null
}

/** The records among the elements of a list; none where there is no list. */
export function recordsField(record: JsonRecord, name: string): readonly JsonRecord[] {
  const value = record[name]
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** A text with something in it, as it stands. */
export function textOf(record: JsonRecord, name: string): string | null {
  const value = record[name]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
