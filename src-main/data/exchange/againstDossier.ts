import { matchCode, municipalityByCode, normaliseCode } from '#shared/benchmark/municipalityLookup.ts'
import { otherDefinitions } from '#shared/benchmark/package/otherDefinitions.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import type { PackageSummary } from '#shared/contract/exchange.ts'
import type { DossierSession } from '../dossierSession.ts'
import { isEmptyDossier } from '../queries/emptyDossier.ts'
import { packageImports, storedPackages } from '../repositories/packages.ts'
import type { NewPackage, StoredPackage } from '../repositories/packages.ts'
import type { CheckedPackage } from './checkPackages.ts'
import { inForce } from './inForce.ts'
import type { Datable } from './inForce.ts'
import type { Refused } from './parsePackageFile.ts'

/** As a package stands in the dossier. */
export function newPackageOf({ content, fingerprint }: CheckedPackage): NewPackage {
  const { packageId, municipality, madeAt, period } = content
  return {
    packageId,
    municipalityCode: normaliseCode(municipality.code),
    madeAtMs: Date.parse(madeAt),
    period: { from: period.from, to: period.to },
    fingerprint,
    contentJson: JSON.stringify(content),
  }
}

/** The name as the reference has it: what the file itself says could be anything. */
function municipalityNamed(reference: Reference, code: string): PackageSummary['municipality'] {
  const match = matchCode(reference, code)
  if (match.kind !== 'found') return { code, name: code }
  const { merger, municipality } = match
  if (merger === null) return { code: municipality.code, name: municipality.name }
  return { code: merger.oldCode, name: merger.oldName }
}

export type PlainSummary = Omit<PackageSummary, 'effect' | 'keyChanged'>

/** What a package says about itself, in the reference's names. */
export function summaryOfPackage(
  { content, fingerprint }: CheckedPackage,
  reference: Reference,
): PlainSummary {
  const { packageId, municipality, isExample, period, madeAt, program, strata } = content
  return {
    packageId,
    municipality: municipalityNamed(reference, normaliseCode(municipality.code)),
    isExample,
    from: period.from,
    to: period.to,
    madeAt,
    program: `${program.name} ${program.version}`,
    fingerprint,
    cases: strata.find(({ of }) => of.by === 'all')?.cases ?? 0,
    strata: strata.length,
    otherDefinitions: [...otherDefinitions(content)],
  }
}

function ownCode(session: DossierSession, reference: Reference): string | null {
  const { municipalityCode } = session.row
  return municipalityCode === null ? null : (municipalityByCode(reference, municipalityCode)?.code ?? null)
}

/** Another key than all that this municipality has signed with before. */
export function isKeyNew(fingerprint: string, before: readonly string[]): boolean {
  return before.length > 0 && !before.includes(fingerprint)
}

function effectOf(known: readonly Datable[], added: Datable): PackageSummary['effect'] {
  const before = inForce(known)
  const after = inForce([...known, added])
  if (!after.includes(added)) return 'olderThanKnown'
  return before.every((item) => after.includes(item)) ? 'new' : 'replacesOlder'
}

function summariesIn(
  session: DossierSession,
  reference: Reference,
  packages: readonly CheckedPackage[],
  stored: readonly StoredPackage[],
  ownKey: string | null,
): PackageSummary[] {
  const own = ownCode(session, reference)
  const known: NewPackage[] = [...stored]
  return packages.map((checked) => {
    const added = newPackageOf(checked)
    const isOwn = municipalityByCode(reference, added.municipalityCode)?.code === own && own !== null
    const signedBefore = known
      .filter(({ municipalityCode }) => municipalityCode === added.municipalityCode)
      .map(({ fingerprint }) => fingerprint)
    if (isOwn && ownKey !== null) signedBefore.push(ownKey)
    const effect = isOwn ? 'ownMunicipality' : effectOf(known, added)
    known.push(added)
    const keyChanged = isKeyNew(checked.fingerprint, signedBefore)
    return { ...summaryOfPackage(checked, reference), effect, keyChanged }
  })
}

/** Invented and real municipalities never stand in one dossier. */
function exampleFault(
  session: DossierSession,
  packages: readonly PackageContent[],
): { readonly fault: Refused | null; readonly becomesExample: boolean } {
  const first = (isExample: boolean): string =>
    packages.find((content) => content.isExample === isExample)?.municipality.code ?? ''
  const hasExample = packages.some(({ isExample }) => isExample)
  const hasReal = packages.some(({ isExample }) => !isExample)
  if (session.row.isExample) {
    const fault = hasReal ? ({ refusal: 'realInExample', detail: first(false) } as const) : null
    return { fault, becomesExample: false }
  }
  if (!hasExample) return { fault: null, becomesExample: false }
  if (hasReal || !isEmptyDossier(session.database)) {
    return { fault: { refusal: 'exampleOnly', detail: first(true) }, becomesExample: false }
  }
  return { fault: null, becomesExample: true }
}

export type AgainstDossier =
  | {
      readonly refusal: null
      readonly packages: readonly PackageSummary[]
      readonly becomesExample: boolean
    }
  | Refused

/**
 * What importing these would do to the dossier as it is now, or why they are refused.
 *
 * @param ownKey the dossier's own fingerprint (`ownFingerprint`)
 */
export function againstDossier(
  session: DossierSession,
  reference: Reference,
  file: { readonly contentHash: string; readonly packages: readonly CheckedPackage[] },
  ownKey: string | null,
): AgainstDossier {
  const { database } = session
  const imported = packageImports(database).find(({ contentHash }) => contentHash === file.contentHash)
  if (imported !== undefined) return { refusal: 'alreadyImported', detail: null }
  const stored = storedPackages(database)
  const ids = new Set(stored.map(({ packageId }) => packageId))
  const known = file.packages.find(({ content }) => ids.has(content.packageId))
  if (known !== undefined) {
    return { refusal: 'alreadyImported', detail: summaryOfPackage(known, reference).municipality.name }
  }
  const { fault, becomesExample } = exampleFault(
    session,
    file.packages.map(({ content }) => content),
  )
  if (fault !== null) return fault
  const packages = summariesIn(session, reference, file.packages, stored, ownKey)
  return { refusal: null, packages, becomesExample }
}
