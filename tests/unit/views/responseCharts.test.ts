import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { figure, noFigure, nullReasons } from '#shared/domain/figure.ts'
import { groupsView } from '#shared/views/response/groupsView.ts'
import { responseCurve } from '#shared/views/response/responseCurve.ts'
import { responseSeries } from '#shared/views/response/seriesView.ts'
import { sharesView } from '#shared/views/response/shareRows.ts'
import { slowestView } from '#shared/views/response/slowestView.ts'
import { weekView } from '#shared/views/response/weekView.ts'
import { curveX } from '#shared/views/curveAxis.ts'
import {
  day,
  filled,
  hour,
  inputOf,
  noCurve,
  ofCases,
  rule,
  weekOf,
  without,
  withNorms,
} from './responseFixtures.ts'

const nullTexts = /undefined|NaN|null/

describe('the response curve', () => {
  const curve = (page: ResponsePage, changed: Partial<Filter> = {}) =>
    responseCurve(inputOf(page, 'nl', changed))

  it('draws own, the comparison period, peers and published research', () => {
    const { chart, subtitle, hasComparison, hasPeers } = curve(filled)
    expect(chart?.own[0]?.x).toBe(0)
    expect(chart?.own.at(-1)?.x).toBe(1)
    expect(chart?.comparison?.length).toBeGreaterThan(100)
    expect(chart?.peers.length).toBe(6)
    expect(chart?.published?.share).toBe(0.4)
    expect(subtitle).toContain('Dunne lijn: dezelfde weken van 2025.')
    expect([hasComparison, hasPeers]).toEqual([true, true])
  })

  it('names the period before as such, and nothing without one', () => {
    expect(curve({ ...filled, comparisonKind: 'previousPeriod' }).subtitle).toContain(
      'Dunne lijn: de periode ervoor.',
    )
    const alone = {
      ...filled,
      previous: null,
      comparisonPeriod: null,
      curves: { ...filled.curves, comparison: null },
    }
    expect(curve(alone).subtitle).not.toContain('Dunne lijn')
    expect(curve(alone).rows[0]?.comparison).toBe('–')
  })

  it('draws each norm of the chosen clock once', () => {
    const page = withNorms(0.8, [
      rule(4 * hour),
      rule(4 * hour, { channel: 'x' }),
      rule(hour, { clock: 'opening' }),
    ])
    expect(curve(page).chart?.norms).toEqual([{ x: curveX(4 * hour, 'calendar'), label: 'norm 4 u' }])
    expect(curve(page, { clock: 'opening' }).chart?.norms?.map(({ label }) => label)).toEqual(['norm 1 u'])
    expect(curve(withNorms(0.8, [rule(60 * day)])).chart?.norms).toEqual([])
  })

  it('leaves research out beside opening hours, and says which answers came while closed', () => {
    const own =
      filled.curves.own.points === null
        ? filled.curves.own
        : { ...filled.curves.own, answeredWhileClosed: 194 }
    const opening = curve({ ...filled, curves: { ...filled.curves, own } }, { clock: 'opening' })
    expect(opening.chart?.published).toBeNull()
    expect(opening.notes).toEqual([
      '194 vragen zijn beantwoord vóór de volgende opening. Die tellen als minder dan 1 minuut.',
    ])
    const one = { ...own, answeredWhileClosed: 1 }
    expect(
      curve({ ...filled, curves: { ...filled.curves, own: one } }, { clock: 'opening' }).notes[0],
    ).toMatch(/^1 vraag is/)
    expect(curve({ ...filled, curves: { ...filled.curves, own } }).notes).toEqual([])
  })

  it('has the same in a table, each row with the cases behind it', () => {
    const { rows } = curve(filled)
    expect(rows.map(({ time }) => time)).toEqual([
      '15 min',
      '1 u',
      '2 u',
      '4 u',
      '8 u',
      '24 u',
      '3 dgn',
      '7 dgn',
    ])
    expect(rows[1]?.cases).toEqual({
      mark: { outcome: 'answered', waitWithinMs: hour },
      title: 'Beantwoord binnen 1 uur',
    })
    expect(rows[1]?.peers).toBe('24,0%')
    expect(rows[4]?.peers).toBe('–')
  })

  it('tells nothing after the last answer while nobody was followed for a week', () => {
    const { chart, rows } = curve({
      ...filled,
      period: { from: '2026-09-28', to: '2026-09-30' },
      curves: {
        ...filled.curves,
        own: { points: [{ timeMs: hour, share: 0.4, low: 0.3, high: 0.5 }], n: 40, answeredWhileClosed: 0 },
      },
    })
    expect(chart?.own.at(-1)?.x).toBe(curveX(hour, 'calendar'))
    expect(rows.map(({ time }) => time)).toEqual(['15 min', '1 u'])
    expect(rows[0]).toMatchObject({ share: '0,0%', interval: '–' })
  })

  it('tells why there is no line, for every reason', () => {
    for (const reason of nullReasons) {
      const { chart, nothing, rows } = curve({
        ...filled,
        curves: { ...filled.curves, own: noCurve(reason, 4) },
      })
      expect(chart).toBeNull()
      expect(rows).toEqual([])
      expect(nothing, reason).toMatch(/\.$/)
    }
  })
})

describe('the shares within times', () => {
  const shares = (page: ResponsePage, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}) =>
    sharesView(inputOf(page, language, changed))

  it('stand in order with interval, n and the difference with its doubt', () => {
    const page = {
      ...filled,
      previous:
        filled.previous === null
          ? null
          : {
              ...filled.previous,
              within: { ...filled.previous.within, '1h': figure(0.17, 0.15, 0.19, 1121) },
            },
    }
    const { rows, subtitle, changeName } = shares(page)
    expect(rows.map(({ name }) => name)).toEqual(['1 u', '2 u', '4 u', '24 u'])
    expect(rows[0]).toMatchObject({
      value: '23,5%',
      interval: '21,0 – 26,0%',
      n: '1.284',
      change: '+6,5 punt',
      then: 0.17,
    })
    expect(rows[0]?.doubt).toEqual(['3,3 tot 9,7'])
    expect(rows[1]).toMatchObject({ change: '0,0 punt', doubt: ['−3,5 tot 3,5', 'kan toeval zijn'] })
    expect(subtitle).toBe('Deel van 1.284 vragen, in kalendertijd. Streepje: dezelfde weken van 2025.')
    expect(changeName).toBe('verschil met 2025')
    expect(shares(page, 'en').rows[1]?.doubt).toEqual(['−3.5 to 3.5', 'may be chance'])
  })

  it('are compared with nothing where there is nothing', () => {
    const { rows, subtitle, changeName, note } = shares({
      ...filled,
      previous: null,
      comparisonKind: null,
      comparisonPeriod: null,
    })
    expect(rows[0]).toMatchObject({ change: '–', doubt: [], then: null })
    expect(subtitle).toBe('Deel van 1.284 vragen, in kalendertijd')
    expect(changeName).toBe('verschil')
    expect(note).toBe('Er is geen eigen norm ingesteld. Dat kan bij Instellingen.')
  })

  it('hold one norm with its target and difference', () => {
    const { rows, note } = shares(
      withNorms(0.84, [rule(4 * hour, { validFrom: '2026-01-01', validTo: '2026-12-31' })]),
    )
    expect(rows.at(-1)).toMatchObject({
      name: 'norm 4 u',
      note: 'vanaf 1 januari 2026, t/m 31 december 2026',
      value: '84,0%',
      change: '+6,0 punt',
      target: { at: 0.8, label: '80%' },
      isNorm: true,
    })
    expect(rows.at(-1)?.cases?.mark).toEqual({ withinNorm: true, from: '2026-01-01', to: '2026-12-31' })
    expect(rows.at(-1)?.spoken).toBe('norm 4 u: 84,0%, interval 82,0 – 86,0%; afgesproken 80%')
    expect(note).toBeNull()
  })

  it('hold several norms under all together, each with its channel and clock', () => {
    const { rows } = shares(
      withNorms(0.84, [
        rule(4 * hour, { clock: 'opening' }),
        rule(hour, { channel: 'whatsapp', targetShare: null }),
      ]),
    )
    expect(rows.slice(4).map(({ name, note }) => [name, note])).toEqual([
      ['eigen norm', 'elke vraag binnen haar norm'],
      ['norm 4 u', 'andere kanalen, openingstijd'],
      ['norm 1 u', 'WhatsApp'],
    ])
    expect(rows[6]?.cases?.mark).toEqual({ withinNorm: true, channel: 'whatsapp' })
    expect(rows[6]?.target).toBeNull()
    expect(rows[5]?.change).toBe('–')
  })

  it('tell why a share is missing, for every reason', () => {
    for (const reason of nullReasons) {
      const { rows, subtitle } = shares({ ...filled, current: without(reason, 1) })
      expect(rows[0]).toMatchObject({ value: null, own: null, interval: null })
      expect(rows[0]?.reason, reason).toMatch(/\.$/)
      expect(rows[0]?.spoken).not.toMatch(nullTexts)
      expect(subtitle).toMatch(/^Van 1 vraag/)
    }
  })
})

describe('the hours of the week', () => {
  const week = (page: ResponsePage, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}) =>
    weekView(inputOf(page, language, changed))

  it('tell each hour in words, with the cases behind it', () => {
    const cell = week(filled)?.arrivals.rows[1]?.[10]
    expect(cell?.words).toBe('dinsdag 10-11 uur: 30 vragen')
    expect(cell?.cases).toEqual({ mark: { weekday: 1, hour: 10 }, title: 'Gesteld op dinsdag 10-11 uur' })
    expect(week(filled)?.arrivals.rows[6]?.[23]?.words).toBe('zondag 23-24 uur: 4 vragen (gesloten)')
    expect(week(filled, 'en')?.arrivals.rows[1]?.[10]?.words).toBe('Tuesday 10:00-11:00: 30 questions')
  })

  it('tell of the answer half the time, too few and none', () => {
    const rows = week(filled)?.response.rows
    expect(rows?.[0]?.[9]).toMatchObject({
      words: 'maandag 9-10 uur: de helft van 29 vragen binnen 3 u',
      fill: 3,
      value: '3 u',
    })
    expect(rows?.[0]?.[20]).toMatchObject({
      words: 'maandag 20-21 uur: 4 vragen, te weinig voor een tijd (gesloten)',
      fill: 'few',
      value: '–',
    })
    expect(rows?.[0]?.[3]).toMatchObject({
      words: 'maandag 3-4 uur: geen vragen (gesloten)',
      fill: 'none',
      cases: null,
    })
  })

  it('tell one question as one, and that half was not reached', () => {
    const page: ResponsePage = {
      ...filled,
      week: {
        ...filled.week,
        arrivals: weekOf((weekday, at) =>
          weekday === 0 && at === 9 ? 1 : weekday === 0 && at === 10 ? 40 : 0,
        ),
        response: weekOf((weekday, at) =>
          weekday === 0 && at === 10 ? noFigure('notReached', 40) : noFigure('tooFew', at === 9 ? 1 : 0),
        ),
      },
    }
    const view = week(page)
    expect(view?.arrivals.rows[0]?.[9]?.words).toBe('maandag 9-10 uur: 1 vraag')
    expect(view?.response.rows[0]?.[9]?.words).toBe('maandag 9-10 uur: 1 vraag, te weinig voor een tijd')
    expect(view?.response.rows[0]?.[10]).toMatchObject({
      fill: 'notReached',
      words: 'maandag 10-11 uur: van 40 vragen is minder dan de helft beantwoord',
    })
    expect(view?.response.keys.map(({ label }) => label)).toContain('helft niet beantwoord')
  })

  it('use at most five steps of round numbers for arrivals', () => {
    expect(week(filled)?.arrivals.keys.map(({ label }) => label)).toEqual([
      'geen',
      '1-10',
      '11-20',
      '21-30',
      '31-40',
    ])
    const single = { ...filled, week: { ...filled.week, arrivals: weekOf((a, b) => (a + b === 9 ? 1 : 0)) } }
    expect(week(single)?.arrivals.keys.map(({ label }) => label)).toEqual(['geen', '1'])
    const busy = { ...filled, week: { ...filled.week, arrivals: weekOf((a, b) => (a + b === 9 ? 9000 : 0)) } }
    expect(week(busy)?.arrivals.steps).toBe(5)
  })

  it('use shorter steps for opening hours and a last one for all that is longer', () => {
    expect(
      week(filled)
        ?.response.keys.map(({ label }) => label)
        .slice(0, 6),
    ).toEqual(['t/m 1 u', '2 u', '4 u', '8 u', '24 u', 'langer'])
    expect(week(filled, 'nl', { clock: 'opening' })?.response.keys[0]?.label).toBe('t/m 15 min')
    const slow = {
      ...filled,
      week: { ...filled.week, response: weekOf(() => figure(3 * day, day, 9 * day, 20)) },
    }
    expect(week(slow)?.response.rows[0]?.[9]?.fill).toBe(6)
  })

  it('say how many questions have no time, and outline the open hours', () => {
    const view = week(filled)
    expect(view?.response.note).toBe(
      'Een tijd staat er bij 1.100 van de 1.284 vragen. De andere vielen in uren met minder dan 10 vragen.',
    )
    expect(view?.hasOpenHours).toBe(true)
    expect(view?.arrivals.rows[0]?.map(({ isOpen }) => isOpen).filter(Boolean).length).toBe(8)
    expect(week({ ...filled, week: { ...filled.week, shownCases: 1284 } })?.response.note).toBeNull()
  })

  it('are not drawn without one question', () =>
    expect(week({ ...filled, week: { ...filled.week, arrivals: weekOf(() => 0) } })).toBeNull())
})

describe('the groups', () => {
  const groups = (page: ResponsePage, language: 'nl' | 'en' = 'nl') => groupsView(inputOf(page, language))

  it('stand with the longest wait first, on one axis, each with the cases behind it', () => {
    const channels = groups(filled)?.sections[0]
    expect(channels?.title).toBe('Per kanaal')
    expect(channels?.tiles.map(({ name }) => name)).toEqual(['WhatsApp', 'Facebook'])
    expect(channels?.tiles[0]).toMatchObject({
      line: 'helft binnen 4 u 10',
      interval: '3 u 50 – 4 u 30',
      count: 'n = 84',
      cases: { mark: { channel: 'whatsapp' }, title: 'Vragen: WhatsApp' },
    })
    expect(channels?.tiles[0]?.points.length).toBeGreaterThan(40)
  })

  it('say in words what fewer than ten tell, and draw nothing of them', () => {
    const few = groups(filled)?.sections[1]?.tiles[1]
    expect(few?.line).toBe('7 vragen, 5 beantwoord: te weinig voor een tijd')
    expect(few?.points).toEqual([])
    const one = {
      ...filled,
      byTopic: filled.byTopic.map((group) => ({ ...group, of: { ...without('tooFew', 1), answered: 1 } })),
    }
    expect(groups(one)?.sections[1]?.tiles[0]?.line).toBe('1 vraag, 1 beantwoord: te weinig voor een tijd')
    expect(groups(one, 'en')?.sections[1]?.tiles[0]?.line).toBe('1 question, 1 answered: too few for a time')
  })

  it('put half that is not reached before any time, and say so', () => {
    const page: ResponsePage = {
      ...filled,
      byTeam: [
        { key: 'communications', of: ofCases(100, 9 * day), curve: noCurve('tooFew', 3) },
        { key: 'unknown', of: without('notReached', 60), curve: noCurve('notReached', 60) },
        { key: 'other', of: without('teamOfAnsweredOnly', 60), curve: noCurve('teamOfAnsweredOnly', 60) },
      ],
    }
    const tiles = groups(page)?.sections[2]?.tiles
    expect(tiles?.map(({ key }) => key)).toEqual(['unknown', 'communications', 'other'])
    expect(tiles?.[0]?.line).toBe('minder dan de helft beantwoord')
    expect(tiles?.[2]?.line).toBe('Alleen van beantwoorde vragen is bekend welk team ze kreeg.')
  })

  it('leave out a kind with one group, and everything without two of any', () => {
    const page = { ...filled, byChannel: filled.byChannel.slice(0, 1) }
    expect(groups(page)?.sections.map(({ key }) => key)).toEqual(['topic'])
    expect(groups({ ...page, byTopic: [] })).toBeNull()
  })
})

describe('the course over time', () => {
  const series = (page: ResponsePage, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}) =>
    responseSeries(inputOf(page, language, changed))

  it('tells every period in words, with the cases behind it', () => {
    const view = series(filled)
    expect(view?.title).toBe('Reactietijd per maand')
    expect(view?.slotWords).toEqual([
      'juli 2026: de helft binnen 3 u 20 (3 u – 3 u 40), 9 van de 10 binnen 2 dgn, 412 vragen',
      'augustus 2026: 6 vragen',
      'september 2026: de helft binnen 2 u 30 (2 u 20 – 2 u 40), 866 vragen',
    ])
    expect(view?.slotCases[0]).toEqual({
      mark: { from: '2026-07-01', to: '2026-07-31' },
      title: 'Gesteld in juli 2026',
    })
    expect(view?.half.map(({ y }) => y === null)).toEqual([false, true, false])
    expect(view?.notes).toEqual([
      'Waar 9 van de 10 ontbreekt, zijn zo veel vragen in deze gegevens niet beantwoord.',
    ])
  })

  it('names none, one and many that wait, and what is not known', () => {
    const backlog = series(filled)?.backlog
    expect(backlog?.slotWords).toEqual([
      '31 juli 2026: 12 vragen wachten op antwoord',
      '31 augustus 2026: 1 vraag wacht op antwoord',
      '30 september 2026: geen vraag wacht op antwoord',
    ])
    expect(backlog?.slotCases.map((cases) => cases?.mark ?? null)).toEqual([
      { waitingOn: '2026-07-31' },
      { waitingOn: '2026-08-31' },
      null,
    ])
    expect(backlog?.yTicks.map(({ label }) => label)).toEqual(['0', '5', '10', '15'])
    const unknown = series({
      ...filled,
      series: filled.series.map((part) => ({ ...part, backlog: null })),
    })?.backlog
    expect(unknown?.nothing).toBe('Van deze bronnen is niet bekend wanneer een vraag open staat.')
    expect(unknown?.slotWords[0]).toBe('31 juli 2026: onbekend')
  })

  it('opens what waited on the day that was counted, not on the last of its period', () => {
    const page = { ...filled, series: filled.series.map((part) => ({ ...part, backlogOn: '2026-08-15' })) }
    expect(series(page)?.backlog.slotCases[1]?.mark).toEqual({ waitingOn: '2026-08-15' })
    expect(series(page)?.backlog.slotWords[1]).toBe('15 augustus 2026: 1 vraag wacht op antwoord')
  })

  it('says which period is not complete', () => {
    const page = { ...filled, series: filled.series.map((part, index) => ({ ...part, isWhole: index < 2 })) }
    const view = series(page)
    expect(view?.slotWords[2]).toMatch(/^september 2026 \(niet compleet\)/)
    expect(view?.rows[2]?.name).toBe('september 2026 (niet compleet)')
    expect(view?.notes).toContain('Gearceerd: die periode is niet compleet.')
    expect(series(page, 'en')?.rows[2]?.name).toBe('September 2026 (not complete)')
  })

  it('draws the one norm of the chosen clock', () => {
    expect(series(withNorms(0.8, [rule(4 * hour)]))?.norm?.label).toBe('norm 4 u')
    expect(series(withNorms(0.8, [rule(4 * hour), rule(hour)]))?.norm).toBeNull()
    expect(series(withNorms(0.8, [rule(4 * hour)]), 'nl', { clock: 'opening' })?.norm).toBeNull()
  })

  it('says that no period has a time, and warns at a break', () => {
    const page: ResponsePage = {
      ...filled,
      series: filled.series.map((part) => ({
        ...part,
        medianMs: noFigure('tooFew', 4),
        p90Ms: noFigure('tooFew', 4),
      })),
      breaks: [{ date: '2026-08-01', kind: 'hours', detail: null }],
    }
    expect(series(page)?.nothing).toMatch(/^In geen enkele periode/)
    expect(series(page)?.notes.at(-1)).toMatch(/^Bij een streeplijn/)
    expect(series({ ...filled, series: [] })).toBeNull()
  })

  it('has a title for every kind of period', () => {
    for (const granularity of ['week', 'month', 'quarter', 'year', 'term', 'planning'] as const)
      for (const language of ['nl', 'en'] as const)
        expect(series({ ...filled, granularity }, language)?.title).not.toMatch(nullTexts)
  })
})

describe('the questions that wait longest', () => {
  const slowest = (page: ResponsePage, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}) =>
    slowestView(inputOf(page, language, changed), 'Europe/Amsterdam')

  it('tell since when, where, about what and how long', () => {
    expect(slowest(filled).rows).toEqual([
      {
        caseId: 71,
        asked: '29-09-2026 12:05',
        channel: 'Facebook',
        topic: 'servicevragen',
        waits: '3 dagen en 4 uur',
        open: 'Vraag van 29-09-2026 12:05 via Facebook openen',
      },
    ])
    expect(slowest(filled).intro).toMatch(
      /^De enige vraag uit deze periode die op 2 oktober 2026 nog openstond/,
    )
    const two = { ...filled, slowest: [...filled.slowest, ...filled.slowest] }
    expect(slowest(two).intro).toMatch(/^De 2 vragen/)
    expect(slowest(filled, 'nl', { clock: 'opening' }).waitsName).toBe('wacht al (openingstijd)')
    expect(slowest(filled, 'nl', { clock: 'opening' }).rows[0]?.waits).toBe('76 uur')
  })

  it('say why there are none', () => {
    const none = { ...filled, slowest: [] }
    expect(slowest(none).nothing).toBe('Alle vragen in deze keuze zijn beantwoord of afgesloten.')
    expect(slowest({ ...none, current: { ...filled.current, cases: 0 } }).nothing).toBe(
      'In deze keuze zijn er geen vragen van inwoners.',
    )
    for (const reason of nullReasons)
      expect(
        slowest({ ...none, current: { ...filled.current, open: { value: null, reason } } }).nothing,
      ).toMatch(/\.$/)
  })
})
