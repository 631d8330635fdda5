import { localeTag } from '#shared/locale/languages.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import type { ReportPage, StyledDeck } from '#shared/report/page.ts'
import { CancelledError } from '../../cancelledError.ts'
import { packageBytes } from '../ooxml/ooxmlPackage.ts'
import type { Part, PackingOptions } from '../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../ooxml/relations.ts'
import { chartParts } from './chart/chartParts.ts'
import { notesMasterParts, notesSlideName, notesSlidePart } from './notes.ts'
import { contentTypes } from './own/contentTypes.ts'
import { ownBase } from './own/ownBase.ts'
import { pagesOnSlides } from './pagesOnSlides.ts'
import { presentationParts } from './presentationXml.ts'
import { chartPlace, layoutKindOf, slideXml } from './slide.ts'
import type { SlideBase } from './slideBase.ts'
import { templateBase } from './template/templateBase.ts'

function chartOf({ body }: ReportPage): ReportChart | null {
  return body.kind === 'chart' || body.kind === 'path' ? body.chart : null
}

function slideName(number: number): string {
  return `ppt/slides/slide${String(number)}.xml`
}

async function chartPartsOf(
  page: ReportPage,
  styled: StyledDeck,
  base: SlideBase,
  number: number,
  options: PackingOptions,
): Promise<readonly Part[]> {
  const chart = chartOf(page)
  const size = chartPlace(page, base)
  if (chart === null || size === null) return []
  const { palette } = base
  return chartParts({ chart, figures: page.figures, deck: styled.deck, palette, size, number }, options)
}

function slidePart(
  page: ReportPage,
  styled: StyledDeck,
  base: SlideBase,
  number: number,
  chart: Part | undefined,
): Part {
  return {
    name: slideName(number),
    contentType: contentTypes.slide,
    content: slideXml({ page, deck: styled.deck, base, number, chartRelation: 'rId3' }),
    relations: [
      { id: 'rId1', type: relationTypes.slideLayout, target: base.layouts[layoutKindOf(page)].partName },
      { id: 'rId2', type: relationTypes.notesSlide, target: notesSlideName(number) },
      ...(chart === undefined ? [] : [{ id: 'rId3', type: relationTypes.chart, target: chart.name }]),
    ],
  }
}

/**
 * The deck as a presentation (.pptx, ECMA-376): each page a slide with charts and tables that can be edited, and its
 * notes; what does not fit on one goes on on another, in no smaller letters.
 * Equal input makes equal bytes.
 *
 * @param template a house-style file (.potx or .pptx) of which master, layouts, fonts and colours are taken; null = the own ones
 * @throws CancelledError when the signal is aborted; AppError templateUnusable
 */
export async function presentationBytes(
  styled: StyledDeck,
  template: Uint8Array | null,
  options: PackingOptions = {},
): Promise<Uint8Array> {
  const { deck } = styled
  const base = template === null ? ownBase(styled) : await templateBase(template)
  const slides: Part[] = []
  let chartCount = 0
  const pages = deck.pages.flatMap((page) => pagesOnSlides(page, base.layouts))
  for (const [index, page] of pages.entries()) {
    if (options.signal?.aborted === true) throw new CancelledError()
    const number = index + 1
    const charts = await chartPartsOf(page, styled, base, chartCount + 1, options)
    if (charts.length > 0) chartCount += 1
    slides.push(
      slidePart(page, styled, base, number, charts[0]),
      notesSlidePart(page.notes, styled, number, slideName(number)),
      ...charts,
    )
  }
  const names = pages.map((_, index) => slideName(index + 1))
  const languageTag = localeTag(deck.language)
  const [main, ...settings] = presentationParts(base, names, languageTag)
  return packageBytes(
    {
      properties: { title: deck.title, languageTag, createdAtMs: deck.madeAtMs },
      parts: [main, ...base.parts, ...slides, ...notesMasterParts(styled), ...settings],
    },
    options,
  )
}
