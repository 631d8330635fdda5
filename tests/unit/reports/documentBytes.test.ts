import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { CancelledError } from '#data/cancelledError.ts'
import { documentBytes } from '#data/reports/docx/documentBytes.ts'
import { standardStyle, type HouseStyle } from '#shared/report/houseStyle.ts'
import type { ReportDocument } from '#shared/report/document.ts'
import { ooxmlFaults } from '../../support/ooxmlFaults.ts'
import { hostileTexts, sampleDocument } from './documentFixture.ts'

/** One red pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const withLogo: HouseStyle = {
  ...standardStyle,
  logo: { type: 'image/png', base64: pixel, widthPx: 400, heightPx: 100 },
}

function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const count = bytes.readUInt16LE(bytes.length - 12)
  let at = bytes.readUInt32LE(bytes.length - 6)
  for (let index = 0; index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const start = bytes.readUInt32LE(at + 42) + 30 + nameLength
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    parts.set(name, inflateRawSync(packed).toString('utf8'))
    at += 46 + nameLength
  }
  return parts
}

interface ReadParagraph {
  readonly style: string | null
  readonly text: string
}

/** Paragraphs as a reader of its own sees them: their style, and the text of their runs. */
function paragraphsOf(xml: string): readonly ReadParagraph[] {
  const found: { style: string | null; text: string }[] = []
  let isText = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const last = found.at(-1)
    if (name === 'w:p') found.push({ style: null, text: '' })
    if (name === 'w:pStyle' && last !== undefined) last.style = attributes['w:val'] ?? null
    if (name === 'w:br' && last !== undefined) last.text += '\n'
    if (name === 'w:tab' && attributes['w:pos'] === undefined && last !== undefined) last.text += '\t'
    isText = name === 'w:t'
  })
  parser.on('text', (text) => {
    const last = found.at(-1)
    if (isText && last !== undefined) last.text += text
  })
  parser.on('closetag', () => (isText = false))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

async function partOf(document: ReportDocument, name: string, style = standardStyle): Promise<string> {
  return partsOf(await documentBytes(document, style)).get(name) ?? ''
}

describe('a document of Word', () => {
  test('holds every text in its style, read back by another reader', async () => {
    const paragraphs = paragraphsOf(await partOf(sampleDocument(), 'word/document.xml'))
    expect(paragraphs).toEqual([
      { style: 'Title', text: 'Raadsinformatiebrief' },
      { style: 'LetterHead', text: 'Aan\tde gemeenteraad' },
      { style: 'LetterHeadEnd', text: 'Kenmerk\t' },
      { style: 'Heading1', text: 'Kern' },
      { style: null, text: 'De helft van de vragen is binnen 2 uur beantwoord.' },
      { style: 'Heading2', text: 'Per kanaal' },
      { style: 'ListBullet', text: 'Een' },
      { style: 'ListBullet', text: 'Twee' },
      { style: 'ToFillIn', text: 'Vul hier het vervolg in.' },
      { style: 'Caption', text: 'Vragen per kanaal' },
      { style: 'TableText', text: 'Kanaal' },
      { style: 'TableNumber', text: 'Vragen' },
      { style: 'TableText', text: 'Facebook' },
      { style: 'TableNumber', text: '811' },
      { style: 'TableText', text: 'Samen' },
      { style: 'TableNumber', text: '1.325' },
      { style: 'TableEnd', text: '' },
    ])
  })

  test('is on A4, in Arial, in its language, with a title', async () => {
    const parts = partsOf(await documentBytes(sampleDocument(), standardStyle))
    expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Arial"')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Raadsinformatiebrief</dc:title>')
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>')
    const english = partsOf(await documentBytes(sampleDocument({ language: 'en' }), standardStyle))
    expect(english.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(english.get('word/footer1.xml')).toContain('page ')
  })

  test('marks the head of a table, and says what the table is', async () => {
    const xml = await partOf(sampleDocument(), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('<w:tblCaption w:val="Vragen per kanaal"/>')
  })

  test('numbers its pages, and has bullets that are a list', async () => {
    const parts = partsOf(await documentBytes(sampleDocument(), standardStyle))
    expect(parts.get('word/footer1.xml')).toMatch(/ PAGE .* NUMPAGES /)
    expect(parts.get('word/styles.xml')).toMatch(/w:styleId="ListBullet">.*?<w:numId w:val="1"\/>/)
    expect(parts.get('word/numbering.xml')).toContain('<w:num w:numId="1">')
  })

  test('has the logo in its header, with a text for whoever cannot see it', async () => {
    const parts = partsOf(await documentBytes(sampleDocument(), withLogo))
    expect(parts.get('word/header1.xml')).toContain('descr="Logo van Rijnhoven"')
    expect(parts.get('word/_rels/header1.xml.rels')).toContain('Target="media/logo.png"')
    expect(partsOf(await documentBytes(sampleDocument(), standardStyle)).has('word/media/logo.png')).toBe(
      false,
    )
  })

  test('is valid to the Open XML SDK, with and without a logo', async () => {
    expect(await ooxmlFaults(await documentBytes(sampleDocument(), standardStyle), 'docx')).toEqual([])
    expect(await ooxmlFaults(await documentBytes(sampleDocument(), withLogo), 'docx')).toEqual([])
  })

  test('keeps any text as text, and stays valid', async () => {
    const blocks = sampleDocument().blocks
    const hostile = sampleDocument({
      title: hostileTexts[5],
      municipality: hostileTexts[4],
      foot: hostileTexts[7],
      head: hostileTexts.map((text) => ({ name: text, value: text })),
      blocks: [
        ...hostileTexts.flatMap((text) => [
          { kind: 'heading', level: 1, text } as const,
          { kind: 'paragraph', text } as const,
          { kind: 'points', points: [text] } as const,
        ]),
        {
          kind: 'table',
          table: {
            caption: hostileTexts[5],
            columns: hostileTexts.map((header) => ({ header, isNumber: false })),
            rows: [{ cells: hostileTexts, isOwn: true }],
          },
        },
        ...blocks,
      ],
    })
    const bytes = await documentBytes(hostile, withLogo)
    expect(await ooxmlFaults(bytes, 'docx')).toEqual([])
    const texts = paragraphsOf(partsOf(bytes).get('word/document.xml') ?? '').map(({ text }) => text)
    expect(texts).toContain('=HYPERLINK("http://example.test","klik")')
    expect(texts).toContain('</w:t></w:r></w:p><w:p>')
    expect(texts).toContain('regel een\nregel twee\ttab')
  })

  test('is the same bytes for the same document', async () => {
    const [first, second] = [
      await documentBytes(sampleDocument(), withLogo),
      await documentBytes(sampleDocument(), withLogo),
    ]
    expect(first.equals(second)).toBe(true)
  })

  test('stops when it is told to', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(
      documentBytes(sampleDocument(), standardStyle, { signal: controller.signal }),
    ).rejects.toThrow(CancelledError)
  })
})
