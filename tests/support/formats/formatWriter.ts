import type fc from 'fast-check'
import type { ParsedMessage, ReadOptions } from '#data/importing/adapter.ts'
import type { ReadableFormatId } from '#data/importing/catalogue.ts'

/** A file as a tool would hand it out. Several make one export: they are put into one zip. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What of a message a format can express and must therefore come back; the fields it cannot are left out. */
export type ExpectedMessage = Partial<ParsedMessage>

/**
 * Writes lists of invented messages in one format, as the real tool does. What was written and read back must be the same
 * list; the hostile tests cut, mix and damage what it wrote.
 */
export interface FormatWriter<List> {
  readonly format: ReadableFormatId
  /** Lists that this format can express, the empty one among them. Texts with its delimiters, quotes, line ends, emoji. */
  readonly lists: fc.Arbitrary<List>
  readonly write: (list: List) => readonly WrittenFile[]
  /** What is answered where the format asks. */
  readonly options: (list: List) => Partial<ReadOptions>
  /** In the order in which it is read. */
  readonly expected: (list: List) => readonly ExpectedMessage[]
}

/** A writer whose kind of list only it knows. */
export interface AnyWriter {
  readonly format: ReadableFormatId
  /** One list, already written. */
  readonly exports: fc.Arbitrary<WrittenExport>
}

export interface WrittenExport {
  readonly files: readonly WrittenFile[]
  readonly options: Partial<ReadOptions>
  readonly expected: readonly ExpectedMessage[]
}

/** A table whose columns somebody has named is read as that; every other format is told by its content. */
export function formatToInsistOn(
  format: ReadableFormatId,
  { mapping }: Partial<ReadOptions>,
): ReadableFormatId | null {
  return mapping === undefined || mapping === null ? null : format
}

export function formatWriter<List>(writer: FormatWriter<List>): AnyWriter {
  const { format, lists, write, options, expected } = writer
  return {
    format,
    exports: lists.map((list) => ({
      files: write(list),
      options: options(list),
      expected: expected(list),
    })),
  }
}
