import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours, OpeningWeek } from '#shared/domain/openingHours.ts'
import { openingHoursFaults } from '#shared/domain/openingHoursFaults.ts'
import { draftOf, minuteOf, newBlock, newWeek, outcomeOf } from '#shared/views/hours/hoursDraft.ts'
import type { HoursDraft } from '#shared/views/hours/hoursDraft.ts'
import { hoursPerWeek, hoursSentence } from '#shared/views/hours/hoursSentence.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')
const usual = defaultOpeningHours('NL')
const block = (openMinute: number, closeMinute: number) => ({ openMinute, closeMinute })
const office = [block(540, 1020)]
const week = (days: OpeningWeek['days']): OpeningWeek => ({ validFrom: null, validTo: null, days })

describe('opening hours in words', () => {
  it('are those of the country until they are set', () => {
    expect(hoursSentence(nl, usual)).toBe('maandag t/m vrijdag 9-17 uur, zonder feestdagen')
    expect(hoursSentence(en, usual)).toBe('Monday to Friday 9-17, without public holidays')
    expect(hoursSentence(nl, defaultOpeningHours('VL'))).toBe(hoursSentence(nl, usual))
  })

  it('tell the opening time of a week', () => {
    expect(hoursPerWeek(nl, usual)).toBe('40')
    const days = [office, office, office, office, [block(540, 750)], [], []]
    expect(hoursPerWeek(nl, { ...usual, weeks: [week(days)] })).toBe('35,5')
    expect(hoursSentence(nl, usual, true)).toContain(', vóór een samenvoeging de tijden van toen')
  })

  it('name every block, days that differ, and half hours', () => {
    const days = [[block(540, 720), block(780, 1050)], office, office, [], office, [block(600, 780)], []]
    expect(hoursSentence(nl, { ...usual, weeks: [week(days)], closedHolidays: [] })).toBe(
      'maandag 9-12 en 13-17.30 uur, dinsdag en woensdag 9-17 uur, vrijdag 9-17 uur en zaterdag 10-13 uur, ook op feestdagen',
    )
  })

  it('say it when it is open day and night, and that some holidays, days or periods differ', () => {
    const always = week(Array.from({ length: 7 }, () => [block(0, 1440)]))
    const hours: OpeningHours = {
      ...usual,
      weeks: [{ ...week([office, [], [], [], [], [], []]), validTo: '2024-12-31' }, always],
      closedHolidays: ['newYear'],
      closedDays: ['2025-05-02', '2025-12-24'],
    }
    expect(hoursSentence(nl, hours)).toBe(
      'elke dag dag en nacht, zonder de gekozen feestdagen, zonder 2 andere sluitingsdagen, in andere perioden andere tijden',
    )
    expect(hoursSentence(nl, { ...hours, closedDays: ['2025-05-02'] })).toContain(
      'zonder 1 andere sluitingsdag,',
    )
  })
})

describe('a time that is typed', () => {
  it('may be written in any usual way', () => {
    expect(['9', '09', '9.30', '9:30', '0930', '17', '24', '24:00', ' 8.05 '].map(minuteOf)).toEqual([
      540, 540, 570, 570, 570, 1020, 1440, 1440, 485,
    ])
  })

  it('is refused when it is none', () => {
    expect(['', '25', '9.60', '24.01', 'negen', '9-5', '-1', '9.3'].map(minuteOf)).toEqual(
      Array(8).fill(null),
    )
  })
})

describe('opening hours that are filled in', () => {
  function changed(change: (draft: HoursDraft) => void): ReturnType<typeof outcomeOf> {
    const draft = draftOf(nl, usual)
    change(draft)
    return outcomeOf(nl, draft)
  }

  it('come back as they went in, in both languages', () => {
    const hours: OpeningHours = {
      ...usual,
      weeks: [
        { ...week([[block(510, 720), block(750, 1440)], [], [], [], [], [], []]), validFrom: '2025-01-01' },
        { ...week([office, [], [], [], [], [], []]), validFrom: '2026-01-01', validTo: '2026-06-30' },
      ],
      closedDays: ['2026-05-15'],
    }
    expect(outcomeOf(nl, draftOf(nl, hours)).hours).toEqual(hours)
    expect(outcomeOf(en, draftOf(en, hours)).hours).toEqual(hours)
  })

  it('say in words what is wrong, and in which period', () => {
    expect(changed((draft) => draft.weeks[0]?.days[1]?.push(newBlock('x', '12'))).faults).toEqual([
      'Dinsdag: dit is geen tijd. Schrijf een tijd als 9, 9.30 of 17.',
    ])
    expect(changed((draft) => draft.weeks[0]?.days[1]?.push(newBlock('16', '20'))).faults).toEqual([
      'Dinsdag: twee blokken overlappen elkaar.',
    ])
    expect(changed((draft) => draft.weeks[0]?.days[6]?.push(newBlock('20', '18'))).faults).toEqual([
      'Zondag: het einde ligt niet na het begin.',
    ])
    expect(changed((draft) => draft.weeks[0]?.days.forEach((blocks) => blocks.splice(0))).faults).toEqual([
      'Er is geen enkel blok ingevuld. Vul minstens één blok in.',
    ])
    const second = changed((draft) => {
      const added = newWeek(draft.weeks[0])
      added.validFrom = '2026-07-01'
      added.validTo = '2026-06-01'
      draft.weeks.push(added)
    })
    expect(second.faults).toEqual(['Periode 2. De laatste dag ligt vóór de eerste dag.'])
  })

  it('keep each closing day once', () => {
    const { hours } = changed((draft) => draft.closedDays.push('2026-05-15', '2026-01-02', '2026-05-15'))
    expect(hours?.closedDays).toEqual(['2026-01-02', '2026-05-15'])
  })
})

describe('opening hours that cannot be', () => {
  it('are those with a day that does not exist', () => {
    const wrong = {
      ...usual,
      closedDays: ['2026-02-30'],
      weeks: [{ ...week([office, [], [], [], [], [], []]), validFrom: '2025-13-01' }],
    }
    expect(openingHoursFaults(wrong)).toEqual([
      { kind: 'noSuchDate', week: 0 },
      { kind: 'closedDayUnknown', date: '2026-02-30' },
    ])
  })
})
