import { basename } from 'node:path'
import { largestPackageFileBytes } from '#shared/benchmark/package/exchangePackage.ts'
import type { SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import { checkPackages } from './checkPackages.ts'
import type { CheckedPackage, Known } from './checkPackages.ts'
import type { InspectedFile } from './exchangeDesk.ts'
import { parsePackageFile } from './parsePackageFile.ts'
import type { Refused } from './parsePackageFile.ts'
import { readBounded } from '../safeJson/readBounded.ts'
import { sha256Hex } from './signing.ts'

/** A file that is fine by itself: its packages as they stand there, and as they were checked. */
interface ReadFile {
  readonly refusal: null
  readonly contentHash: string
  readonly signed: readonly SignedPackage[]
  readonly packages: readonly CheckedPackage[]
}

export function tooLarge(): Refused {
  return { refusal: 'tooLarge', detail: `${String(largestPackageFileBytes / 1024 / 1024)} MB` }
}

/**
 * Reads and checks a file of packages by itself, without a dossier.
 *
 * @throws AppError fileUnreadable
 */
export async function readPackageFile(path: string, known: Known): Promise<ReadFile | Refused> {
  const bytes = await readBounded(path, largestPackageFileBytes)
  if (bytes === null) return tooLarge()
  const parsed = await parsePackageFile(bytes)
  if (parsed.refusal !== null) return parsed
  const checked = await checkPackages(parsed.packages, known)
  if (checked.refusal !== null) return checked
  const { packages } = checked
  return { refusal: null, contentHash: sha256Hex(bytes), signed: parsed.packages, packages }
}

/**
 * As `readPackageFile`, for what is kept until it is imported.
 *
 * @throws AppError fileUnreadable
 */
export async function inspectPackageFile(
  path: string,
  known: Known,
): Promise<({ readonly refusal: null } & InspectedFile) | Refused> {
  const file = await readPackageFile(path, known)
  if (file.refusal !== null) return file
  const { contentHash, packages } = file
  return { refusal: null, fileName: basename(path), contentHash, packages }
}
