import { describe, expect, test } from 'vitest'
import { presentationBytes } from '#data/reports/pptx/presentationBytes.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import { noEdits } from '#shared/report/edits.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import type { Deck } from '#shared/report/page.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { changed, partNames, readOfficeFile, textOf } from '../../support/officeFile.ts'
import type { OfficeFile } from '../../support/officeFile.ts'
import { relationsOf } from '../../support/pptxRules.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'
import { deckOfPages, ordinaryPages } from '../../support/reportPages.ts'

const emuPerPoint = 12_700
const slide = { width: 960, height: 540 }
/** The foot begins here; what a page shows ends above it. */
const bodyBottom = 463

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxOf(xml: string): Box | null {
  const found = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(xml)
  if (found === null) return null
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map((text) => Number(text) / emuPerPoint)
  return { x, y, width, height }
}

function shapesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape)
}

function keyOf(shape: string): string | null {
  const place = /<p:ph([^/]*)\/>/.exec(shape)?.[1]
  if (place === undefined) return null
  return /idx="(\d+)"/.exec(place)?.[1] ?? 'title'
}

function sizeOf(xml: string): number | null {
  const size = / sz="(\d+)"/.exec(xml)?.[1]
  return size === undefined ? null : Number(size) / 100
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** How high the text of a shape stands in its width, reckoned with Arial's own widths. */
function textHeight(shape: string, width: number, sizePt: number, isBold: boolean): number {
  const paragraphs = [...shape.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([one]) =>
    unescaped([...one.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join('')),
  )
  const lines = paragraphs.reduce((sum, text) => sum + arialLines(text, width, { sizePt, isBold }), 0)
  return lines * sizePt * 1.15
}

/** Shapes whose text does not fit their frame, or whose frame leaves the slide. */
function misfits(file: OfficeFile): readonly string[] {
  return partNames(file, /^ppt\/slides\//).flatMap((name) => {
    const layoutName = relationsOf(file, name).find(({ type }) => type.endsWith('/slideLayout'))?.target ?? ''
    const layout = new Map(shapesOf(textOf(file, layoutName)).map((shape) => [keyOf(shape), shape]))
    const texts = shapesOf(textOf(file, name)).flatMap((shape) => {
      const kept = layout.get(keyOf(shape)) ?? ''
      const box = boxOf(shape) ?? boxOf(kept)
      const sizePt = sizeOf(shape) ?? sizeOf(kept)
      if (box === null || sizePt === null || !shape.includes('<a:t>')) return []
      const [left = 0, right = 0] = ['lIns', 'rIns'].map(
        (side) => Number(new RegExp(`${side}="(\\d+)"`).exec(kept)?.[1] ?? 0) / emuPerPoint,
      )
      const isBold = / b="1"/.test(shape) || / b="1"/.test(kept)
      const height = textHeight(shape, box.width - left - right, sizePt, isBold && sizePt < 18)
      const text = /<a:t>([^<]*)/.exec(shape)?.[1] ?? ''
      return [
        ...(height > box.height + 2 ? [`${name}: ${String(height)} in ${String(box.height)}: ${text}`] : []),
        ...outside(box).map((fault) => `${name}: ${fault}: ${text}`),
      ]
    })
    const frames = [...textOf(file, name).matchAll(/<p:graphicFrame>.*?<\/p:xfrm>/gs)].flatMap(([frame]) => {
      const box = boxOf(frame)
      return box === null || box.y + box.height > bodyBottom ? [`${name}: over the foot`] : outside(box)
    })
    return [...texts, ...frames]
  })
}

function outside({ x, y, width, height }: Box): readonly string[] {
  const isInside = x >= 0 && y >= 0 && x + width <= slide.width + 0.1 && y + height <= slide.height + 0.1
  return isInside ? [] : ['outside the slide']
}

function fileOf(deck: Deck): Promise<OfficeFile> {
  return presentationBytes({ deck, style: standardStyle }, null).then(readOfficeFile)
}

describe('the text of a slide', () => {
  test.each([
    ['pages by hand', deckOfPages(Object.values(ordinaryPages))],
    ['the example in Dutch', deckOf(exampleReportFigures(), noEdits('nl'))],
    ['the example in English', deckOf(exampleReportFigures(), noEdits('en'))],
  ])('stays in its frame: %s', async (_, deck) => {
    expect(misfits(await fileOf(deck))).toEqual([])
  })

  test('is found where it does not', async () => {
    const file = await fileOf(deckOfPages(Object.values(ordinaryPages)))
    const long = changed(file, 'ppt/slides/slide2.xml', (xml) =>
      xml.replace(/<a:t>/, `<a:t>${'lang '.repeat(80)}`),
    )
    expect(misfits(long)).not.toEqual([])
  })
})
