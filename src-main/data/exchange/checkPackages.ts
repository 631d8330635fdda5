import { setImmediate } from 'node:timers/promises'
import { matchCode, municipalityByCode, normaliseCode } from '#shared/benchmark/municipalityLookup.ts'
import { checkPackage } from '#shared/benchmark/package/checkPackage.ts'
import type { PackageContent, SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import type { PackageRefusal } from '#shared/contract/exchange.ts'
import { canonicalJson } from '../safeJson/canonicalJson.ts'
import { isExportable } from './exportPeriod.ts'
import { overlaps } from './inForce.ts'
import type { Refused } from './parsePackageFile.ts'
import { fingerprintOf, isSignedBy, sha256Hex } from './signing.ts'

/** A package that is whole, signed, plausible and of a known municipality. */
export interface CheckedPackage {
  readonly content: PackageContent
  readonly fingerprint: string
}

/** What a package is held against. */
export interface Known {
  readonly reference: Reference
  readonly nowMs: number
}

function refused(refusal: PackageRefusal, detail: string): Refused {
  return { refusal, detail }
}

/** Hash first: a changed file has a wrong signature as well, and the hash tells that it was the content. */
function checkSeal({ content, sha256, publicKey, signature }: SignedPackage): PackageRefusal | null {
  const bytes = Buffer.from(canonicalJson(content), 'utf8')
  if (sha256Hex(bytes) !== sha256) return 'hashDiffers'
  const isSigned = isSignedBy(Buffer.from(publicKey, 'base64'), bytes, Buffer.from(signature, 'base64'))
  return isSigned ? null : 'signatureInvalid'
}

/** An old code is fine as long as it leads to one municipality of today. */
function checkMunicipality(content: PackageContent, reference: Reference): Refused | null {
  const { code } = content.municipality
  const isWritten = /^(?:GM\d{4}|\d{5}|EX\d{2})$/.test(code)
  if (!isWritten) return refused('unknownMunicipality', 'municipality.code')
  const match = matchCode(reference, code)
  if (match.kind === 'ambiguous') {
    return refused('unknownMunicipality', `${code}: ${match.candidates.map(({ name }) => name).join(', ')}`)
  }
  if (match.kind !== 'found') return refused('unknownMunicipality', code)
  const isInvented = match.municipality.country === 'EX'
  return isInvented === content.isExample ? null : refused('implausible', 'isExample')
}

/** Clocks of computers differ; a package made later than this would replace all honest ones after it. */
const clockSkewMs = 2 * 24 * 3_600_000
/** Above all that is known: fewer than 1 question a resident a year. Curves are rebuilt case by case. */
const mostCasesPerResidentYear = 5
const leastLimit = 20_000

/** Sizes and times that no package can have, before anything is computed from them. */
function limitFault(content: PackageContent, population: number, nowMs: number): string | null {
  const { period, madeAt, strata } = content
  if (!isExportable(period)) return `period: ${period.from} to ${period.to}`
  if (Date.parse(madeAt) > nowMs + clockSkewMs) return `madeAt: ${madeAt}`
  const years = (Date.parse(period.to) - Date.parse(period.from)) / (365 * 24 * 3_600_000) + 1
  const most = Math.max(leastLimit, Math.round(population * years * mostCasesPerResidentYear))
  const index = strata.findIndex(({ cases }) => cases > most)
  return index === -1 ? null : `strata[${String(index)}].cases`
}

function checkOne(signed: SignedPackage, where: string, { reference, nowMs }: Known): Refused | null {
  const seal = checkSeal(signed)
  if (seal !== null) return refused(seal, where)
  const { content } = signed
  const municipality = checkMunicipality(content, reference)
  if (municipality !== null) return municipality
  const population = municipalityByCode(reference, content.municipality.code)?.population ?? 0
  const fault = limitFault(content, population, nowMs) ?? checkPackage(content)[0]
  return fault === undefined ? null : refused('implausible', `${where}: ${fault}`)
}

/** One package twice, or two of one municipality about the same months. */
export function areDoubles(a: PackageContent, b: PackageContent): boolean {
  if (a.packageId === b.packageId) return true
  const isSame = normaliseCode(a.municipality.code) === normaliseCode(b.municipality.code)
  return isSame && overlaps(a.period, b.period)
}

/**
 * Checks what a file holds by itself, without a dossier; the first fault refuses all of it. A region's file takes
 * seconds: between two packages whoever else asks has a turn.
 */
export async function checkPackages(
  packages: readonly SignedPackage[],
  known: Known,
): Promise<{ readonly refusal: null; readonly packages: readonly CheckedPackage[] } | Refused> {
  const checked: CheckedPackage[] = []
  for (const [index, signed] of packages.entries()) {
    await setImmediate()
    const where = `packages[${String(index)}]`
    const fault = checkOne(signed, where, known)
    if (fault !== null) return fault
    const { content } = signed
    if (checked.some((before) => areDoubles(before.content, content))) {
      return refused('duplicateInFile', where)
    }
    const fingerprint = fingerprintOf(Buffer.from(signed.publicKey, 'base64'))
    checked.push({ content, fingerprint })
  }
  return { refusal: null, packages: checked }
}
