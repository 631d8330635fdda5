/** One record of a delimited text with the line (1-based) it starts on. */
export interface DelimitedRow {
  readonly line: number
  readonly fields: readonly string[]
}

const delimiters = [';', '\t', ',', '|'] as const

function delimiterOf(headerLine: string): string {
  const counted = delimiters.map((sign) => ({ sign, count: headerLine.split(sign).length - 1 }))
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ';'
}

/**
 * Splits small delimited texts (benchmark files; messages go through the importing pipeline). Knows a byte order
 * mark, a "sep=" line, quotes with doubled quotes and line ends inside them. The delimiter is the most frequent of
 * ; tab , | in the first line. Empty lines are skipped.
 */
export function delimitedRows(text: string): readonly DelimitedRow[] {
  const source = text.replace(/^\uFEFF/, '')
  const declared = /^"?sep=([;,\t|])"?\r?\n/i.exec(source)
  const body = declared ? source.slice(declared[0].length) : source
  const delimiter = declared?.[1] ?? delimiterOf(/^[^\r\n]*/.exec(body)?.[0] ?? '')
  const rows: DelimitedRow[] = []
  let line = declared ? 2 : 1
  let startLine = line
  let fields: string[] = []
  let field = ''
  let quoted = false
  const endRow = (): void => {
    fields.push(field)
    if (fields.some((value) => value.trim() !== '')) rows.push({ line: startLine, fields })
    fields = []
    field = ''
  }
  for (let index = 0; index < body.length; index += 1) {
    const sign = body.charAt(index)
    if (quoted) {
      if (sign === '"' && body.charAt(index + 1) === '"') {
        field += '"'
        index += 1
      } else if (sign === '"') quoted = false
      else field += sign
      if (sign === '\n') line += 1
    } else if (sign === '"' && field.trim() === '') {
      field = ''
      quoted = true
    } else if (sign === delimiter) {
      fields.push(field)
      field = ''
    } else if (sign === '\n' || (sign === '\r' && body.charAt(index + 1) !== '\n')) {
      endRow()
      line += 1
      startLine = line
    } else if (sign !== '\r') field += sign
  }
  if (field !== '' || fields.length > 0) endRow()
  return rows
}
