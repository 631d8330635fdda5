import { describe, expect, it } from 'vitest'
import type { CaseThread } from '#shared/contract/cases.ts'
import { waitingSentences } from '#shared/views/cases/waitingWords.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')
const at = (iso: string): number => Date.parse(iso)
const timeZone = 'Europe/Amsterdam'
const hourMs = 3_600_000

/** Pieces by their first and last instant; the opening time is their sum. */
function waiting(
  fromMs: number,
  untilMs: number,
  pieces: readonly (readonly [string, string])[],
): CaseThread['waiting'] {
  const inMs = pieces.map(([from, to]) => ({ fromMs: at(from), toMs: at(to) }))
  return {
    calendarMs: untilMs - fromMs,
    openingMs: inMs.reduce((sum, piece) => sum + piece.toMs - piece.fromMs, 0),
    isWhileClosed: false,
    pieces: inMs,
    piecesInAll: inMs.length,
  }
}

const friday = at('2026-03-06T16:40:00+01:00')
const monday = at('2026-03-09T09:25:00+01:00')
const weekend = waiting(friday, monday, [
  ['2026-03-06T16:40:00+01:00', '2026-03-06T17:00:00+01:00'],
  ['2026-03-09T09:00:00+01:00', '2026-03-09T09:25:00+01:00'],
])

/** Office days of four weeks from Monday 2 March 2026. */
const officeDays = Array.from({ length: 28 }, (_, index) => index)
  .filter((day) => day % 7 < 5)
  .map((day) => {
    const date = new Date(at('2026-03-02T00:00:00Z') + day * 24 * hourMs).toISOString().slice(0, 10)
    return [`${date}T08:00:00Z`, `${date}T16:00:00Z`] as const
  })

describe('a wait in words', () => {
  it('names each stretch of opening time, and the time by the calendar', () => {
    expect(waitingSentences(nl, weekend, { timeZone, fromMs: friday })).toEqual([
      'Openingstijd: vrijdag 6 maart 16.40–17.00 en maandag 9 maart 9.00–9.25, samen 45 minuten.',
      'Kalendertijd: 2 dagen en 17 uur.',
    ])
    expect(waitingSentences(en, weekend, { timeZone, fromMs: friday })).toEqual([
      'Opening hours: Friday 6 March 16:40–17:00 and Monday 9 March 9:00–9:25, together 45 minutes.',
      'Calendar time: 2 days and 17 hours.',
    ])
  })

  it('puts blocks of one day together, and calls one stretch no sum', () => {
    const fromMs = at('2026-03-03T11:30:00+01:00')
    const lunch = waiting(fromMs, at('2026-03-03T13:20:00+01:00'), [
      ['2026-03-03T11:30:00+01:00', '2026-03-03T12:00:00+01:00'],
      ['2026-03-03T13:00:00+01:00', '2026-03-03T13:20:00+01:00'],
    ])
    expect(waitingSentences(nl, lunch, { timeZone, fromMs })[0]).toBe(
      'Openingstijd: dinsdag 3 maart 11.30–12.00 en 13.00–13.20, samen 50 minuten.',
    )
    const short = waiting(fromMs, fromMs + 600_000, [
      ['2026-03-03T11:30:00+01:00', '2026-03-03T11:40:00+01:00'],
    ])
    expect(waitingSentences(nl, short, { timeZone, fromMs })[0]).toBe(
      'Openingstijd: dinsdag 3 maart 11.30–11.40, dat is 10 minuten.',
    )
  })

  it('counts the days in between of a long wait', () => {
    const fromMs = at('2026-03-02T08:00:00Z')
    const long = waiting(fromMs, at('2026-03-27T16:00:00Z'), officeDays)
    expect(waitingSentences(nl, long, { timeZone, fromMs })[0]).toBe(
      'Openingstijd: maandag 2 maart 9.00–17.00, dinsdag 3 maart 9.00–17.00, woensdag 4 maart 9.00–17.00, ' +
        'nog 16 dagen en vrijdag 27 maart 9.00–17.00, samen 160 uur.',
    )
  })

  it('counts the stretches that did not come along', () => {
    const fromMs = at('2026-03-02T08:00:00Z')
    const cut = { ...waiting(fromMs, at('2026-09-01T16:00:00Z'), officeDays), piecesInAll: 130 }
    expect(waitingSentences(nl, cut, { timeZone, fromMs })[0]).toMatch(
      /woensdag 4 maart 9\.00–17\.00 en nog 127 keer open, samen/,
    )
  })

  it('says that the clock was moved, so that its times can be checked', () => {
    const fromMs = at('2026-03-29T00:30:00Z')
    const spring = waiting(fromMs, at('2026-03-29T01:30:00Z'), [
      ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ])
    expect(waitingSentences(nl, spring, { timeZone, fromMs })).toEqual([
      'Openingstijd: zondag 29 maart 1.30–3.30, dat is 1 uur.',
      'Kalendertijd: 1 uur.',
      'In die tijd ging de klok een uur vooruit.',
    ])
    const autumnMs = at('2026-10-25T00:30:00Z')
    const autumn = waiting(autumnMs, autumnMs + hourMs, [['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']])
    expect(waitingSentences(en, autumn, { timeZone, fromMs: autumnMs })).toContain(
      'The clock went one hour back meanwhile.',
    )
  })

  it('ends a day at 24 o’clock', () => {
    const fromMs = at('2026-03-03T23:30:00+01:00')
    const night = waiting(fromMs, fromMs + 1_800_000, [
      ['2026-03-03T23:30:00+01:00', '2026-03-04T00:00:00+01:00'],
    ])
    expect(waitingSentences(nl, night, { timeZone, fromMs })[0]).toContain('dinsdag 3 maart 23.30–24.00')
  })

  it('explains a wait without opening time', () => {
    const closed = { ...waiting(friday, friday + hourMs, []), isWhileClosed: true }
    expect(waitingSentences(nl, closed, { timeZone, fromMs: friday })[0]).toMatch(/voordat u weer openging/)
    expect(
      waitingSentences(nl, waiting(friday, friday + hourMs, []), { timeZone, fromMs: friday })[0],
    ).toMatch(/viel buiten de openingstijd/)
  })
})
