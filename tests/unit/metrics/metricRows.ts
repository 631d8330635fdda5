import type { Supports } from '#shared/domain/supports.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { MetricsInput, SourceRow } from '#shared/metrics/metricsInput.ts'
import { at, openEnd } from './caseMessages.ts'

export const HOUR_MS = 3_600_000

export const bothSides: Supports = {
  firstResponse: true,
  responseRate: true,
  conversationRatio: true,
  dialogueShare: true,
  linkedReplies: true,
  topics: true,
}

export const ownPosts: Supports = {
  firstResponse: 'ownPostsOnly',
  responseRate: 'ownPostsOnly',
  conversationRatio: true,
  dialogueShare: 'ownPostsOnly',
  linkedReplies: true,
  topics: true,
}

export const whatsappSource: SourceRow = {
  accountId: 1,
  channel: 'whatsapp',
  supports: { ...bothSides, conversationRatio: 'noBroadcasts', linkedReplies: 'noMessages' },
}
export const archiveSource: SourceRow = { accountId: 2, channel: 'x', supports: ownPosts }

/** Monday 3 March 2025, 10:00 in Amsterdam. */
export const monday = at('2025-03-03T10:00')

/** A case of Monday morning, answered after so many hours; null = still open at the end of 2025. */
export function caseRow(
  id: number,
  answeredAfterHours: number | null,
  changes: Partial<CaseRow> = {},
): CaseRow {
  const startedAtMs = changes.startedAtMs ?? monday
  return {
    threadKey: `citizen/1/whatsapp/${id}`,
    firstMessageId: id,
    accountId: 1,
    channel: 'whatsapp',
    topic: 'service',
    team: answeredAfterHours === null ? 'unknown' : 'communications',
    needsReply: 'yes',
    startSeen: true,
    initiatedBy: 'citizen',
    startedAtMs,
    firstReplyAtMs: answeredAfterHours === null ? null : startedAtMs + answeredAfterHours * HOUR_MS,
    closedAtMs: null,
    observedUntilMs: openEnd,
    dialogue: answeredAfterHours === null ? null : false,
    authorKnown: true,
    acknowledgedAtMs: null,
    inboundCount: 1,
    replyCount: answeredAfterHours === null ? 0 : 1,
    turnCount: 1,
    satisfaction: null,
    ...changes,
  }
}

export function input(parts: Partial<MetricsInput>): MetricsInput {
  return { cases: [], linkedReplies: [], inbound: [], sending: [], sources: [whatsappSource], ...parts }
}
