import { setImmediate } from 'node:timers/promises'
import {
  packageFormat,
  packageFormatVersion,
  signedPackageSchema,
} from '#shared/benchmark/package/exchangePackage.ts'
import type { SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageRefusal } from '#shared/contract/exchange.ts'
import { packageFieldNames } from '#shared/benchmark/package/packageFieldNames.ts'
import { canonicalJson } from '../safeJson/canonicalJson.ts'
import { pathText } from '../safeJson/pathText.ts'
import { scanJson } from '../safeJson/scanJson.ts'
import type { JsonFinding } from '../safeJson/scanJson.ts'
import { tooLongList } from './listLimits.ts'

/** `detail` names a package, a field or a number; never what stands in the file. */
export interface Refused {
  readonly refusal: PackageRefusal
  readonly detail: string | null
}
export type ParsedFile = { readonly refusal: null; readonly packages: readonly SignedPackage[] } | Refused

function refused(refusal: PackageRefusal, detail: string | null = null): Refused {
  return { refusal, detail }
}

function packagePath(path: readonly PropertyKey[]): string {
  return pathText(path, (name) => packageFieldNames.has(name))
}

interface Decoded {
  readonly text: string
  /** The bytes end within a character. */
  readonly isCut: boolean
}

/** null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): Decoded | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return null
  }
  try {
    decoder.decode()
    return { text, isCut: false }
  } catch {
    return { text, isCut: true }
  }
}

/** What a file that is no text may be, by its first bytes; null where they tell nothing. */
function otherKind(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0x1f && second === 0x8b) return 'gzip'
  if (first === 0x50 && second === 0x4b) return 'zip'
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8 BOM'
  return null
}

/** As `packageFileSchema` has it. */
export const mostPackages = 400
/** The mark stands at the file's beginning, as the program writes it. */
const headLength = 4096

/** Whether a text says it is a package, as far as it goes. */
function saysPackage(text: string): boolean {
  const head = text.slice(0, headLength)
  if (new RegExp(`"format"\\s*:\\s*"${packageFormat}"`).test(head)) return true
  const start = `{"format":"${packageFormat}"`
  const compact = head.replace(/\s/g, '')
  return compact !== '' && start.startsWith(compact)
}

function refusedJson({ fault, path }: JsonFinding, text: string): Refused {
  if (!saysPackage(text) || fault === 'notJson') return refused('notAPackage')
  if (fault === 'truncated') return refused('truncated')
  return refused('schemaViolated', packagePath(path))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether what the schema has understood is all that stands there: it is that which was signed. */
function isAllUnderstood(raw: unknown, parsed: SignedPackage): boolean {
  try {
    return canonicalJson(raw) === canonicalJson(parsed)
  } catch {
    return false
  }
}

/** One by one: the schema lists every fault, and of a hostile file there can be many. */
function parsePackage(raw: unknown, index: number): SignedPackage | Refused {
  const where = ['packages', index]
  const long = tooLongList(raw)
  if (long !== null) return refused('schemaViolated', packagePath([...where, ...long]))
  const parsed = signedPackageSchema.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused('schemaViolated', packagePath([...where, ...(issue?.path ?? [])]))
  }
  if (!isAllUnderstood(raw, parsed.data)) return refused('schemaViolated', packagePath(where))
  return parsed.data
}

async function parseDocument(document: unknown): Promise<ParsedFile> {
  if (!isRecord(document) || document.format !== packageFormat) return refused('notAPackage')
  const { formatVersion, packages } = document
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion)) {
    return refused('schemaViolated', 'formatVersion')
  }
  if (formatVersion !== packageFormatVersion) return refused('otherFormatVersion', String(formatVersion))
  if (Object.keys(document).length !== 3) return refused('schemaViolated', '.')
  if (!Array.isArray(packages) || packages.length === 0 || packages.length > mostPackages) {
    return refused('schemaViolated', 'packages')
  }
  const understood: SignedPackage[] = []
  for (const [index, raw] of packages.entries()) {
    await setImmediate()
    const parsed = parsePackage(raw, index)
    if ('refusal' in parsed) return parsed
    understood.push(parsed)
  }
  return { refusal: null, packages: understood }
}

/**
 * Reads a file of packages by its form alone: nothing of it is believed yet. Never throws. Between two packages of a
 * region's file whoever else asks has a turn.
 */
export async function parsePackageFile(bytes: Uint8Array): Promise<ParsedFile> {
  const decoded = decode(bytes)
  if (decoded === null || !decoded.text.trimStart().startsWith('{') || bytes.length === 0) {
    return refused('notAPackage', otherKind(bytes))
  }
  const { text, isCut } = decoded
  // trimStart() takes a byte order mark for a blank; JSON does not.
  if (otherKind(bytes) !== null) return refused('notAPackage', otherKind(bytes))
  const finding = scanJson(text)
  if (finding !== null) return refusedJson(finding, text)
  if (isCut) return refused('notAPackage')
  return parseDocument(JSON.parse(text))
}
