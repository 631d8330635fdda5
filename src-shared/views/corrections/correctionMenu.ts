import type { CaseThread, ThreadMessage } from '../../contract/cases.ts'
import type { Correction, CorrectionTarget } from '../../contract/corrections.ts'
import {
  exclusions,
  needsReplyMarks,
  teamIds,
  topicIds,
  type Exclusion,
  type NeedsReply,
  type TeamId,
  type TopicId,
} from '../../domain/message.ts'
import type { Words } from '../words.ts'

/** What a person says of a case or message, whichever it is about. */
export type Judgement =
  | { readonly kind: 'topic'; readonly topic: TopicId }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'needsReply'; readonly needsReply: NeedsReply }
  | { readonly kind: 'automatic'; readonly isAutomatic: boolean }
  | { readonly kind: 'exclude'; readonly as: Exclusion | null }

export interface MenuLeaf<T> {
  readonly label: string
  /** It stands so already. */
  readonly isCurrent: boolean
  readonly choice: T
}

export interface MenuBranch<T> {
  readonly label: string
  readonly leaves: readonly MenuLeaf<T>[]
}

/** A menu of one or two levels. */
export interface CorrectionMenu<T> {
  readonly branches: readonly MenuBranch<T>[]
  readonly leaves: readonly MenuLeaf<T>[]
}

/** Topics that the keys 1-8 give, in this order: all but "unsure", which nobody needs to say. */
export const topicKeys: readonly { readonly key: string; readonly topic: TopicId }[] = topicIds
  .filter((topic) => topic !== 'unsure')
  .map((topic, index) => ({ key: String(index + 1), topic }))

export function correctionOf(judgement: Judgement, target: CorrectionTarget): Correction {
  switch (judgement.kind) {
    case 'topic':
      return { kind: 'topic', topic: judgement.topic, target }
    case 'team':
      return { kind: 'team', team: judgement.team, target }
    case 'needsReply':
      return { kind: 'needsReply', needsReply: judgement.needsReply, target }
    case 'automatic':
      return { kind: 'automatic', isAutomatic: judgement.isAutomatic, target }
    case 'exclude':
      return { kind: 'exclude', as: judgement.as, target }
  }
}

/** The thread a message stands in. */
type Around = Pick<CaseThread, 'messages' | 'timeZone'>

/** What stands now; absent where several rows differ or it is not known. */
interface Present {
  readonly topic?: TopicId
  readonly team?: TeamId
  readonly needsReply?: NeedsReply
  readonly excludedAs?: Exclusion | null
}

function topicBranch(words: Words, present: Present): MenuBranch<Judgement> {
  return {
    label: words.text.corrections.branches.topic,
    leaves: topicIds.map((topic) => ({
      label: words.text.figures.topics[topic],
      isCurrent: present.topic === topic,
      choice: { kind: 'topic', topic },
    })),
  }
}

function teamBranch(words: Words, present: Present): MenuBranch<Judgement> {
  return {
    label: words.text.corrections.branches.team,
    leaves: teamIds.map((team) => ({
      label: words.text.figures.teams[team],
      isCurrent: present.team === team,
      choice: { kind: 'team', team },
    })),
  }
}

function needsReplyBranch(words: Words, present: Present): MenuBranch<Judgement> {
  const text = words.text.corrections
  return {
    label: text.branches.needsReply,
    leaves: needsReplyMarks.map((needsReply) => ({
      label: text.needsReply[needsReply],
      isCurrent: present.needsReply === needsReply,
      choice: { kind: 'needsReply', needsReply },
    })),
  }
}

function excludeBranch(words: Words, present: Present): MenuBranch<Judgement> {
  const text = words.text.corrections
  return {
    label: text.branches.exclude,
    leaves: exclusions.map((as) => ({
      label: text.exclusions[as],
      isCurrent: present.excludedAs === as,
      choice: { kind: 'exclude', as },
    })),
  }
}

/** What can be said of the chosen rows of a list. */
export function listMenu(words: Words): CorrectionMenu<Judgement> {
  return {
    branches: [
      topicBranch(words, {}),
      teamBranch(words, {}),
      needsReplyBranch(words, {}),
      excludeBranch(words, {}),
    ],
    leaves: [],
  }
}

function aimed(branch: MenuBranch<Judgement>, target: CorrectionTarget): MenuBranch<Correction> {
  const leaves = branch.leaves.map(({ choice, ...leaf }) => ({
    ...leaf,
    choice: correctionOf(choice, target),
  }))
  return { ...branch, leaves }
}

/** The messages of citizens before a reply, newest first: those it can answer. */
function linkBranch(words: Words, thread: Around, message: ThreadMessage): MenuBranch<Correction> {
  const text = words.text.corrections
  const { messageId, replyToId, sentAtMs } = message
  const earlier = thread.messages.filter((one) => one.direction === 'in' && one.sentAtMs <= sentAtMs)
  const link = (label: string, to: number | null): MenuLeaf<Correction> => ({
    label,
    isCurrent: replyToId === to,
    choice: { kind: 'link', messageId, replyToId: to },
  })
  return {
    label: text.branches.link,
    leaves: [
      ...earlier
        .slice(-12)
        .reverse()
        .map((one) => link(text.linkTo(words.instant(one.sentAtMs, thread.timeZone)), one.messageId)),
      link(text.cutLink, null),
    ],
  }
}

function leaf(label: string, choice: Correction): MenuLeaf<Correction> {
  return { label, isCurrent: false, choice }
}

/** What can be said of one message of a thread. */
export function messageMenu(
  words: Words,
  thread: Around,
  message: ThreadMessage,
): CorrectionMenu<Correction> {
  const text = words.text.corrections
  const { messageId, direction, isAutomatic, excludedAs } = message
  const target = { messageIds: [messageId] }
  const isCounted = excludedAs === null
  const countsAgain = leaf(text.countsAgain, { kind: 'exclude', as: null, target })
  if (direction === 'in') {
    const isFirst = thread.messages.find((one) => one.direction === 'in')?.messageId === messageId
    const branches = [
      topicBranch(words, message),
      needsReplyBranch(words, message),
      excludeBranch(words, message),
    ]
    return {
      branches: branches.map((branch) => aimed(branch, target)),
      leaves: [
        ...(isFirst || message.isStart ? [] : [leaf(text.split, { kind: 'split', messageId })]),
        ...(isCounted ? [] : [countsAgain]),
      ],
    }
  }
  const automatic = leaf(isAutomatic ? text.notAutomatic : text.automatic, {
    kind: 'automatic',
    isAutomatic: !isAutomatic,
    target,
  })
  const branches = [teamBranch(words, message), excludeBranch(words, message)]
  return {
    branches: [...branches.map((branch) => aimed(branch, target)), linkBranch(words, thread, message)],
    leaves: [automatic, ...(isCounted ? [] : [countsAgain])],
  }
}
