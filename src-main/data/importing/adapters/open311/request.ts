import type { RowIssueCode } from '#shared/domain/importing.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { publicSpaceLabel } from '../publicSpaceLabel.ts'

type Json = Readonly<Record<string, unknown>>

function fault(code: RowIssueCode, column: string | null): RecordFault {
  return { code, column }
}

function moment(record: Json, name: string): number | null {
  return parseZonedText(textField(record, name) ?? '')
}

/** When a request was last changed; NaN where that is not told. */
export function changedAtMs(record: unknown): number {
  return isRecord(record) ? (moment(record, 'updated_datetime') ?? Number.NaN) : Number.NaN
}

/** When a closed request was last changed; null for an open one. */
function closedAt(record: Json, requestedMs: number): number | null | RecordFault {
  if (textField(record, 'status')?.trim().toLowerCase() !== 'closed') return null
  if (textField(record, 'updated_datetime') === null) return fault('missingField', 'updated_datetime')
  const atMs = moment(record, 'updated_datetime')
  if (atMs === null) return fault('badDate', 'updated_datetime')
  return atMs < requestedMs ? fault('negativeWait', 'updated_datetime') : atMs
}

function questionOf(
  record: Json,
  line: number,
  facts: { readonly id: string; readonly sentAtMs: number; readonly closedAtMs: number | null },
): ParsedMessage {
  return {
    ...untold,
    line,
    externalId: facts.id,
    conversationId: facts.id,
    channel: 'publicSpace',
    accountName: null,
    direction: 'in',
    kind: 'ticket',
    isPublic: true,
    authorHandle: null,
    addresseeHandle: null,
    sentAtMs: facts.sentAtMs,
    text: textField(record, 'description'),
    closedAtMs: facts.closedAtMs,
    topicLabel: publicSpaceLabel(textField(record, 'service_name') ?? textField(record, 'service_code')),
  }
}

/**
 * One request as its messages, or what is wrong with it. A closed request whose notes say why is answered by them, at its
 * last change; closed without notes it is closed at its last change, unanswered.
 */
export function readRequest(record: unknown, line: number): readonly ParsedMessage[] | RecordFault {
  if (!isRecord(record)) return fault('malformedRecord', null)
  const id = textField(record, 'service_request_id')
  if (id === null) return fault('missingField', 'service_request_id')
  const sentAtMs = moment(record, 'requested_datetime')
  if (sentAtMs === null) return fault('badDate', 'requested_datetime')
  const closed = closedAt(record, sentAtMs)
  if (closed !== null && typeof closed !== 'number') return closed
  const question = questionOf(record, line, { id, sentAtMs, closedAtMs: closed })
  const notes = textField(record, 'status_notes')?.trim() ?? ''
  if (closed === null || notes === '') return [question]
  const answer: ParsedMessage = {
    ...question,
    externalId: `${id}/status`,
    direction: 'out',
    sentAtMs: closed,
    text: notes,
    closedAtMs: null,
    teamLabel: textField(record, 'agency_responsible'),
  }
  return [question, answer]
}
