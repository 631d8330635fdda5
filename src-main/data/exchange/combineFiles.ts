import { largestPackageFileBytes } from '#shared/benchmark/package/exchangePackage.ts'
import type { SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import { areDoubles } from './checkPackages.ts'
import type { CheckedPackage, Known } from './checkPackages.ts'
import { readPackageFile, tooLarge } from './inspectFile.ts'
import { packageFileText } from './packageText.ts'
import { mostPackages } from './parsePackageFile.ts'
import type { Refused } from './parsePackageFile.ts'

export type Combined =
  | {
      readonly refusal: null
      readonly fileText: string
      readonly packages: readonly CheckedPackage[]
    }
  /** `file` is the path that was not taken, as it was given. */
  | (NotCombined & { readonly file: string })

/** Two files may each be fine and not fit together. */
type NotCombined = Refused | { readonly refusal: 'duplicateInFiles'; readonly detail: string }

interface Taken {
  readonly signed: SignedPackage
  readonly checked: CheckedPackage
}

/** Why a package cannot stand beside those before it. */
function misfit(taken: readonly Taken[], { content }: CheckedPackage): NotCombined | null {
  const { code } = content.municipality
  if (taken.some(({ checked }) => areDoubles(checked.content, content))) {
    return { refusal: 'duplicateInFiles', detail: code }
  }
  const isMixed = taken.some(({ checked }) => checked.content.isExample !== content.isExample)
  if (!isMixed) return null
  return { refusal: content.isExample ? 'exampleOnly' : 'realInExample', detail: code }
}

/**
 * Puts the packages of several files together in one, such as a whole region's. Each stays as its municipality signed it.
 * A package that stands in two of the files, exactly the same, is taken once; two about the same months of one
 * municipality are refused, since a file may hold one of them only.
 *
 * @throws AppError fileUnreadable
 */
export async function combinePackageFiles(paths: readonly string[], known: Known): Promise<Combined> {
  const taken: Taken[] = []
  for (const path of paths) {
    const file = await readPackageFile(path, known)
    if (file.refusal !== null) return { ...file, file: path }
    for (const [index, checked] of file.packages.entries()) {
      const signed = file.signed[index]
      if (signed === undefined || taken.some((before) => before.signed.signature === signed.signature))
        continue
      const fault = misfit(taken, checked)
      if (fault !== null) return { ...fault, file: path }
      taken.push({ signed, checked })
    }
    if (taken.length > mostPackages) return { refusal: 'tooLarge', detail: String(mostPackages), file: path }
  }
  const fileText = packageFileText(taken.map(({ signed }) => signed))
  const [path = ''] = paths
  if (Buffer.byteLength(fileText) > largestPackageFileBytes) return { ...tooLarge(), file: path }
  return { refusal: null, fileText, packages: taken.map(({ checked }) => checked) }
}
