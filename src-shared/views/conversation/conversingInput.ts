import type { ConversationPage } from '../../contract/conversation.ts'
import type { Filter } from '../../contract/figures.ts'
import type { Count, Figure } from '../../domain/figure.ts'
import { isOfTopicOrTeam } from '../overview/overviewInput.ts'
import type { Words } from '../words.ts'

/** What the sentences, rows and drawings of the page Conversation are made of. */
export interface ConversingInput {
  readonly page: ConversationPage
  readonly filter: Filter
  readonly municipalityName: string
  readonly words: Words
}

export function knownCount(count: Count): number | null {
  return typeof count === 'number' ? count : null
}

/** A share as so many of 100: "32"; with a decimal where a whole number would say none or all. */
export function ofHundred(words: Words, share: number): string {
  const rounded = Math.round(share * 100)
  const isLost = (rounded === 0 && share > 0) || (rounded === 100 && share < 1)
  return words.number(isLost ? share * 100 : rounded, isLost ? 1 : 0)
}

/** A published share without a decimal that its source does not have: "11%". */
export function roundShare(words: Words, share: number): string {
  return words.percent(share).replace(/[.,]0%$/, '%')
}

/** The ratio of what was sent, where it is about the choice: a message sent has no topic or team. */
export function tellingRatio({ page, filter }: ConversingInput): Figure | null {
  return isOfTopicOrTeam(filter) ? null : page.current.conversationRatio
}

export interface PublishedShare {
  /** 0-1 */
  readonly share: number
  readonly year: string
}

/** Under which names the reference tables hold what stands beside the page. */
export const publishedMetrics = {
  replies: 'conversation_ratio_share_of_tweets_that_are_replies',
  serviceAndPublicSpace: 'share_of_questions_that_are_simple_service_or_public_space_reports',
  services: 'share_messages_about_services',
  policy: 'share_messages_about_policy',
  crisis: 'share_messages_about_crisis_incidents',
  communications: 'share_municipalities_where_communications_answers_questions',
} as const

/** What research published beside the page; null where the reference tables do not hold it (any more). */
export function publishedShare(
  { page }: { readonly page: Pick<ConversationPage, 'published'> },
  id: keyof typeof publishedMetrics,
): PublishedShare | null {
  const found = page.published.find(({ metric }) => metric === publishedMetrics[id])
  return found === undefined ? null : { share: found.value / 100, year: String(found.year) }
}

/** Comments under a post of one municipality's pages: background for the reactions. */
export function publishedReactions({
  page,
}: ConversingInput): { readonly value: number; readonly year: string } | null {
  const found = page.published.find(({ metric }) => metric === 'facebook_comments_per_post_mean')
  return found === undefined ? null : { value: found.value, year: String(found.year) }
}
