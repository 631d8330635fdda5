import { describe, expect, it } from 'vitest'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { withFixedWidths } from '#shared/report/drawing/fixedWidths.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { textWidthPx } from '#shared/report/drawing/textWidth.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { plainChart } from '../../support/reportCharts.ts'
import { findAll } from '../../support/sheetTexts.ts'

describe('a drawing for a machine without the letter', () => {
  const drawing = chartMarkup(plainChart, { widthPx: 1136, heightPx: 420 }, standardStyle)
  const texts = findAll(withFixedWidths(drawing), ({ tag }) => tag === 'text')

  it('tells the width of every text, as it was placed by', () => {
    expect(texts.length).toBeGreaterThan(10)
    for (const { attributes, children } of texts) {
      const face = attributes['font-weight'] === 600 ? 'sansBold' : 'sans'
      expect(attributes['textLength']).toBeCloseTo(
        textWidthPx(String(children[0]), { face, sizePx: Number(attributes['font-size']) }),
        1,
      )
    }
  })

  it('is the same drawing otherwise, and stands by itself as a file', () => {
    const plain = (text: string): string => text.replace(/ (textLength|lengthAdjust)="[^"]*"/g, '')
    const text = markupText(withFixedWidths(drawing))
    expect(plain(text)).toBe(markupText(drawing))
    expect(text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
  })
})
