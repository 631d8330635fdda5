import type { CaseMessage } from '../domain/message.ts'
import type { BuiltCase, Turn } from './caseRow.ts'
import { standsAlone } from './threadKey.ts'

const HOUR_MS = 3_600_000
/** Within this time after the first reply a citizen's message makes a dialogue. */
export const DIALOGUE_WINDOW_MS = 72 * HOUR_MS

/** A case while its thread is being read. Only this file changes one. */
export interface CaseDraft {
  readonly opener: CaseMessage
  readonly initiatedBy: 'citizen' | 'municipality'
  readonly startSeen: boolean
  readonly messageIds: number[]
  readonly turns: Turn[]
  /** First inbound that needs a reply. */
  start: CaseMessage | null
  firstReply: CaseMessage | null
  closedAtMs: number | null
  acknowledgedAtMs: number | null
  runStartedAtMs: number | null
  hasDialogue: boolean
  hasPrivateQuestion: boolean
  inboundCount: number
  replyCount: number
  satisfactionSum: number
  satisfactionCount: number
  lastAtMs: number
}

export function openDraft(
  opener: CaseMessage,
  before: Pick<CaseDraft, 'initiatedBy' | 'startSeen'>,
): CaseDraft {
  const draft: CaseDraft = {
    ...before,
    opener,
    messageIds: [],
    turns: [],
    start: null,
    firstReply: null,
    closedAtMs: null,
    acknowledgedAtMs: null,
    runStartedAtMs: null,
    hasDialogue: false,
    hasPrivateQuestion: false,
    inboundCount: 0,
    replyCount: 0,
    satisfactionSum: 0,
    satisfactionCount: 0,
    lastAtMs: opener.sentAtMs,
  }
  addInbound(draft, opener)
  return draft
}

export function addInbound(draft: CaseDraft, message: CaseMessage): void {
  addMessage(draft, message)
  draft.inboundCount += 1
  if (message.kind === 'dm') draft.hasPrivateQuestion = true
  if (message.needsReply === 'yes') addQuestion(draft, message)
  const { firstReply } = draft
  if (firstReply !== null && !message.thanks) {
    draft.hasDialogue ||= message.sentAtMs - firstReply.sentAtMs <= DIALOGUE_WINDOW_MS
  }
}

function addQuestion(draft: CaseDraft, message: CaseMessage): void {
  if (draft.start === null) {
    // So far only emoji or thanks: what was said about those is not an answer to this.
    draft.start = message
    draft.firstReply = null
    draft.acknowledgedAtMs = null
    draft.hasDialogue = false
  }
  // Writing again reopens a closed case: the clock keeps running.
  draft.closedAtMs = null
  draft.runStartedAtMs ??= message.sentAtMs
}

export function addReply(draft: CaseDraft, message: CaseMessage): void {
  addMessage(draft, message)
  draft.replyCount += 1
  draft.firstReply ??= message
  draft.closedAtMs = null
  if (draft.runStartedAtMs === null) return
  draft.turns.push({ startedAtMs: draft.runStartedAtMs, repliedAtMs: message.sentAtMs })
  draft.runStartedAtMs = null
}

export function addAutomatic(draft: CaseDraft, message: CaseMessage): void {
  addMessage(draft, message)
  draft.acknowledgedAtMs ??= message.sentAtMs
}

/** A message that belongs to the case, but neither asks nor answers. */
export function addMessage(draft: CaseDraft, message: CaseMessage): void {
  draft.messageIds.push(message.id)
  const { satisfaction = null } = message
  if (satisfaction !== null) {
    draft.satisfactionSum += satisfaction
    draft.satisfactionCount += 1
  }
  draft.lastAtMs = Math.max(draft.lastAtMs, message.sentAtMs)
}

export function addClosure(draft: CaseDraft, atMs: number): void {
  draft.lastAtMs = Math.max(draft.lastAtMs, atMs)
  if (draft.firstReply === null) draft.closedAtMs ??= atMs
}

export function finishDraft(draft: CaseDraft, threadKey: string, observedUntilMs: number): BuiltCase {
  const { opener, start, firstReply, runStartedAtMs } = draft
  const clockStart = start ?? opener
  const alone = standsAlone(opener)
  const turns =
    runStartedAtMs === null
      ? draft.turns
      : [...draft.turns, { startedAtMs: runStartedAtMs, repliedAtMs: null }]
  return {
    threadKey,
    firstMessageId: opener.id,
    accountId: opener.accountId,
    channel: opener.channel,
    topic: clockStart.topic,
    team: (firstReply ?? clockStart).team,
    needsReply: start === null ? 'unlikely' : 'yes',
    startSeen: draft.startSeen,
    initiatedBy: draft.initiatedBy,
    startedAtMs: clockStart.sentAtMs,
    firstReplyAtMs: firstReply?.sentAtMs ?? null,
    closedAtMs: draft.closedAtMs,
    observedUntilMs: Math.max(observedUntilMs, draft.lastAtMs),
    dialogue: firstReply === null || alone ? null : draft.hasDialogue,
    authorKnown: !alone,
    acknowledgedAtMs: draft.acknowledgedAtMs,
    inboundCount: draft.inboundCount,
    replyCount: draft.replyCount,
    turnCount: turns.length,
    satisfaction: draft.satisfactionCount === 0 ? null : draft.satisfactionSum / draft.satisfactionCount,
    messageIds: draft.messageIds,
    turns,
  }
}
