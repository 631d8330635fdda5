import { packageFormat, packageFormatVersion } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageContent, PackageFile, SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import { canonicalJson } from '../safeJson/canonicalJson.ts'
import { sha256Hex } from './signing.ts'
import type { Signer } from './signing.ts'

export function signPackage(content: PackageContent, signer: Signer): SignedPackage {
  const bytes = Buffer.from(canonicalJson(content), 'utf8')
  return {
    content,
    sha256: sha256Hex(bytes),
    publicKey: signer.publicKey.toString('base64'),
    signature: signer.sign(bytes).toString('base64'),
  }
}

/** The file as it is saved: indented, lists of numbers on one line, so that it can be read before it is given away. */
export function packageFileText(packages: readonly SignedPackage[]): string {
  const file: PackageFile = {
    format: packageFormat,
    formatVersion: packageFormatVersion,
    packages: [...packages],
  }
  const indented = JSON.stringify(file, null, 2)
  // A line break stands outside texts only: JSON writes one inside a text as \n.
  return `${indented.replace(/\[\n\s*([-\d.eE+,\s]|null)+\]/g, (list) => list.replace(/\s+/g, ' '))}\n`
}
