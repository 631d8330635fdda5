import type { PackageContent, PackageStratum, PackageStratumOf } from './exchangePackage.ts'

/** "topic/service", "all": one text for each part. */
export function stratumKey(of: PackageStratumOf): string {
  return of.by === 'all' ? 'all' : `${of.by}/${of.key}`
}

/** The part of a package, or null when it is not in it. */
export function stratumIn(content: PackageContent, of: PackageStratumOf): PackageStratum | null {
  const key = stratumKey(of)
  return content.strata.find(({ of: other }) => stratumKey(other) === key) ?? null
}
