import type { SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'
import type { CsvRow } from '../csvSplitter.ts'
import type { NumberKind } from './cellFormats.ts'
import { numberText } from './numberCell.ts'
import { decodeEscapes, StringItem } from './sharedStrings.ts'
import { readXml } from './xmlEvents.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberKind[]
  readonly is1904: boolean
}

/** A table of messages or figures has tens of columns; a sheet can have 16,384, all of which would be kept per row. */
const maxColumns = 1_000
const maxRow = 1_048_576

/** "C7" is column 2; null where the reference is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

class SheetListener {
  rows: CsvRow[] = []
  readonly #context: SheetContext
  readonly #part: string
  #fields: string[] = []
  #line = 0
  #column = -1
  #type = 'n'
  #kind: NumberKind = 'plain'
  #value = ''
  #isValue = false
  #inline = new StringItem()

  constructor(context: SheetContext, part: string) {
    this.#context = context
    this.#part = part
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isValue = true
    else this.#inline.open(name)
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text
    else this.#inline.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.#isValue = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else this.#inline.close(name)
  }

  #openRow(reference: string | undefined): void {
    const line = reference === undefined ? this.#line + 1 : Number(reference)
    if (!Number.isInteger(line) || line <= this.#line || line > maxRow) {
      throw new ImportReadError('damagedZip', this.#part)
    }
    this.#line = line
    this.#fields = []
    this.#column = -1
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = columnOf(attributes['r']) ?? this.#column + 1
    if (this.#column >= maxColumns) throw new ImportReadError('unsafeZip', this.#part)
    this.#type = attributes['t'] ?? 'n'
    this.#kind = this.#context.formats[Number(attributes['s'] ?? '0')] ?? 'plain'
    this.#value = ''
    this.#inline.take()
  }

  #closeCell(): void {
    const text = this.#cellText()
    if (text === '') return
    while (this.#fields.length < this.#column) this.#fields.push('')
    this.#fields[this.#column] = text
  }

  #closeRow(): void {
    if (this.#fields.length > 0) {
      this.rows.push({ line: this.#line, fields: this.#fields, isUnclosed: false })
    }
  }

  /** A cell with an error (#N/A, #DIV/0!) holds nothing. */
  #cellText(): string {
    switch (this.#type) {
      case 's':
        return this.#context.strings[Number(this.#value)] ?? ''
      case 'inlineStr':
        return this.#inline.take()
      case 'str':
        return decodeEscapes(this.#value)
      case 'b':
        return this.#value === '1' || this.#value === 'true' ? 'TRUE' : 'FALSE'
      case 'e':
        return ''
      case 'd':
        return this.#value.replace('T', ' ')
      default:
        return numberText(this.#value, this.#kind, this.#context.is1904)
    }
  }
}

/** The rows of a sheet that hold anything, in batches as they arrive; cells behind the last filled one are left out. */
export async function* readSheet(
  part: SourceFile,
  context: SheetContext,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly CsvRow[]> {
  const listener = new SheetListener(context, part.name)
  const reading = readXml(part, listener, signal, onBytes)
  while (!(await reading.next()).done) {
    const { rows } = listener
    listener.rows = []
    if (rows.length > 0) yield rows
  }
}
