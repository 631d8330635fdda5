import { describe, expect, it } from 'vitest'
import type { TableCheck } from '#shared/contract/tables.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import { checkView, reasonLine } from '#shared/views/mapping/checkView.ts'
import { constantsView } from '#shared/views/mapping/constantsView.ts'
import { doneView } from '#shared/views/mapping/doneView.ts'
import { choicesOf, chooseColumn, resolve, toggleOwn, withAsked } from '#shared/views/mapping/mappingEdits.ts'
import type { Choices } from '#shared/views/mapping/mappingEdits.ts'
import { ownView, shownOwn } from '#shared/views/mapping/ownView.ts'
import type { ColumnValues } from '#shared/views/mapping/ownView.ts'
import { previewView } from '#shared/views/mapping/previewView.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import { questionsView, seenQuestions, withCandidate } from '#shared/views/mapping/questionsView.ts'
import { createWords } from '#shared/views/words.ts'

const zone = 'Europe/Amsterdam'
const nl = createWords('nl')
const en = createWords('en')

function choices(target: MappingTarget, part: Partial<Mapping> = {}): Choices {
  return choicesOf({ ...emptyMapping(target), ...part })
}

const noFaults: TableCheck = {
  missingFields: [],
  rowsRead: 318,
  passing: 318,
  failing: 0,
  isWholeFile: true,
  issues: [],
  questions: [],
  rowStates: [],
  reasons: [],
  found: null,
  unknownChannels: [],
  settled: { dateOrder: null, decimalMark: null, satisfactionScale: null },
}

/** Everything told that a file of figures needs. */
const ready = choices('benchmark', { metricColumns: { within2h: 1 }, constants: { source: 'Proefbureau' } })

function table(names: readonly string[], ...cells: string[][]): ReadableTable {
  return {
    refusal: null,
    tableId: 't',
    fileName: 'tabel.csv',
    sizeBytes: 1,
    sheets: [],
    sheet: null,
    columns: names.map((name) => ({ name, samples: [] })),
    rows: cells.map((row, index) => ({ line: index + 2, cells: row })),
    fields: [],
    proposed: { ...emptyMapping('messages'), own: [] },
    profiles: [],
    layout: null,
    encoding: 'auto',
  }
}

describe('the first rows', () => {
  const rows = table(['Gemeente', ''], ['Arnhem', '41'], ['Bergen', 'x'])
  const mapped = choices('benchmark', { columns: { code: 0 }, metricColumns: { within2h: 1 } })
  const check = {
    ...noFaults,
    rowsRead: 2,
    rowStates: [
      { line: 2, ok: true, column: null, reading: null },
      { line: 3, ok: false, column: 1, reading: null },
    ],
  }

  it('are marked where they do not pass, and in the column that stands in the way', () => {
    const view = previewView(nl, rows, mapped, check, zone)
    expect(view.title).toBe('Alle 2 rijen')
    expect(view.rows.map(({ fails }) => fails)).toEqual([false, true])
    expect(view.rows[1]?.cells.map(({ isFault }) => isFault)).toEqual([false, true])
    expect(view.columns.map(({ label }) => label)).toEqual([
      'Wat staat er in kolom Gemeente?',
      'Wat staat er in kolom nr. 2?',
    ])
  })

  it('are unmarked while the check is under way, and unused columns stay quiet', () => {
    const view = previewView(en, rows, chooseColumn(mapped, 1, ''), null, zone)
    expect(view.title).toBe('First 2 rows')
    expect(view.rows.some(({ fails }) => fails)).toBe(false)
    expect(view.columns.map(({ isUsed }) => isUsed)).toEqual([true, false])
  })

  it('of messages show what each is read as', () => {
    const reading = {
      sentAtMs: Date.UTC(2025, 2, 31, 7, 12),
      direction: 'in' as const,
      channel: 'email' as const,
      waitMs: 5_400_000,
    }
    const states = [
      { line: 2, ok: true, column: null, reading },
      { line: 3, ok: false, column: 0, reading: null },
    ]
    const view = previewView(
      nl,
      rows,
      choices('messages', { columns: { sentAt: 0 } }),
      { ...noFaults, rowStates: states },
      zone,
    )
    expect(view).toMatchObject({ hasReadings: true, hasWaits: true })
    expect(view.rows[0]?.reading).toMatchObject({
      at: '31 mrt 2025 09:12',
      from: 'inwoner',
      channel: nl.text.figures.channels.email,
      wait: nl.short(5_400_000),
    })
    expect(view.rows[1]?.reading?.at).toBe('niet gelezen')
  })

  it('of messages come with the word that their text is not kept unless that is turned on', () =>
    expect(previewView(nl, rows, choices('messages'), null, zone).note).toContain(
      'De tekst van berichten wordt niet bewaard, tenzij u dat in Instellingen aanzet.',
    ))
})

describe('what would be imported', () => {
  it('is told as rows that pass, of all', () => {
    const some = { ...noFaults, passing: 312, failing: 6 }
    expect(checkView(nl, ready, some, 0, zone).sentence).toBe('312 van 318 rijen gaan door.')
    expect(checkView(en, ready, some, 0, zone).sentence).toBe('312 of 318 rows pass.')
    expect(checkView(nl, ready, noFaults, 0, zone)).toMatchObject({
      sentence: 'Alle 318 rijen gaan door.',
      needed: null,
      canImport: true,
    })
  })

  it('counts rows that were left out apart from rows that fail', () => {
    const view = checkView(nl, ready, { ...noFaults, passing: 310, failing: 6 }, 0, zone)
    expect(view.note).toBe('2 rijen laat u zelf weg.')
  })

  it('says what to do when nothing passes, and cannot be imported then', () => {
    const view = checkView(nl, ready, { ...noFaults, passing: 0, failing: 318 }, 0, zone)
    expect(view).toMatchObject({
      sentence: 'Geen van de 318 rijen gaat door.',
      isWarning: true,
      canImport: false,
    })
    expect(view.note).toContain('Kijk of boven elke kolom het juiste staat.')
    expect(checkView(nl, ready, { ...noFaults, rowsRead: 0, passing: 0 }, 0, zone).sentence).toBe(
      'Onder de kopregel staan geen rijen.',
    )
  })

  it('names everything that is still to be chosen, once', () => {
    const empty = checkView(
      nl,
      choices('benchmark'),
      { ...noFaults, passing: 0, missingFields: ['code', 'metric', 'year', 'value'] },
      0,
      zone,
    )
    expect(empty.needed).toBe(
      'Nog nodig: de kolom met de gemeente, een kolom met een cijfer, het jaar en wie de cijfers heeft uitgegeven.',
    )
    expect(empty.canImport).toBe(false)
    const messages = checkView(
      en,
      choices('messages'),
      { ...noFaults, missingFields: ['dateOrder'] },
      0,
      zone,
    )
    expect(messages.needed).toBe(
      'Still needed: the order of the date, the name of the account and the channel.',
    )
  })

  it('waits for answers about municipalities, and says such rows only there', () => {
    const check: TableCheck = {
      ...noFaults,
      passing: 316,
      failing: 2,
      reasons: [
        { column: 'Gemeente', code: 'unknownMunicipality', rows: 1, lines: [4] },
        { column: 'Score', code: 'badValue', rows: 1, lines: [9] },
      ],
    }
    const view = checkView(nl, ready, check, 1, zone)
    expect(view.needed).toBe('Nog nodig: antwoord op de vraag over een gemeente.')
    expect(view.canImport).toBe(false)
    expect(view.reasons).toEqual(['Rij 9, kolom Score: de waarde is geen getal of kan niet'])
    expect(checkView(nl, ready, check, 0, zone).reasons).toHaveLength(2)
  })

  it('gives one fault of many rows one reason, with the first rows', () => {
    const reasons = [
      { column: 'Datum', code: 'badDate' as const, rows: 40, lines: [2, 3, 9] },
      { column: null, code: 'wrongColumnCount' as const, rows: 2, lines: [7, 8] },
    ]
    const { reasons: shown } = checkView(nl, choices('messages'), { ...noFaults, reasons }, 0, zone)
    expect(shown).toEqual([
      `40 rijen, kolom Datum: ${nl.text.data.issueCodes.badDate} (rij 2, 3, 9 …)`,
      `2 rijen: ${nl.text.data.issueCodes.wrongColumnCount} (rij 7, 8)`,
    ])
  })

  it('shows the first reasons and how many there are more', () => {
    const reasons = Array.from({ length: 8 }, (_, index) => ({
      column: `Kolom ${String(index)}`,
      code: 'missingField' as const,
      rows: 1,
      lines: [index + 2],
    }))
    const view = checkView(nl, ready, { ...noFaults, reasons }, 0, zone)
    expect(view.reasons).toHaveLength(5)
    expect(view.moreReasons).toBe('En nog 3 opmerkingen.')
  })

  it('says of messages how many there are of whom, over which days', () => {
    const found = {
      inbound: 1200,
      outbound: 9,
      firstMs: Date.UTC(2025, 2, 30, 22),
      lastMs: Date.UTC(2025, 4, 9),
    }
    expect(checkView(nl, choices('messages'), { ...noFaults, found }, 0, zone).found).toBe(
      'Van inwoners: 1.200. Van de gemeente: 9. Van 31 maart 2025 tot en met 9 mei 2025.',
    )
  })

  it('says so when only the first rows of messages were read', () =>
    expect(checkView(nl, ready, { ...noFaults, isWholeFile: false }, 0, zone).note).toBe(
      'Nagekeken zijn de eerste 318 rijen; de rest volgt bij het inlezen.',
    ))

  it('gives a fault in something typed in the name of its field', () => {
    expect(reasonLine(nl, 'benchmark', { line: 3, column: 'year', code: 'badYear' })).toBe(
      'Rij 3, kolom jaar: dit is geen jaar vanaf 2005',
    )
    expect(reasonLine(en, 'messages', { line: null, column: null, code: 'badDate' })).toBe(
      'Row –: This date or time does not exist or cannot be read.',
    )
  })
})

describe('names that are no single municipality', () => {
  const bergen = {
    value: 'Bergen',
    why: 'ambiguous' as const,
    candidates: [
      { code: 'GM0373', name: 'Bergen (NH)' },
      { code: 'GM0893', name: 'Bergen (L)' },
    ],
    rows: 3,
  }
  const unknown = { value: 'Nergenshuizen', why: 'unknown' as const, candidates: [], rows: 1 }

  it('are open until each is answered or left out', () => {
    const view = questionsView(nl, [bergen, unknown], emptyMapping('benchmark'))
    expect(view.rows.map(({ why }) => why)).toEqual([
      'meer gemeenten heten zo',
      'deze naam of code is niet bekend',
    ])
    expect(view.openValues).toEqual(['Bergen', 'Nergenshuizen'])
    expect(view.leaveRest).toBe('De 2 open waarden weglaten')
    const answered = resolve(choices('benchmark'), ['Bergen'], 'GM0893')
    expect(questionsView(en, [bergen, unknown], answered.mapping)).toMatchObject({
      openValues: ['Nergenshuizen'],
      leaveRest: 'Leave out the one open value',
    })
    const all = resolve(answered, ['Nergenshuizen'], '')
    expect(questionsView(nl, [bergen, unknown], all.mapping).leaveRest).toBeNull()
    expect(resolve(all, ['Bergen', 'Nergenshuizen'], null).mapping.resolved).toEqual({})
  })

  it('stay in their place after the answer, and new ones come behind them', () => {
    expect(seenQuestions([bergen], [unknown])).toEqual([bergen, unknown])
    const seen = [bergen]
    expect(seenQuestions(seen, [])).toBe(seen)
  })

  it('offer a municipality that was searched from then on, once', () => {
    const found = withCandidate([unknown], 'Nergenshuizen', { code: 'GM0268', name: 'Nijmegen' })
    expect(found[0]?.candidates).toHaveLength(1)
    expect(withCandidate(found, 'Nergenshuizen', { code: 'GM0268', name: 'Nijmegen' })).toEqual(found)
  })

  it('that a saved matching decides are shown, and can be asked again', () => {
    const { earlier, rows } = questionsView(nl, [], {
      target: 'benchmark',
      resolved: { Bergen: 'GM0373', Oud: '' },
    })
    expect(rows).toEqual([])
    expect(earlier.map(({ line }) => line)).toEqual(['Bergen: GM0373', 'Oud: weggelaten'])
  })

  it('are not what a table of messages has resolved: those are names of channels', () => {
    const view = questionsView(nl, [], { target: 'messages', resolved: { Threads: 'other' } })
    expect(view).toMatchObject({ rows: [], earlier: [] })
  })
})

describe('who is the municipality', () => {
  const values = (...counts: (readonly [string, number])[]): ColumnValues => ({
    values: counts.map(([value, rows]) => ({ value, rows })),
    distinct: counts.length,
    isWholeFile: true,
  })
  const writers = values(['Inwoner', 2], ['Proefdorp', 1])

  it('is asked from the values found, most frequent first', () => {
    const mapped = choices('messages', { columns: { author: 0 } })
    const view = ownView(nl, writers, mapped.mapping)
    expect(view.values.map(({ label }) => label)).toEqual(['Inwoner (2)', 'Proefdorp (1)'])
    expect(view.known).toBeNull()
    const own = ownView(nl, writers, toggleOwn(mapped, 'Proefdorp').mapping)
    expect(own.values.map(({ isOwn }) => isOwn)).toEqual([false, true])
    expect([view.nobody, own.nobody]).toEqual([
      'Zolang u niemand kiest, tellen alle rijen als berichten van inwoners.',
      null,
    ])
    expect(toggleOwn(toggleOwn(mapped, 'Proefdorp'), 'Proefdorp').mapping.own).toEqual([])
  })

  it('needs no answer where the words tell it', () => {
    const view = ownView(
      nl,
      values(['in', 2], ['uit', 1]),
      choices('messages', { columns: { direction: 1 } }).mapping,
    )
    expect(view.known).toBe(
      'Herkend: ‘uit’ is van de gemeente, ‘in’ van inwoners. Klopt dat, dan hoeft u niets te kiezen.',
    )
  })

  it('cannot be told without a column, and a typed name stays in sight', () => {
    expect(ownView(nl, writers, emptyMapping('messages')).hasColumn).toBe(false)
    const typed = choices('messages', { columns: { author: 0 }, own: ['Dorpsloket'] })
    expect(ownView(nl, writers, typed.mapping).values[0]).toMatchObject({ value: 'Dorpsloket', isOwn: true })
  })

  it('of many shows twelve and what has been chosen', () => {
    const many = values(...Array.from({ length: 30 }, (_, at) => [`Inwoner ${String(at + 10)}`, 1] as const))
    const mapped = choices('messages', { columns: { author: 0 }, own: ['Inwoner 39'] })
    const shown = shownOwn(nl, ownView(nl, many, mapped.mapping), '')
    expect(shown.values).toHaveLength(13)
    expect(shown.more).toBe('en nog 17; zoek op naam')
    expect(shownOwn(nl, ownView(nl, many, mapped.mapping), '3').values.map(({ value }) => value)).toContain(
      'Inwoner 13',
    )
  })
})

describe('what is asked once for the whole file', () => {
  it('is only what no column gives', () => {
    const wide = choices('benchmark', { columns: { code: 0, year: 1 }, metricColumns: { within2h: 2 } })
    expect(constantsView(nl, wide, null)).toMatchObject({
      year: false,
      metric: null,
      timeUnit: false,
      source: true,
      account: null,
    })
    expect(constantsView(nl, chooseColumn(wide, 3, 'metric:medianMs'), null).timeUnit).toBe(true)
    const long = choices('benchmark', { columns: { code: 0, value: 1 } })
    expect(constantsView(nl, long, null).year).toBe(true)
    expect(constantsView(nl, long, null).metric?.[0]).toEqual({
      value: 'medianMinutes',
      name: 'Helft beantwoord binnen',
    })
    expect(constantsView(nl, choices('messages'), null)).toMatchObject({
      year: false,
      source: false,
      account: 'needed',
      channel: 'needed',
      timeZone: true,
    })
  })

  it('asks for the order of dates and the decimal mark only where the rows leave them open', () => {
    expect(constantsView(nl, ready, null)).toMatchObject({ dateOrder: false, decimalMark: false })
    expect(constantsView(nl, withAsked(ready, ['decimalMark']), null)).toMatchObject({ decimalMark: true })
  })
})

describe('the end of an import of figures', () => {
  const file = {
    id: 1,
    fileName: 'cijfers.xlsx',
    source: 'Proefbureau',
    importedAtMs: 0,
    rows: 310,
    municipalities: 155,
    years: [2023, 2024],
    issues: 0,
  }

  it('tells what came in, whose it is and over which years', () => {
    expect(doneView(nl, { file, issues: [] })).toMatchObject({
      sentence: 'cijfers.xlsx: 310 cijfers van 155 gemeenten ingelezen.',
      source: 'Bron: Proefbureau. Over 2023 en 2024.',
      skipped: null,
    })
    expect(doneView(en, { file: { ...file, municipalities: 1 }, issues: [] }).sentence).toBe(
      'cijfers.xlsx: 310 figures of 1 municipality imported.',
    )
  })

  it('tells what was skipped, where and why', () => {
    const issues = [{ line: 12, column: 'Mediaan', code: 'badValue' as const }]
    expect(doneView(nl, { file, issues })).toMatchObject({
      skipped: '1 rij of cel is overgeslagen:',
      reasons: ['Rij 12, kolom Mediaan: de waarde is geen getal of kan niet'],
      moreReasons: null,
    })
  })
})
