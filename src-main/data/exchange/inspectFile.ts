import { basename } from 'node:path'
import { largestPackageFileBytes } from '#shared/benchmark/package/exchangePackage.ts'
import { checkPackages } from './checkPackages.ts'
import type { Known } from './checkPackages.ts'
import type { InspectedFile } from './exchangeDesk.ts'
import { parsePackageFile } from './parsePackageFile.ts'
import type { Refused } from './parsePackageFile.ts'
import { readBounded } from './readBounded.ts'
import { sha256Hex } from './signing.ts'

/**
 * Reads and checks a file of packages by itself, without a dossier.
 *
 * @throws AppError fileUnreadable
 */
export async function inspectPackageFile(
  path: string,
  known: Known,
): Promise<({ readonly refusal: null } & InspectedFile) | Refused> {
  const bytes = await readBounded(path, largestPackageFileBytes)
  if (bytes === null) {
    return { refusal: 'tooLarge', detail: `${String(largestPackageFileBytes / 1024 / 1024)} MB` }
  }
  const parsed = parsePackageFile(bytes)
  if (parsed.refusal !== null) return parsed
  const checked = checkPackages(parsed.packages, known)
  if (checked.refusal !== null) return checked
  const { packages } = checked
  return { refusal: null, fileName: basename(path), contentHash: sha256Hex(bytes), packages }
}
