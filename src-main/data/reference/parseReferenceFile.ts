import { createHash } from 'node:crypto'
import { canonicalJson } from '../safeJson/canonicalJson.ts'
import { checkMergers, checkMunicipalities } from './checkTables.ts'
import { referenceFile, referenceFormatVersion, referenceTables } from './schemas.ts'
import type { ReferenceTables } from './schemas.ts'

/** Why a file cannot renew the tables. Each is about the whole file: nothing of it is taken over. */
export interface ReferenceRefusal {
  readonly refusal:
    'notReference' | 'otherVersion' | 'hashDiffers' | 'totalsDiffer' | 'codesDiffer' | 'olderEdition'
  /** Codes, numbers or a field's name; null where there is nothing more to say. */
  readonly detail: string | null
}

export type ParsedReference = { readonly refusal: null; readonly tables: ReferenceTables } | ReferenceRefusal

function refuse(refusal: ReferenceRefusal['refusal'], detail: string | null = null): ReferenceRefusal {
  return { refusal, detail }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** SHA-256 of the content's canonical JSON (RFC 8785), as hexadecimal digits. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

function hasHash(content: unknown, sha256: string): boolean {
  try {
    return contentHash(content) === sha256
  } catch {
    return false
  }
}

function tablesFault(tables: ReferenceTables): ReferenceRefusal | null {
  const missing = (['NL', 'VL'] as const).find((country) => tables.totals[country] === undefined)
  if (missing !== undefined) return refuse('totalsDiffer', missing)
  // The example's municipalities are the program's own.
  const invented = tables.municipalities.find(({ country }) => country === 'EX')
  if (invented !== undefined) return refuse('codesDiffer', invented.code)
  const fault = checkMunicipalities(tables) ?? checkMergers(tables)
  return fault === null ? null : refuse(fault.kind, fault.detail)
}

/** The one file with all tables: its frame, its hash, its form, and whether it adds up. */
export function parseReferenceFile(text: string): ParsedReference {
  const frame = referenceFile.safeParse(jsonOf(text))
  if (!frame.success) return refuse('notReference')
  const { formatVersion, sha256, content } = frame.data
  if (formatVersion !== referenceFormatVersion) return refuse('otherVersion', String(formatVersion))
  if (!hasHash(content, sha256)) return refuse('hashDiffers')
  const tables = referenceTables.safeParse(content)
  if (!tables.success) return refuse('notReference', tables.error.issues[0]?.path.join('.') ?? null)
  return tablesFault(tables.data) ?? { refusal: null, tables: tables.data }
}

/** Negative when `a` is the earlier edition; "2026-10" comes after "2026-9". */
export function compareEditions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('-').map(Number)
  const [yearB = 0, numberB = 0] = b.split('-').map(Number)
  return yearA - yearB || numberA - numberB
}
