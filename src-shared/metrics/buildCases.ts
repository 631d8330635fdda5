import { assertNever } from '../domain/assertNever.ts'
import type { CaseMessage } from '../domain/message.ts'
import {
  addAutomatic,
  addClosure,
  addInbound,
  addMessage,
  addReply,
  finishDraft,
  openDraft,
} from './caseDraft.ts'
import type { CaseDraft } from './caseDraft.ts'
import type { BuiltCase } from './caseRow.ts'
import { eventsOf, questionOf } from './threadEvents.ts'
import type { ThreadEvent } from './threadEvents.ts'
import { threadKeyOf } from './threadKey.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** After this time without an answer a new message opens a new case; the old one stays open and counts. */
const UNANSWERED_SPLIT_MS = 30 * DAY_MS

export interface CaseSettings {
  /** Hours after a reply or closure from which a new message opens a new case; 24-168. */
  readonly gapHours: number
}

export const defaultCaseSettings: CaseSettings = { gapHours: 72 }

/**
 * All cases in these messages, in order of start. Give it whole threads (`threadKeyOf`); the order of the messages
 * and duplicates (same id) do not matter. Messages that need no reply and open no case are in none.
 */
export function buildCases(
  messages: readonly CaseMessage[],
  settings: CaseSettings = defaultCaseSettings,
): readonly BuiltCase[] {
  const messageById = new Map(messages.map((message) => [message.id, message]))
  const threads = new Map<string, CaseMessage[]>()
  for (const message of messageById.values()) {
    const key = threadKeyOf(message, questionOf(message, messageById) ?? undefined)
    const thread = threads.get(key)
    if (thread === undefined) threads.set(key, [message])
    else thread.push(message)
  }
  const cases: BuiltCase[] = []
  for (const [key, thread] of threads) {
    if (thread.some((message) => message.direction === 'in'))
      cases.push(...casesOfThread(key, thread, settings))
  }
  return cases.sort((a, b) => a.startedAtMs - b.startedAtMs || a.firstMessageId - b.firstMessageId)
}

/** What the thread's last message was that counts when looking back from a new inbound. */
interface Previous {
  readonly kind: 'settled' | 'waiting'
  readonly atMs: number
}

interface ThreadState {
  readonly gapMs: number
  readonly isConversation: boolean
  readonly drafts: CaseDraft[]
  readonly draftByMessage: Map<number, CaseDraft>
  /** Inbound messages that are in no case, so that a reply linked to one answers no case either. */
  readonly withoutCase: Set<number>
  previous: Previous | null
  /** Our last message while there was no case yet. */
  leading: CaseMessage | null
}

/**
 * The cases of one thread, in the order they begin in it. Give it all its messages, in any order, and no others.
 *
 * @param threadKey as `threadKeyOf` gives it; only whether it is a conversation's matters
 */
export function casesOfThread(
  threadKey: string,
  messages: readonly CaseMessage[],
  { gapHours }: CaseSettings = defaultCaseSettings,
): readonly BuiltCase[] {
  const state: ThreadState = {
    gapMs: gapHours * HOUR_MS,
    isConversation: threadKey.startsWith('conversation/'),
    drafts: [],
    draftByMessage: new Map(),
    withoutCase: new Set(),
    previous: null,
    leading: null,
  }
  for (const event of eventsOf(messages)) apply(state, event)
  // A later message of the thread shows that the source was still being read then.
  const observedUntilMs = messages.reduce(
    (latest, { observedUntilMs: until }) => Math.max(latest, until),
    -Infinity,
  )
  return state.drafts.map((draft) => finishDraft(draft, threadKey, observedUntilMs))
}

function apply(state: ThreadState, event: ThreadEvent): void {
  const { message, atMs } = event
  switch (event.kind) {
    case 'inbound':
      return applyInbound(state, message)
    case 'reply':
      return applyReply(state, message)
    case 'automatic':
      return join(state, targetOf(state, message), message, addAutomatic)
    case 'closure':
      return applyClosure(state, message, atMs)
    default:
      return assertNever(event)
  }
}

function applyInbound(state: ThreadState, message: CaseMessage): void {
  const current = state.drafts.at(-1)
  if (current !== undefined && !opensCase(state, current, message)) {
    join(state, current, message, addInbound)
  } else if (message.needsReply === 'no') {
    state.withoutCase.add(message.id)
  } else {
    const draft = openDraft(message, beforeCase(state, message))
    state.drafts.push(draft)
    state.draftByMessage.set(message.id, draft)
  }
  if (message.needsReply === 'yes') state.previous = { kind: 'waiting', atMs: message.sentAtMs }
}

function opensCase(state: ThreadState, current: CaseDraft, message: CaseMessage): boolean {
  // What a person said goes before the source's conversation and before the gaps.
  if (message.caseMark === 'starts') return true
  if (message.caseMark === 'continues') return false
  if (state.isConversation) return false
  const { previous } = state
  if (previous === null) return message.sentAtMs - current.lastAtMs > state.gapMs
  const limitMs = previous.kind === 'waiting' ? UNANSWERED_SPLIT_MS : state.gapMs
  return message.sentAtMs - previous.atMs > limitMs
}

// What stood before a thread's first case: nothing, our own initiative, or our reply to a question that lies before
// the export. Of that last one the start is not seen.
function beforeCase(state: ThreadState, message: CaseMessage): Pick<CaseDraft, 'initiatedBy' | 'startSeen'> {
  const { leading } = state
  const follows =
    leading !== null &&
    state.drafts.length === 0 &&
    (state.isConversation || message.sentAtMs - leading.sentAtMs <= state.gapMs)
  if (!follows) return { initiatedBy: 'citizen', startSeen: true }
  if (leading.kind === 'reply' || leading.kind === 'comment')
    return { initiatedBy: 'citizen', startSeen: false }
  return { initiatedBy: 'municipality', startSeen: true }
}

function applyReply(state: ThreadState, message: CaseMessage): void {
  const target = targetOf(state, message)
  if (target === undefined) {
    if (!answersNoCase(state, message)) state.leading = message
    state.previous = { kind: 'settled', atMs: message.sentAtMs }
    return
  }
  if (!answers(state, target, message)) return join(state, target, message, addMessage)
  join(state, target, message, addReply)
  state.previous = { kind: 'settled', atMs: message.sentAtMs }
}

// In a thread held together by the citizen alone, a DM answers a public question only when it is linked to it.
function answers(state: ThreadState, target: CaseDraft, message: CaseMessage): boolean {
  if (message.kind !== 'dm' || state.isConversation || target.hasPrivateQuestion) return true
  return message.replyToId !== null && state.draftByMessage.has(message.replyToId)
}

function applyClosure(state: ThreadState, message: CaseMessage, atMs: number): void {
  const target =
    state.draftByMessage.get(message.id) ?? (state.isConversation ? state.drafts.at(-1) : undefined)
  if (target === undefined || atMs < target.opener.sentAtMs) return
  addClosure(target, atMs)
  state.previous = { kind: 'settled', atMs }
}

function answersNoCase(state: ThreadState, message: CaseMessage): boolean {
  return message.replyToId !== null && state.withoutCase.has(message.replyToId)
}

function targetOf(state: ThreadState, message: CaseMessage): CaseDraft | undefined {
  if (answersNoCase(state, message)) return undefined
  const linked = message.replyToId === null ? undefined : state.draftByMessage.get(message.replyToId)
  return linked ?? state.drafts.at(-1)
}

function join(
  state: ThreadState,
  target: CaseDraft | undefined,
  message: CaseMessage,
  add: (draft: CaseDraft, message: CaseMessage) => void,
): void {
  if (target === undefined) return
  add(target, message)
  state.draftByMessage.set(message.id, target)
}
