import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { AdapterItem, ParsedMessage } from '../adapter.ts'

/** One record was read, whatever came of it. Shared: there may be millions. */
export const rowItem: AdapterItem = { type: 'row' }

export function messageItem(message: ParsedMessage): AdapterItem {
  return { type: 'message', message }
}

export function issueItem(
  line: number | null,
  column: string | null,
  code: RowIssueCode,
  file: string | null,
): AdapterItem {
  return { type: 'issue', issue: { line, column, code, file } }
}

/** One by one what comes in stretches. */
export async function* eachOf(stretches: AsyncIterable<readonly AdapterItem[]>): AsyncGenerator<AdapterItem> {
  for await (const items of stretches) yield* items
}
