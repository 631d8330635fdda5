import { inflateSync } from 'node:zlib'

/** What a reader of a PDF finds that Chromium wrote (PDF 1.4: every object stands in the file by itself). */
export interface ReadPdf {
  readonly title: string
  readonly creator: string
  readonly language: string
  readonly isTagged: boolean
  /** Of every page, in points. */
  readonly pageSizes: readonly (readonly [number, number])[]
  /** Titles in the outline, in its order. */
  readonly outline: readonly string[]
  /** How many elements of each kind the structure tree holds: H1, P, Figure, Table. */
  readonly elements: ReadonlyMap<string, number>
  /** Text alternatives of figures. */
  readonly alternatives: readonly string[]
  readonly pictures: number
  /** The text of every page, as a reader that follows the fonts' own tables gets it. */
  readonly pageTexts: readonly string[]
}

type Objects = ReadonlyMap<string, { readonly dictionary: string; readonly stream: Buffer | null }>

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1')
  const objects = new Map<string, { dictionary: string; stream: Buffer | null }>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = match.index + match[0].length
    const end = text.indexOf('endobj', from)
    const streamAt = text.slice(from, end).search(/stream\r?\n/)
    const dictionary = text.slice(from, streamAt < 0 ? end : from + streamAt)
    objects.set(match[1] ?? '', {
      dictionary,
      stream: streamAt < 0 ? null : streamOf(pdf, text, from + streamAt, dictionary),
    })
  }
  return objects
}

function streamOf(pdf: Buffer, text: string, at: number, dictionary: string): Buffer {
  const from = at + (text.slice(at, at + 10).startsWith('stream\r\n') ? 8 : 7)
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
  const raw = pdf.subarray(from, from + length)
  return dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw
}

/** A string of the file: in brackets, or as hexadecimal UTF-16. */
function stringAfter(name: string, dictionary: string): string | null {
  const hex = new RegExp(`/${name} <([0-9A-F]*)>`).exec(dictionary)?.[1]
  if (hex !== undefined) return fromHex(hex)
  const plain = new RegExp(`/${name} \\(((?:\\\\.|[^\\\\)])*)\\)`).exec(dictionary)?.[1]
  return plain?.replaceAll(/\\(.)/g, '$1') ?? null
}

function fromHex(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

function referenced(name: string, dictionary: string): string | null {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? null
}

/** From a glyph's code to its letters. */
function lettersOf(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const block of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of (block[1] ?? '').matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g))
      letters.set(parseInt(from, 16), unicode(to))
  }
  for (const block of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', until = '', to = ''] of (block[1] ?? '').matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g,
    )) {
      const first = parseInt(from, 16)
      for (let code = first; code <= parseInt(until, 16); code += 1)
        letters.set(code, String.fromCodePoint((unicode(to).codePointAt(0) ?? 0) + code - first))
    }
  }
  return letters
}

interface Font {
  readonly letters: ReadonlyMap<number, string>
  readonly bytesPerCode: 1 | 2
}

function fontsOf(objects: Objects): ReadonlyMap<string, Font> {
  const fonts = new Map<string, Font>()
  for (const [id, { dictionary }] of objects) {
    const table = objects.get(referenced('ToUnicode', dictionary) ?? '')?.stream
    if (!table) continue
    const bytesPerCode = dictionary.includes('/Type0') ? 2 : 1
    fonts.set(id, { letters: lettersOf(table.toString('latin1')), bytesPerCode })
  }
  return fonts
}

function shown(hex: string, { letters, bytesPerCode }: Font): string {
  const size = bytesPerCode * 2
  const codes = hex.match(new RegExp(`.{${String(size)}}`, 'g')) ?? []
  return codes.map((code) => letters.get(parseInt(code, 16)) ?? '\ufffd').join('')
}

/** A piece of text begins a new word. Where the file says what a few glyphs mean together, that is their text. */
function textOf(content: string, fonts: (name: string) => Font | undefined): string {
  let font: Font | undefined
  let text = ''
  let isSaid = false
  for (const match of content.matchAll(
    /\/ActualText <([0-9A-F]+)>|\/(\w+) [\d.]+ Tf|<([0-9A-F]+)>|\b(BT|EMC)\b/g,
  )) {
    const [, actual, name, hex, word] = match
    if (actual !== undefined) text += fromHex(actual)
    if (actual !== undefined) isSaid = true
    else if (word === 'EMC') isSaid = false
    else if (word === 'BT') text += isSaid ? '' : ' '
    else if (name !== undefined) font = fonts(name)
    else if (hex !== undefined && font !== undefined && !isSaid) text += shown(hex, font)
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

function pageText(objects: Objects, page: string, fonts: ReadonlyMap<string, Font>): string {
  const content = objects.get(referenced('Contents', page) ?? '')?.stream?.toString('latin1') ?? ''
  return textOf(content, (name) => fonts.get(referenced(name, page) ?? ''))
}

/** Pages in the order of the tree of pages. */
function pagesOf(objects: Objects, from: string | null): readonly string[] {
  const { dictionary = '' } = objects.get(from ?? '') ?? {}
  const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1]
  if (kids === undefined) return dictionary === '' ? [] : [dictionary]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => pagesOf(objects, id ?? null))
}

function outlineOf(objects: Objects, from: string | null): readonly string[] {
  const titles: string[] = []
  for (let id = from; id !== null;) {
    const { dictionary } = objects.get(id) ?? { dictionary: '' }
    titles.push(
      stringAfter('Title', dictionary) ?? '',
      ...outlineOf(objects, referenced('First', dictionary)),
    )
    id = referenced('Next', dictionary)
  }
  return titles
}

function sizeOf(page: string): readonly [number, number] {
  const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '')
    .trim()
    .split(/\s+/)
    .map(Number)
  return [width, height]
}

export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf)
  const all = [...objects.values()].map(({ dictionary }) => dictionary)
  const catalog = all.find((dictionary) => dictionary.includes('/Type /Catalog')) ?? ''
  const info = all.find((dictionary) => dictionary.includes('/Producer')) ?? ''
  const pages = pagesOf(objects, referenced('Pages', catalog))
  const fonts = fontsOf(objects)
  const elements = new Map<string, number>()
  for (const dictionary of all) {
    const kind = /\/S \/(\w+)/.exec(dictionary)?.[1]
    if (dictionary.includes('/StructElem') && kind !== undefined)
      elements.set(kind, (elements.get(kind) ?? 0) + 1)
  }
  return {
    title: stringAfter('Title', info) ?? '',
    creator: stringAfter('Creator', info) ?? '',
    language: stringAfter('Lang', catalog) ?? '',
    isTagged: /\/Marked true/.test(catalog) && referenced('StructTreeRoot', catalog) !== null,
    pageSizes: pages.map(sizeOf),
    outline: outlineOf(
      objects,
      referenced('First', objects.get(referenced('Outlines', catalog) ?? '')?.dictionary ?? ''),
    ),
    elements,
    alternatives: all.flatMap((dictionary) => stringAfter('Alt', dictionary) ?? []),
    pictures: all.filter((dictionary) => dictionary.includes('/Subtype /Image')).length,
    pageTexts: pages.map((page) => pageText(objects, page, fonts)),
  }
}
