import type { ChannelId } from './channel.ts'

export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

/** "repost" is another account's message sent on; it is outgoing, but neither a reply nor an own post. */
export const messageKinds = ['post', 'reply', 'repost', 'comment', 'dm', 'ticket'] as const
export type MessageKind = (typeof messageKinds)[number]

/** How an outgoing public message counts in the conversation ratio; null where it does not count (DM, WhatsApp, ticket). */
export type SendingClass = 'reply' | 'repost' | 'ownPost'

export const topicIds = [
  'service',
  'publicSpace',
  'policy',
  'complaint',
  'participation',
  'crisis',
  'thanks',
  'other',
  'unsure',
] as const
export type TopicId = (typeof topicIds)[number]

export const teamIds = ['communications', 'contactCentre', 'other', 'unknown'] as const
export type TeamId = (typeof teamIds)[number]

/** Who said what a message is about: a person goes before the source, the source before what is worked out here. */
export const topicOrigins = ['words', 'model', 'source', 'person'] as const
export type TopicOrigin = (typeof topicOrigins)[number]

/** Why a message is left out of every figure; said by a person. */
export const exclusions = ['spam', 'test', 'colleague', 'other'] as const
export type Exclusion = (typeof exclusions)[number]

/** "starts" = a new case begins here, whatever the gaps; "continues" = the case before it goes on here. */
export const caseMarks = ['starts', 'continues'] as const
export type CaseMark = (typeof caseMarks)[number]

/**
 * A thread that holds together whoever wrote in it: messages of several threads were put in it, or it is a chat. Its name
 * within the store, and whether it is a conversation.
 */
export interface GivenThread {
  readonly key: string
  readonly isConversation: boolean
}

/** yes | unlikely (emoji only, thanks, tagged name, sticker) | no (labelled, or not addressed to the account). */
export const needsReplyMarks = ['yes', 'unlikely', 'no'] as const
export type NeedsReply = (typeof needsReplyMarks)[number]

/**
 * What the building of cases sees of one message. `sequence` is the order in the source (equal times keep it).
 * Times are UTC epoch milliseconds.
 */
export interface CaseMessage {
  readonly id: number
  readonly sequence: number
  readonly accountId: number
  readonly channel: ChannelId
  /** The source's own conversation id, already made unique within the account; null where the source has none. */
  readonly conversationKey: string | null
  /** Pseudonym of the citizen this message comes from, or is addressed to (outgoing); null when unknown. */
  readonly citizenKey: string | null
  readonly direction: Direction
  readonly kind: MessageKind
  readonly sentAtMs: number
  /** Internal id of the message this one answers, when that message is in the store. */
  readonly replyToId: number | null
  readonly automatic: boolean
  readonly thanks: boolean
  readonly needsReply: NeedsReply
  readonly topic: TopicId
  readonly team: TeamId
  /** A closure the source reports for the conversation of this message (ticket solved); null when none. */
  readonly closedAtMs: number | null
  readonly observedUntilMs: number
  /** What the citizen said of the handling, 0-1; absent or null where the source does not tell. */
  readonly satisfaction?: number | null
  /** A person's word on where cases begin (`caseMarks`); absent or null = the rules decide. */
  readonly caseMark?: CaseMark | null
  /** The thread that holds this message and all that stands there together; absent or null = conversation or citizen. */
  readonly givenThread?: GivenThread | null
  /** True for messages of an archive that holds answered questions only: such questions build no cases. */
  readonly answeredOnly?: boolean
}
