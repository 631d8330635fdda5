import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { parseTwitterDate } from '../../records/twitterDate.ts'
import { parseInbound, plainId } from './columns.ts'
import type { TwcsAccounts } from './accounts.ts'
import type { TwcsColumns } from './columns.ts'

function fault(code: RowIssueCode, column: string | null): RecordFault {
  return { code, column }
}

/** The citizen a brand's message is addressed to: the first account it names. */
function addresseeOf(text: string): string | null {
  return /@(\w+)/.exec(text)?.[1] ?? null
}

function buildMessage(
  row: CsvRow,
  columns: TwcsColumns,
  accounts: TwcsAccounts,
  facts: { id: string; isInbound: boolean; sentAtMs: number; parent: string },
): ParsedMessage {
  const { fields } = row
  const author = fields[columns.author] ?? ''
  const text = fields[columns.text] ?? ''
  const responses = columns.responses === -1 ? '' : (fields[columns.responses] ?? '')
  const { isInbound, parent } = facts
  return {
    ...untold,
    line: row.line,
    externalId: facts.id,
    conversationId: null,
    channel: 'x',
    accountName: isInbound ? accounts.accountOf(facts.id, responses, text) : author,
    direction: isInbound ? 'in' : 'out',
    kind: parent !== '' || (!isInbound && text.startsWith('@')) ? 'reply' : 'post',
    isPublic: true,
    authorHandle: author,
    addresseeHandle: isInbound ? null : addresseeOf(text),
    sentAtMs: facts.sentAtMs,
    replyToExternalId: parent === '' ? null : parent,
    text,
  }
}

/** One row as a message, or what is wrong with it. */
export function readTwcsRow(
  row: CsvRow,
  width: number,
  columns: TwcsColumns,
  accounts: TwcsAccounts,
): ParsedMessage | RecordFault {
  const shape = rowFault(row, width)
  if (shape !== null) return fault(shape, null)
  const { fields } = row
  const id = plainId(fields[columns.id] ?? '')
  const parent = plainId(fields[columns.parent] ?? '')
  if (id === '') return fault('missingField', 'tweet_id')
  if (isDamagedId(id)) return fault('idDamagedByExcel', 'tweet_id')
  if (isDamagedId(parent)) return fault('idDamagedByExcel', 'in_response_to_tweet_id')
  if ((fields[columns.author] ?? '') === '') return fault('missingField', 'author_id')
  const isInbound = parseInbound(fields[columns.inbound] ?? '')
  if (isInbound === null) return fault('unknownDirection', 'inbound')
  const sentAtMs = parseTwitterDate(fields[columns.date] ?? '')
  if (sentAtMs === null) return fault('badDate', 'created_at')
  return buildMessage(row, columns, accounts, { id, isInbound, sentAtMs, parent })
}
