import type {
  Direction,
  NeedsReply,
  SendingClass,
  TeamId,
  TopicId,
  TopicOrigin,
} from '#shared/domain/message.ts'
import type { ParsedMessage } from '../adapter.ts'
import { foldText } from './foldText.ts'
import type { FoldedText } from './foldText.ts'
import { defaultLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { LexiconTopic } from './lexiconWords.ts'
import { replyHash } from './replyHash.ts'

/** What is kept of a message's text: never the text itself. */
export interface Marks {
  readonly topic: TopicId
  /** Who gave the topic: the source's own label, else the words. */
  readonly topicOrigin: Extract<TopicOrigin, 'source' | 'words'>
  readonly team: TeamId
  /** Thanks and nothing else. */
  readonly thanks: boolean
  readonly automatic: boolean
  readonly needsReply: NeedsReply
  /** How an outgoing public message counts in the conversation ratio. */
  readonly sendingClass: SendingClass | null
  /** Equal for replies with the same wording; outgoing messages only. */
  readonly replyHash: string | null
}

/** A thank-you with more words than this says something else too. */
const maxThanksWords = 8
/** What stands for a sticker or a deleted message is never longer. */
const maxPlaceholderWords = 8

interface Findings {
  topic: TopicId
  team: TeamId
  hasThanks: boolean
  isAutomatic: boolean
  hasNoContent: boolean
}

function strongest(scores: ReadonlyMap<LexiconTopic, number>): TopicId {
  let best: TopicId = 'unsure'
  let bestScore = 0
  for (const [topic, score] of scores) {
    if (score > bestScore) {
      best = topic
      bestScore = score
    } else if (score === bestScore) best = 'unsure'
  }
  return best
}

function look(text: FoldedText, lexicon: Lexicon): Findings {
  const scores = new Map<LexiconTopic, number>()
  const found: Findings = {
    topic: 'unsure',
    team: 'unknown',
    hasThanks: false,
    isAutomatic: false,
    hasNoContent: false,
  }
  lexicon.trie.match(text, (value) => {
    const mark = lexicon.marks[value]
    if (mark === undefined) return
    if (mark.type === 'topic') scores.set(mark.topic, (scores.get(mark.topic) ?? 0) + mark.weight)
    else if (mark.type === 'team') found.team = mark.team
    else if (mark.type === 'thanks') found.hasThanks = true
    else if (mark.type === 'automatic') found.isAutomatic = true
    else found.hasNoContent = true
  })
  found.topic = strongest(scores)
  return found
}

/** "Jan de Vries" alone under a post on Facebook or Instagram: a friend is called, the municipality is not asked. */
const onlyAName =
  /^\p{Lu}[\p{L}'’-]+(?:\s+(?:van|de|den|der|het|ten|ter|el|\p{Lu}[\p{L}'’-]*))*\s+\p{Lu}[\p{L}'’-]+$/u

function isTaggedName(message: ParsedMessage, text: string, folded: FoldedText): boolean {
  if (folded.words === 0) return folded.mentions > 0
  if (message.channel !== 'facebook' && message.channel !== 'instagram') return false
  return message.kind === 'comment' && folded.words <= 5 && onlyAName.test(text.trim())
}

function isThanksOnly(found: Findings, folded: FoldedText): boolean {
  return (
    found.hasThanks && folded.words <= maxThanksWords && !folded.hasQuestionMark && found.topic === 'unsure'
  )
}

function isUnlikely(message: ParsedMessage, text: string, folded: FoldedText, found: Findings): boolean {
  if (folded.words === 0 && folded.hasSigns && folded.addresses === 0 && !folded.hasQuestionMark) return true
  if (found.hasNoContent && folded.words <= maxPlaceholderWords) return true
  return isTaggedName(message, text, folded)
}

function sendingClassOf(message: ParsedMessage): SendingClass | null {
  if (message.direction === 'in' || !message.isPublic) return null
  switch (message.kind) {
    case 'reply':
      return 'reply'
    case 'repost':
      return 'repost'
    case 'comment':
      return message.replyToExternalId !== null || message.addresseeHandle !== null ? 'reply' : 'ownPost'
    case 'post':
      return 'ownPost'
    case 'dm':
    case 'ticket':
      return null
  }
}

function topicAndOrigin(label: TopicId, byWords: TopicId): Pick<Marks, 'topic' | 'topicOrigin'> {
  return label === 'unsure'
    ? { topic: byWords, topicOrigin: 'words' }
    : { topic: label, topicOrigin: 'source' }
}

/** What the words of a kept text say of its topic: as at import, where the source gives no label. */
export function topicByWords(text: string, direction: Direction, lexicon: Lexicon): TopicId {
  const folded = foldText(text)
  const found = look(folded, lexicon)
  return direction === 'in' && isThanksOnly(found, folded) ? 'thanks' : found.topic
}

/** Topic and team that the source names itself go before what the text suggests. */
function labelled(message: ParsedMessage, lexicon: Lexicon): { topic: TopicId; team: TeamId } {
  const topic = message.topicLabel === null ? 'unsure' : look(foldText(message.topicLabel), lexicon).topic
  const team = message.teamLabel === null ? 'unknown' : look(foldText(message.teamLabel), lexicon).team
  return { topic, team: message.teamLabel !== null && team === 'unknown' ? 'other' : team }
}

function inboundMarks(message: ParsedMessage, text: string, lexicon: Lexicon): Marks {
  const folded = foldText(text)
  const found = look(folded, lexicon)
  const thanks = isThanksOnly(found, folded)
  const isLikely = !thanks && !isUnlikely(message, text, folded, found)
  const label = labelled(message, lexicon)
  return {
    ...topicAndOrigin(label.topic, thanks ? 'thanks' : found.topic),
    team: label.team,
    thanks,
    automatic: message.automatic ?? false,
    needsReply: message.needsReply ?? (isLikely ? 'yes' : 'unlikely'),
    sendingClass: null,
    replyHash: null,
  }
}

function outboundMarks(message: ParsedMessage, text: string, lexicon: Lexicon): Marks {
  const folded = foldText(text)
  const hash = replyHash(folded)
  const found = look(folded, lexicon)
  const label = labelled(message, lexicon)
  return {
    ...topicAndOrigin(label.topic, found.topic),
    team: label.team,
    thanks: false,
    automatic: message.automatic ?? found.isAutomatic,
    needsReply: 'no',
    sendingClass: sendingClassOf(message),
    replyHash: hash,
  }
}

/**
 * Everything that is derived from a message's text while it passes by. Pure. A source without texts gives "unsure",
 * and "yes" for needing a reply: unknown must not make a question disappear.
 */
export function deriveMarks(message: ParsedMessage, lexicon: Lexicon = defaultLexicon): Marks {
  const text = message.text ?? ''
  return message.direction === 'in'
    ? inboundMarks(message, text, lexicon)
    : outboundMarks(message, text, lexicon)
}
