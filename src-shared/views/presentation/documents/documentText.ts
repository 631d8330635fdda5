import type { DocumentBlock, ReportDocument } from '../../../report/document.ts'
import { tableText } from './tableText.ts'
import { widthOf, wrapped } from './wrappedText.ts'

/** Columns of the plain text: what mail programs and consoles show without breaking lines themselves. */
const textColumns = 72

function underlined(text: string, line: string): readonly string[] {
  const lines = wrapped(text, textColumns)
  return [...lines, line.repeat(Math.max(0, ...lines.map(widthOf)))]
}

function blockLines(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, block.level === 1 ? '-' : '.')
    case 'paragraph':
      return wrapped(block.text, textColumns)
    case 'toFillIn':
      return wrapped(block.text, textColumns - 2).map((line) => `> ${line}`)
    case 'points':
      return block.points.flatMap((point) =>
        wrapped(point, textColumns - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
      )
    case 'table':
      return tableText(block.table, textColumns)
  }
}

/** Names in a column, values beside them. */
function headLines({ head }: ReportDocument): readonly string[] {
  const nameColumns = Math.min(24, Math.max(0, ...head.map(({ name }) => widthOf(name)))) + 2
  return head.flatMap(({ name, value }) =>
    wrapped(value, textColumns - nameColumns - 2).map((line, index) =>
      `${(index === 0 ? `${name}:` : '').padEnd(nameColumns)}${line}`.trimEnd(),
    ),
  )
}

/** A heading stands close to what it is of; everything else is set apart by an empty line. */
function joined(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const isUnderHeading = blocks[index - 1]?.kind === 'heading'
    return isUnderHeading ? blockLines(block) : ['', ...blockLines(block)]
  })
}

/** The document as plain text, 72 columns wide, lines ended with LF. Tables are set in columns. */
export function documentText(document: ReportDocument): string {
  const lines = [
    ...underlined(document.title, '='),
    ...(document.head.length === 0 ? [] : ['', ...headLines(document)]),
    ...joined(document.blocks),
    '',
    '-'.repeat(textColumns),
    ...wrapped(document.foot, textColumns),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
