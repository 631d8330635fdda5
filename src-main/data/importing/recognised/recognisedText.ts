import type { RecognisedKind } from '#shared/domain/importing.ts'
import { isApiAnswer } from './apiAnswer.ts'
import { isBlueskyRecord } from './blueskyRecord.ts'
import { isChatwootReport } from './chatwootReport.ts'
import { isJsonSchema } from './jsonSchema.ts'
import { isLinkedinTable } from './linkedinPage.ts'
import { isMastodonPart } from './mastodonPart.ts'
import { isMetaPageTotals } from './metaPageTotals.ts'
import { isFacebookPart, isInstagramPart } from './metaPart.ts'
import { isSignalenPart } from './signalenPart.ts'
import { isXArchivePart } from './xArchivePart.ts'

/** In the order in which they are asked: what says of itself what it is comes before what merely looks like it. */
const tests: readonly (readonly [RecognisedKind, (head: string) => boolean])[] = [
  ['jsonSchema', isJsonSchema],
  ['blueskyRecord', isBlueskyRecord],
  ['mastodonPart', isMastodonPart],
  ['xArchivePart', isXArchivePart],
  ['chatwootReport', isChatwootReport],
  ['metaPageTotals', isMetaPageTotals],
  ['linkedinPage', isLinkedinTable],
  ['signalenPart', isSignalenPart],
  ['instagramPart', isInstagramPart],
  ['facebookPart', isFacebookPart],
  ['apiAnswer', isApiAnswer],
]

/** The known kind of file, without messages, that begins like this; null where it is none of them. */
export function recognisedText(head: string): RecognisedKind | null {
  return tests.find(([, isIt]) => isIt(head))?.[0] ?? null
}
