import type { FormatAdapter, ImportSource, ReadOptions, SourceFile } from '../adapter.ts'
import { parseJson } from '../records/archiveFile.ts'
import { lastRecordOf } from '../records/jsonValues.ts'
import { isMendable } from '#shared/domain/rowIssues.ts'
import { mostRejectedChars } from './rejection.ts'
import type { RejectedContent, RejectedWords } from './rejection.ts'

interface Rejected {
  readonly file: string | null
  readonly line: number | null
  readonly column: string | null
  readonly reason: string
  /** As it stands in the file; text where it is no whole JSON. */
  readonly record: unknown
}

function fileOf(source: ImportSource, name: string | null): SourceFile | undefined {
  return name === null ? source.files[0] : source.files.find((file) => file.name === name)
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
  options: ReadOptions,
  words: RejectedWords,
  signal: AbortSignal,
): Promise<RejectedContent | null> {
  const rejected: Rejected[] = []
  let chars = 0
  for await (const item of adapter.read(source, options, signal, () => undefined)) {
    if (item.type !== 'issue' || !isMendable(item.issue.code)) continue
    const { file: name, line, column, code } = item.issue
    const file = fileOf(source, name)
    const text = file === undefined ? null : lastRecordOf(file)
    chars += text?.length ?? 0
    if (chars > mostRejectedChars) break
    const record = text === null ? null : (parseJson(text) ?? text)
    rejected.push({ file: name, line, column, reason: words.reasons[code], record })
  }
  return rejected.length === 0
    ? null
    : { content: `${JSON.stringify(rejected, null, 2)}\n`, rows: rejected.length }
}
