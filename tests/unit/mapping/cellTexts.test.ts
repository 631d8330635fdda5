import { describe, expect, it } from 'vitest'
import { channelOfText } from '#shared/mapping/channelText.ts'
import { isTellingDuration, parseDurationMs, unitOfName } from '#shared/mapping/durationText.ts'
import { flagOfText, isClosedText } from '#shared/mapping/flagText.ts'
import { parseSatisfaction, satisfactionScaleOf } from '#shared/mapping/satisfactionText.ts'

describe('a channel in a cell', () => {
  it.each([
    ['Facebook Page', 'facebook'],
    ['FACEBOOK_PAGE', 'facebook'],
    ['per e-mail', 'email'],
    ['Twitter DM', 'x'],
    ['X', 'x'],
    ['WhatsApp Business', 'whatsapp'],
    ['Facebook of Instagram', null],
    ['Balie', null],
  ])('%s is read as %s', (text, channel) => expect(channelOfText(text)).toBe(channel))
})

describe('a duration in a cell', () => {
  it.each([
    ['12,5', 750_000],
    ['12.5', 750_000],
    ['1.234,5', 74_070_000],
    ['00:12:30', 750_000],
    ['26:10', 94_200_000],
    ['1:02:03:04', 93_784_000],
    ['2 uur 5 min', 7_500_000],
    ['-3', -180_000],
    ['00:75', Number.NaN],
    ['veel', Number.NaN],
  ])('%s is read', (text, ms) => expect(parseDurationMs(text, 'minutes', ',')).toBe(ms))

  it('tells its unit itself, or by the name of its column, or not', () => {
    expect([isTellingDuration('00:12'), isTellingDuration('12')]).toEqual([true, false])
    expect(unitOfName('First response time (in hrs)')).toBe('hours')
    expect(unitOfName('Reactietijd')).toBeNull()
  })
})

describe('a score in a cell', () => {
  it('is put between worst and best of its scale', () => {
    expect(parseSatisfaction('4,5', 'oneToFive', ',')).toBe(0.875)
    expect(parseSatisfaction('8,2', 'zeroToTen', ',')).toBeCloseTo(0.82, 10)
    expect(parseSatisfaction('Good with comment', 'goodBad', null)).toBe(1)
    expect(parseSatisfaction('Offered', 'goodBad', null)).toBeNull()
    expect(parseSatisfaction('11', 'oneToTen', null)).toBeNaN()
  })

  it('tells its scale only where no other one fits', () => {
    expect(satisfactionScaleOf(['goed', 'slecht', ''], null)).toBe('goodBad')
    expect(satisfactionScaleOf(['0', '8'], null)).toBe('zeroToTen')
    expect(satisfactionScaleOf(['80', '55'], null)).toBe('percent')
    expect(satisfactionScaleOf(['3', '8'], null)).toBeNull()
    expect(satisfactionScaleOf(['3', '4'], null)).toBeNull()
    expect(
      satisfactionScaleOf(
        Array.from({ length: 20 }, () => '4'),
        null,
      ),
    ).toBe('oneToFive')
  })
})

describe('yes, no and the state of a case in a cell', () => {
  it('are read in the words that tools use', () => {
    expect([flagOfText('Ja'), flagOfText('FALSE'), flagOfText('misschien')]).toEqual([true, false, null])
    expect([isClosedText('Gesloten'), isClosedText('Heropend'), isClosedText('Z')]).toEqual([
      true,
      false,
      null,
    ])
  })
})
