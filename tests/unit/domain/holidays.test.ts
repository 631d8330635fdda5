import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { easterSundayOf, holidayIn, usualHolidays } from '#shared/domain/holidays.ts'
import type { HolidayId } from '#shared/domain/holidays.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'

const years = Array.from({ length: 21 }, (_, index) => 2015 + index)

function datesOf(year: number, holidays: readonly HolidayId[]): readonly string[] {
  return holidays.map((holiday) => formatLocalDate(holidayIn(year, holiday))).sort()
}

/** Dates of a year that the package date-holidays knows by one of the given names. */
function expectedDates(calendar: Holidays, year: number, names: readonly string[]): readonly string[] {
  return calendar
    .getHolidays(year, 'nl')
    .filter((holiday) => names.includes(holiday.name))
    .map((holiday) => holiday.date.slice(0, 10))
    .sort()
}

describe('Dutch holidays', () => {
  const names = [
    'Nieuwjaar',
    'Goede Vrijdag',
    'Pasen',
    'Tweede paasdag',
    'Koningsdag',
    'Bevrijdingsdag',
    'Hemelvaartsdag',
    'Pinksteren',
    'Tweede pinksterdag',
    'Kerstmis',
    'Tweede kerstdag',
  ]

  it.each(years)('are those of date-holidays in %i, with Good Friday and 5 May', (year) => {
    const chosen: readonly HolidayId[] = [...usualHolidays('NL'), 'goodFriday', 'liberationDay']
    expect(datesOf(year, chosen)).toEqual(expectedDates(new Holidays('NL'), year, names))
  })

  // Rijksoverheid and the Gregorian Easter (Meeus/Jones/Butcher)
  it.each([
    [2024, '2024-03-31', '2024-04-27', '2024-05-09'],
    [2025, '2025-04-20', '2025-04-26', '2025-05-29'],
    [2026, '2026-04-05', '2026-04-27', '2026-05-14'],
    [2027, '2027-03-28', '2027-04-27', '2027-05-06'],
    [2028, '2028-04-16', '2028-04-27', '2028-05-25'],
  ])('in %i fall on the published dates', (year, easter, royal, ascension) => {
    expect(datesOf(year, ['easterSunday', 'kingsDay', 'ascensionDay'])).toEqual([easter, royal, ascension])
  })

  it('had Queen’s Day before 2014', () => {
    expect(formatLocalDate(holidayIn(2012, 'kingsDay'))).toBe('2012-04-30')
    expect(formatLocalDate(holidayIn(2006, 'kingsDay'))).toBe('2006-04-29')
  })

  it('leave Good Friday and 5 May open unless chosen', () => {
    expect(usualHolidays('NL')).not.toContain('goodFriday')
    expect(usualHolidays('NL')).not.toContain('liberationDay')
  })
})

describe('Flemish holidays', () => {
  const names = [
    'Nieuwjaar',
    'Pasen',
    'Paasmaandag',
    'Dag van de Arbeid',
    'Hemelvaartsdag',
    'Pinksteren',
    'Pinkstermaandag',
    'Feestdag van de Vlaamse Gemeenschap',
    'Nationale feestdag',
    'Tenhemelopneming',
    'Allerheiligen',
    'Allerzielen',
    'Wapenstilstand',
    'Kerstmis',
    'Tweede kerstdag',
  ]

  it.each(years)('are those of date-holidays in %i', (year) => {
    expect(datesOf(year, usualHolidays('VL'))).toEqual(expectedDates(new Holidays('BE', 'VLG'), year, names))
  })
})

it('Easter falls between 22 March and 25 April, always on a Sunday', () => {
  for (let year = 1990; year <= 2100; year += 1) {
    const date = formatLocalDate(easterSundayOf(year))
    expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true)
    expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(0)
  }
})
