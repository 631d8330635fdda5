import { describe, expect, it } from 'vitest'
import { contrastRatio } from '#shared/report/drawing/contrast.ts'
import {
  groundColour,
  ink,
  ink2,
  ink3,
  paper,
  readableColour,
  seriesLook,
  textOn,
} from '#shared/report/drawing/colours.ts'
import { standardColours } from '#shared/report/houseStyle.ts'

/** Contrast with white after WCAG 2.x, worked out apart from this program, in two decimals. */
const withWhite: Readonly<Record<string, number>> = {
  '#000000': 21,
  '#E69F00': 2.25,
  '#56B4E9': 2.31,
  '#009E73': 3.42,
  '#F0E442': 1.32,
  '#0072B2': 5.19,
  '#D55E00': 3.87,
  '#CC79A7': 3.06,
  '#4477AA': 4.7,
  '#EE6677': 3.09,
  '#228833': 4.53,
  '#CCBB44': 1.95,
  '#66CCEE': 1.84,
  '#AA3377': 6.09,
  '#BBBBBB': 1.92,
  '#004488': 9.62,
  '#DDAA33': 2.13,
  '#BB5566': 4.56,
  '#007A5A': 5.34,
  '#7A3E9D': 6.99,
  '#595959': 7,
}

describe('contrast', () => {
  it.each(Object.entries(withWhite))('of %s with white is %f', (colour, ratio) => {
    expect(contrastRatio(colour, '#FFFFFF')).toBeCloseTo(ratio, 2)
    expect(contrastRatio('#ffffff', colour)).toBe(contrastRatio(colour, '#FFFFFF'))
  })

  it('of the inks with the paper of a sheet is enough for small text', () => {
    for (const colour of [ink, ink2, ink3]) expect(contrastRatio(colour, paper)).toBeGreaterThanOrEqual(4.5)
  })

  it('decides that a colour too light for text marks only', () => {
    expect(readableColour('#0072B2')).toBe('#0072B2')
    expect(readableColour('#D55E00')).toBe(ink)
    expect(readableColour('#F0E442')).toBe(ink)
  })

  it('gives a mark that is too light an edge in ink', () => {
    const look = seriesLook('own', { ...standardColours, own: '#F0E442' })
    expect(look).toMatchObject({ colour: '#F0E442', edge: ink, text: ink })
    expect(seriesLook('own', standardColours).edge).toBe(standardColours.own)
  })

  it('writes on a colour in what is read best', () => {
    expect(textOn('#004488')).toBe('#FFFFFF')
    expect(textOn('#F0E442')).toBe(ink)
  })

  it.each(['#000000', '#004488', '#EBE7DC', '#FFFFFF', '#FF0000'])(
    'makes the ground %s so light that text is read on it',
    (ground) => {
      const made = groundColour({ ...standardColours, ground })
      expect(contrastRatio(ink3, made)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
