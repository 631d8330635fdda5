import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFileSchema } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageContent, SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import { packageFileText, signPackage } from '#data/exchange/packageText.ts'
import { signerOf } from '#data/exchange/signing.ts'

/** A key that nobody has: 32 times the same byte. */
export function testSeed(byte: number): Buffer {
  return Buffer.alloc(32, byte)
}

/** The content of a package's text, to make others of. */
export function contentIn(fileText: string): PackageContent {
  const [first] = packageFileSchema.parse(JSON.parse(fileText)).packages
  if (first === undefined) throw new Error('a file without a package')
  return first.content
}

/** As another municipality would have made it: changed, and signed with its own key. */
export function signedAs(
  content: PackageContent,
  changes: Partial<PackageContent>,
  seed = testSeed(1),
): SignedPackage {
  return signPackage({ ...content, ...changes }, signerOf(seed))
}

/** A package of another municipality about the same months; the number makes its id. */
export function packageOf(
  content: PackageContent,
  code: string,
  number: number,
  changes: Partial<PackageContent> = {},
  seed = testSeed(number),
): SignedPackage {
  const packageId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const municipality = { code, name: `gemeente ${code}` }
  return signedAs(content, { packageId, municipality, ...changes }, seed)
}

export function writePackages(folder: string, name: string, packages: readonly SignedPackage[]): string {
  const path = join(folder, name)
  writeFileSync(path, packageFileText(packages))
  return path
}
