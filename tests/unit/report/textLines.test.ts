import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textLines } from '#shared/report/drawing/textLines.ts'
import { textWidthPx, type Font } from '#shared/report/drawing/textWidth.ts'

const font: Font = { face: 'sans', sizePx: 24 }

describe('the width of a text', () => {
  it('is the sum of its letters at their size', () => {
    // Source Sans 3 regular: every digit moves the pen 497 thousandths.
    expect(textWidthPx('2026', font)).toBeCloseTo((4 * 497 * 24) / 1_000, 6)
    expect(textWidthPx('2026', { ...font, sizePx: 48 })).toBeCloseTo(2 * textWidthPx('2026', font), 6)
  })

  it('takes an accent as no wider, bold as wider, and an unknown sign as wide', () => {
    expect(textWidthPx('é', font)).toBe(textWidthPx('e', font))
    expect(textWidthPx('Fryslân', { ...font, face: 'sansBold' })).toBeGreaterThan(
      textWidthPx('Fryslân', font),
    )
    expect(textWidthPx('漢', font)).toBeCloseTo(0.9 * 24, 6)
  })
})

describe('lines', () => {
  it('are broken between words', () => {
    expect(textLines('een twee drie', textWidthPx('een twee', font) * 1.03, font)).toEqual([
      'een twee',
      'drie',
    ])
  })

  it('break a word that is too long at a hyphen of its own', () => {
    const width = textWidthPx('Hendrik-Ido-', font) * 1.05
    expect(textLines('Hendrik-Ido-Ambacht', width, font)).toEqual(['Hendrik-Ido-', 'Ambacht'])
  })

  it('keep every sign of any text, and stay within their width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = textLines(text, width, font)
        expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''))
        for (const line of lines) expect(textWidthPx(line, font)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
