import type { CaseMessage } from '../domain/message.ts'
import { isLater } from './threadKey.ts'

/** What happens in a thread, in order of time. A closure comes from the message that the source hangs it on. */
export type ThreadEvent =
  | { readonly kind: 'inbound'; readonly atMs: number; readonly message: CaseMessage }
  | { readonly kind: 'reply'; readonly atMs: number; readonly message: CaseMessage }
  | { readonly kind: 'automatic'; readonly atMs: number; readonly message: CaseMessage }
  | { readonly kind: 'closure'; readonly atMs: number; readonly message: CaseMessage }

/**
 * The events of one thread. Equal times keep the order of the source, but a reply never comes before the message it
 * is linked to, and a closure comes last. Reposts and questions of archives that hold answered ones only are left
 * out: the first answer nobody, the second cannot tell what stayed unanswered.
 */
export function eventsOf(messages: readonly CaseMessage[]): readonly ThreadEvent[] {
  const events: ThreadEvent[] = []
  for (const message of afterTheirQuestion(inSourceOrder(messages))) {
    const kind = kindOf(message)
    if (kind !== null) events.push({ kind, atMs: message.sentAtMs, message })
  }
  if (messages.every(({ closedAtMs }) => closedAtMs === null)) return events
  const closures = messages.flatMap((message): readonly ThreadEvent[] =>
    message.closedAtMs === null || message.answeredOnly === true
      ? []
      : [{ kind: 'closure', atMs: message.closedAtMs, message }],
  )
  if (closures.length === 0) return events
  return [...events, ...closures.sort((a, b) => bySourceOrder(a.message, b.message))].sort(
    (a, b) => a.atMs - b.atMs,
  )
}

function kindOf(message: CaseMessage): 'inbound' | 'reply' | 'automatic' | null {
  if (message.direction === 'in') return message.answeredOnly === true || message.automatic ? null : 'inbound'
  if (message.kind === 'repost') return null
  return message.automatic ? 'automatic' : 'reply'
}

function bySourceOrder(a: CaseMessage, b: CaseMessage): number {
  return a.sentAtMs - b.sentAtMs || a.sequence - b.sequence || a.id - b.id
}

function inSourceOrder(messages: readonly CaseMessage[]): readonly CaseMessage[] {
  const isInOrder = messages.every((message, index) => {
    const before = messages[index - 1]
    return before === undefined || bySourceOrder(before, message) <= 0
  })
  return isInOrder ? messages : [...messages].sort(bySourceOrder)
}

// Files that run from new to old put an answer before a question of the same second.
function afterTheirQuestion(sorted: readonly CaseMessage[]): readonly CaseMessage[] {
  if (sorted.every(({ sentAtMs }, index) => sentAtMs !== sorted[index + 1]?.sentAtMs)) return sorted
  const ordered: CaseMessage[] = []
  const held: CaseMessage[] = []
  const placed = new Set<number>()
  const timeById = new Map(sorted.map((message) => [message.id, message.sentAtMs]))
  const place = (message: CaseMessage): void => {
    ordered.push(message)
    placed.add(message.id)
  }
  sorted.forEach((message, index) => {
    const { replyToId } = message
    const waits = replyToId !== null && !placed.has(replyToId) && timeById.get(replyToId) === message.sentAtMs
    if (waits) held.push(message)
    else place(message)
    if (held.length > 0 && sorted[index + 1]?.sentAtMs !== message.sentAtMs) held.splice(0).forEach(place)
  })
  return ordered
}

/** The linked question among the messages known, when the link can be true. */
export function questionOf(
  reply: CaseMessage,
  messageById: ReadonlyMap<number, CaseMessage>,
): CaseMessage | null {
  const question = reply.replyToId === null ? undefined : messageById.get(reply.replyToId)
  return question !== undefined && isLater(reply, question) ? question : null
}
