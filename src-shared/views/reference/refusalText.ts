import type { OutputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'

type Refusal = Exclude<OutputOf<'reference.renew'>, { readonly refusal: null }>

/** Why a file with reference data was not taken over, and what to do. */
export function refusalText(words: Words, { refusal, detail }: Refusal): string {
  const texts = words.text.reference.refusals
  switch (refusal) {
    case 'notReference':
      return detail === null ? texts.notReference : texts.notReferenceAt(detail)
    case 'hashDiffers':
      return texts.hashDiffers
    case 'otherVersion':
    case 'totalsDiffer':
    case 'codesDiffer':
    case 'olderEdition':
      return texts[refusal](detail ?? '')
  }
}
