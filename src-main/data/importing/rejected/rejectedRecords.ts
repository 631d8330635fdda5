import type { AdapterItem, FormatAdapter, ImportSource, RowIssue, SourceFile } from '../adapter.ts'
import { isPlausibleMessage } from '../plausibleTime.ts'
import { parseJson } from '../records/jsonFields.ts'
import { lastRecordOf } from '../records/jsonValues.ts'
import { isMendable } from '#shared/domain/rowIssues.ts'
import { mostRejectedChars } from './rejection.ts'
import type { RejectedContent, RejectedReading } from './rejection.ts'

interface Rejected {
  readonly file: string | null
  readonly line: number | null
  readonly column: string | null
  readonly reason: string
  /** As it stands in the file; text where it is no whole JSON. */
  readonly record: unknown
}

/** Issues of conversations name their file without its folder, which is called after a person. */
function filesOf(source: ImportSource, name: string | null): readonly SourceFile[] {
  if (name === null) return source.files
  const exact = source.files.filter((file) => file.name === name)
  return exact.length > 0 ? exact : source.files.filter((file) => file.name.endsWith(`/${name}`))
}

/** What is wrong with an item, where that can be mended; a moment that cannot be is seen by the importing itself. */
function mendableIssue(item: AdapterItem, nowMs: number): RowIssue | null {
  if (item.type === 'issue') return isMendable(item.issue.code) ? item.issue : null
  if (item.type !== 'message' || isPlausibleMessage(item.message, nowMs)) return null
  return { line: item.message.line, column: null, code: 'badDate', file: null }
}

/**
 * The records of a source of JSON that were not read, with their reasons, as a JSON list. A line says little where a whole
 * file is one line, so the source is read again as it was imported.
 *
 * @returns null where none was found
 */
export async function rejectedRecords(
  source: ImportSource,
  adapter: FormatAdapter,
  { options, words, nowMs, signal }: RejectedReading,
): Promise<RejectedContent | null> {
  const rejected: Rejected[] = []
  let chars = 0
  for await (const item of adapter.read(source, options, signal, () => undefined)) {
    const issue = mendableIssue(item, nowMs)
    if (issue === null) continue
    const { file, line, column, code } = issue
    const text = lastRecordOf(filesOf(source, file), line)
    chars += text?.length ?? 0
    if (chars > mostRejectedChars) break
    const record = text === null ? null : (parseJson(text) ?? text)
    rejected.push({ file, line, column, reason: words.reasons[code], record })
  }
  return rejected.length === 0
    ? null
    : { content: `${JSON.stringify(rejected, null, 2)}\n`, rows: rejected.length }
}
