// Reads letter, page for colleagues, appendix and workbook in every state, in both languages; printed for people to read.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { documentXml } from '#data/reports/docx/documentXml.ts'
import { headerXml } from '#data/reports/docx/headAndFootXml.ts'
import { footerXml } from '#data/reports/docx/headAndFootXml.ts'
import { workbookFrom } from '#data/reports/xlsx/reportWorkbook.ts'
import { languages, type Language } from '#shared/locale/languages.ts'
import { arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ReportDocument } from '#shared/report/document.ts'
import { isOnOnePage } from '#shared/report/documentHeight.ts'
import { documentLooks, textWidthPt } from '#shared/report/documentLook.ts'
import { appendixFrom } from '#shared/views/presentation/documents/appendix.ts'
import { documentInput, type DocumentInput } from '#shared/views/presentation/documents/documentInput.ts'
import { documentText } from '#shared/views/presentation/documents/documentText.ts'
import { letterFrom } from '#shared/views/presentation/documents/letter.ts'
import { onePagerFrom } from '#shared/views/presentation/documents/onePager.ts'
import { recordedWords } from './recordedWords.ts'
import { editsOf } from './sentenceCases/documentCase.ts'
import { documentCases } from './sentenceCases/documents.ts'

/** Room that the number of the page has at the end of the foot. */
const pageNumberPt = 70

const makers = { letter: letterFrom, onePager: onePagerFrom, appendix: appendixFrom }

interface Made {
  readonly name: string
  readonly input: DocumentInput
  readonly letter: ReportDocument
  readonly onePager: ReportDocument
  readonly appendix: ReportDocument
}

function madeIn(language: Language, words: DocumentInput['words']): readonly Made[] {
  return documentCases.map((one) => {
    const input = { ...documentInput(one.figures, editsOf(one, language)), words }
    return {
      name: one.name,
      input,
      letter: makers.letter(input),
      onePager: makers.onePager(input),
      appendix: makers.appendix(input),
    }
  })
}

/** Said elsewhere: in the header and footer of a file, and of units that no chart of these states has. */
const ofFiles = /^pageOf\.|^logoOf$|^workbook\.axisUnits\./

describe.each(languages)('documents in %s', (language) => {
  const recorded = recordedWords(language, 'presentationDocuments')
  const made = madeIn(language, recorded.words)
  for (const { input } of made)
    for (const sheet of workbookFrom(input).sheets) void [...(sheet.rows as Iterable<unknown>)]

  it('are printed as a list', () => {
    const folder = new URL('../../../../test-results/sentences/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    for (const kind of ['letter', 'onePager', 'appendix'] as const) {
      const list = made.flatMap((one) => [`##### ${one.name}`, '', documentText(one[kind])])
      writeFileSync(fileURLToPath(new URL(`${kind}.${language}.txt`, folder)), list.join('\n'))
      expect(list.length).toBeGreaterThan(documentCases.length)
    }
  })

  it('say each of their sentences in some state of the figures', () => {
    expect(recorded.all.filter((path) => !recorded.used.has(path) && !ofFiles.test(path))).toEqual([])
  })

  it('keep letter and page for colleagues to one page, with a foot of one line', () => {
    for (const { name, letter, onePager } of made)
      for (const document of [letter, onePager]) {
        expect(isOnOnePage(document), `${name}: ${document.title}`).toBe(true)
        expect(arialWidthPt(document.foot, documentLooks.small), `${name}: ${document.foot}`).toBeLessThan(
          textWidthPt - pageNumberPt,
        )
      }
  })

  it('hold nothing that is missing or doubled', () => {
    for (const { name, letter, onePager, appendix } of made)
      for (const document of [letter, onePager, appendix])
        for (const line of documentText(document).split('\n'))
          expect(line, name).not.toMatch(/undefined|null|NaN|Infinity|\[object|(?<!\.)\.\.(?!\.)|,,|\(\)/)
  })

  it('never stand with a heading over nothing', () => {
    for (const { name, letter, onePager, appendix } of made)
      for (const { title, blocks } of [letter, onePager, appendix])
        for (const [index, block] of blocks.entries()) {
          if (block.kind !== 'heading') continue
          const next = blocks[index + 1]
          const isAbove = next?.kind === 'heading' && next.level > block.level
          expect(
            isAbove || (next !== undefined && next.kind !== 'heading'),
            `${name}: ${title}: ${block.text}`,
          ).toBe(true)
        }
  })

  it('have their own words in the frame of a file', () => {
    const [first] = made
    if (first === undefined) throw new Error('no cases')
    const frame =
      footerXml(first.letter) +
      headerXml(first.letter, {
        colours: { own: '#000000', others: '#000000', second: '#000000', ground: '#FFFFFF' },
        logo: { type: 'image/png', base64: '', widthPx: 1, heightPx: 1 },
        template: null,
      })
    const { pageOf, logoOf } = recorded.words.text.presentationDocuments
    expect(frame).toContain(` ${pageOf.of} `)
    expect(frame).toContain(logoOf(first.letter.municipality))
    expect(documentXml(first.letter)).toContain(first.letter.title)
  })
})
