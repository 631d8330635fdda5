import { describe, expect, test } from 'vitest'
import { presentationBytes } from '#data/reports/pptx/presentationBytes.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import { noEdits } from '#shared/report/edits.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { templateBytes } from '../../support/houseStyleFiles.ts'
import { bytesOf, changed, partNames, readOfficeFile, textOf } from '../../support/officeFile.ts'
import type { OfficeFile } from '../../support/officeFile.ts'
import { ooxmlFaults } from '../../support/ooxmlFaults.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'

const emuPerPoint = 12_700
const leastTitlePt = 24
const bodyPt = 18
/** Around the text of a title that says nothing of it (ECMA-376 part 1, 21.1.2.1.1). */
const insets = { sides: 14.4, ends: 7.2 }

/** A house-style file of another size, with a title at the top over nearly the whole width. */
function templateOf(width: number, height: number): Buffer {
  const place = `<a:off x="${String(width * 0.05)}" y="300000"/><a:ext cx="${String(width * 0.9)}" cy="1143000"/>`
  const placed = (text: string): string => text.replace(/<a:off x="609600"[^>]*\/><a:ext [^>]*\/>/, place)
  let file = readOfficeFile(templateBytes())
  for (const name of ['ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout1.xml'])
    file = changed(file, name, placed)
  file = changed(file, 'ppt/presentation.xml', (text) =>
    text.replace(/<p:sldSz[^>]*\/>/, `<p:sldSz cx="${String(width)}" cy="${String(height)}"/>`),
  )
  return bytesOf(file)
}

interface Text {
  readonly y: number
  readonly width: number
  readonly height: number
  readonly paragraphs: readonly string[]
}

function textsOf(slide: string): readonly (Text & { readonly name: string })[] {
  return [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]) => {
    const box = /<a:off x="\d+" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)
    const name = / name="([^"]*)"/.exec(shape)?.[1] ?? ''
    if (box === null) return []
    const [y = 0, width = 0, height = 0] = box.slice(1).map((side) => Number(side) / emuPerPoint)
    const paragraphs = [...shape.matchAll(/<a:p>.*?<\/a:p>/gs)]
      .map(([one]) => [...one.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join(''))
      .filter((text) => text !== '')
    return paragraphs.length === 0 ? [] : [{ name, y, width, height, paragraphs }]
  })
}

const deck = deckOf(exampleReportFigures(), noEdits('nl'))

async function slidesOn(width: number, height: number): Promise<readonly string[]> {
  const bytes = await presentationBytes({ deck, style: standardStyle }, templateOf(width, height))
  expect(await ooxmlFaults(bytes, 'pptx')).toEqual([])
  const file: OfficeFile = readOfficeFile(bytes)
  return partNames(file, /^ppt\/slides\/slide/).map((name) => textOf(file, name))
}

describe.each([
  ['4:3', 9_144_000, 6_858_000],
  ['upright', 6_858_000, 9_144_000],
])('on a house-style file of %s', (_, width, height) => {
  test('steps of the growth path have room for their words, above the foot', async () => {
    const slides = await slidesOn(width, height)
    let steps = 0
    for (const slide of slides) {
      const texts = textsOf(slide)
      const foot = texts.find(({ name }) => name === 'Grondslag en definitie')
      for (const text of texts.filter(({ name }) => /^\d\. /.test(name))) {
        steps += 1
        const [head = '', ...rest] = text.paragraphs
        const lines =
          arialLines(head, text.width, { sizePt: bodyPt, isBold: true }) +
          rest.reduce((sum, line) => sum + arialLines(line, text.width, { sizePt: bodyPt, isBold: false }), 0)
        expect(text.height, head).toBeGreaterThanOrEqual(lines * bodyPt * 1.2 - 1)
        expect(text.y + text.height, head).toBeLessThanOrEqual(foot?.y ?? 0)
      }
    }
    expect(steps).toBe(4)
  })

  test('points end above the foot', async () => {
    const slides = await slidesOn(width, height)
    let points = 0
    for (const slide of slides) {
      const texts = textsOf(slide)
      const foot = texts.find(({ name }) => name === 'Grondslag en definitie')
      for (const text of texts.filter(({ name }) => name === 'Inhoud')) {
        points += text.paragraphs.length
        const lines = text.paragraphs.reduce(
          (sum, line) => sum + arialLines(line, text.width - 18, { sizePt: bodyPt, isBold: false }),
          0,
        )
        expect(text.y + lines * bodyPt * 1.2).toBeLessThanOrEqual((foot?.y ?? 0) + 1)
      }
    }
    expect(points).toBeGreaterThan(2)
  })

  test('a title takes a size at which it fits in its place, however bold, or the least', async () => {
    const slides = await slidesOn(width, height)
    const room = {
      width: (width * 0.9) / emuPerPoint - insets.sides,
      height: 1_143_000 / emuPerPoint - insets.ends,
    }
    for (const slide of slides) {
      const title =
        /<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:ctrT|t)itle"\/>.*?<\/p:sp>/s.exec(slide)?.[0] ?? ''
      const sizePt = Number(/ sz="(\d+)"/.exec(title)?.[1] ?? 0) / 100
      const text = [...title.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, one = '']) => one).join('')
      expect(text).not.toBe('')
      const lines = arialLines(text, room.width, { sizePt, isBold: true })
      if (sizePt > leastTitlePt) expect(lines * sizePt * 1.2 * 0.95, text).toBeLessThanOrEqual(room.height)
    }
  })
})
