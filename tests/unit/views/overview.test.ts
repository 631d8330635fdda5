import { describe, expect, it } from 'vitest'
import type { Filter, Overview } from '#shared/contract/figures.ts'
import { figure, noFigure, nullReasons } from '#shared/domain/figure.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { plainText } from '#shared/locale/segments.ts'
import { overviewView, type OverviewView } from '#shared/views/overview/overviewView.ts'
import { createWords } from '#shared/views/words.ts'
import { filled, overviews } from './overviewFixtures.ts'

const filter: Filter = {
  from: '2026-07-01',
  to: '2026-09-30',
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

/** Others are known from files: in calendar time only, which the data leave out beside opening hours. */
const calendarOnly = { median: null, reason: 'otherClock', n: 15 } as const
const inCalendarOnly: Overview = {
  ...filled,
  peers: { ...filled.peers, medianMs: calendarOnly, within2h: calendarOnly },
  peerCurve: [],
}

function view(overview: Overview, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}): OverviewView {
  return overviewView({
    overview,
    filter: { ...filter, ...changed },
    municipalityName: 'Voorbeeldstad',
    hours: defaultOpeningHours('NL'),
    words: createWords(language),
  })
}
function state(name: string): Overview {
  const found = overviews[name]
  if (found === undefined) throw new Error(name)
  return found
}
function finding(overview: Overview, language: 'nl' | 'en' = 'nl'): string {
  return plainText(view(overview, language).finding.segments)
}

describe('the finding of the overview', () => {
  it('tells the median beside that of comparable municipalities', () => {
    expect(finding(filled)).toBe(
      'De helft van de vragen is binnen 2\u00a0uur en 50\u00a0minuten beantwoord.\nBij vergelijkbare gemeenten duurt dat 4\u00a0uur en 10\u00a0minuten.',
    )
    expect(finding(filled, 'en')).toBe(
      'Half of the questions are answered within 2\u00a0hours and 50\u00a0minutes.\nAt comparable municipalities that takes 4\u00a0hours and 10\u00a0minutes.',
    )
  })

  it('names the year of the others where the own period is another, and leaves them out beside more than a year', () => {
    const of = (from: string, to: string): string => finding({ ...filled, period: { from, to } })
    const named = 'Bij vergelijkbare gemeenten duurde dat in 2026 4\u00a0uur en 10\u00a0minuten.'
    expect(of('2025-01-01', '2025-12-31')).toContain(named)
    expect(of('2025-11-01', '2026-10-31')).toContain(named)
    expect(of('2025-11-01', '2026-11-01')).not.toContain('vergelijkbare')
    expect(of('2026-01-01', '2026-12-31')).toContain('duurt dat 4')
  })

  it('says in which time when opening hours are counted', () =>
    expect(plainText(view(filled, 'nl', { clock: 'opening' }).finding.segments)).toContain('openingstijd'))

  it('never holds calendar time of others against own opening hours', () => {
    const opening = view(inCalendarOnly, 'nl', { clock: 'opening' })
    expect(plainText(opening.finding.segments)).not.toContain('vergelijkbare')
    expect(opening.rows.slice(0, 2).map(({ peers, peersNote }) => [peers, peersNote])).toEqual([
      [null, 'alleen kalendertijd'],
      [null, 'alleen kalendertijd'],
    ])
    expect(opening.rows[1]?.published).toBeNull()
    expect(opening.rows[2]?.peers).toBe('88,3%')
    expect(opening.curve?.peers).toEqual([])
  })

  it('holds opening hours of others against own ones where packages tell them', () => {
    const opening = view(filled, 'nl', { clock: 'opening' })
    expect(plainText(opening.finding.segments)).toContain('Bij vergelijkbare gemeenten duurt dat 4')
    expect(opening.rows[0]?.peersNote).toBe('van 15')
    expect(opening.curve?.peers.length).toBeGreaterThan(0)
    expect(opening.curve?.note).toBeNull()
  })

  it('says with every figure in which time it is, what the hours are and when a wait is 0', () => {
    const opening = view(inCalendarOnly, 'nl', { clock: 'opening' })
    expect(opening.finding.deck).toContain('openingstijd beantwoord')
    expect(opening.rows.map(({ clockNote }) => clockNote)).toEqual([
      null,
      null,
      'in kalendertijd',
      null,
      null,
    ])
    expect(opening.openingNote).toContain('9-17 uur')
    expect(opening.openingNote).toContain('telt de tijd als 0')
    expect(opening.curve?.note).toContain('kalendertijd')
    expect(view(filled)).toMatchObject({ openingNote: null, curve: { note: null } })
  })

  it('ends the curve in opening hours after a week of opening', () => {
    const curve = view(filled, 'nl', { clock: 'opening' }).curve
    expect(curve?.ticks.at(-1)).toEqual({ at: 1, label: '40 u' })
    expect(curve?.rows.at(-1)?.time).toBe('40 u')
  })

  it('does not double its words below a minute', () => {
    const { firstResponse } = filled.current
    const opening = (medianMs: number): string => {
      const current = {
        ...filled.current,
        firstResponse: { ...firstResponse, medianMs: figure(medianMs, 0, 60_000, 1284) },
      }
      return plainText(view({ ...inCalendarOnly, current }, 'nl', { clock: 'opening' }).finding.segments)
    }
    expect(opening(20_000)).toBe('De helft van de vragen is binnen 1\u00a0minuut openingstijd beantwoord.')
    expect(opening(0)).toBe('Meer dan de helft van de vragen is vóór de volgende opening beantwoord.')
  })

  it('gives the true reason where a chosen team hides what it left open', () => {
    const reason = 'teamOfAnsweredOnly'
    const current = { ...filled.current, cases: { value: null, reason } } as const
    const team = view({ ...filled, state: 'noCitizensMessages', current }, 'nl', {
      teams: ['communications'],
    }).finding
    expect(plainText(team.segments)).toBe('Reactietijd van één team is hier onbekend.')
    expect(team.deck).toBe('Alleen van beantwoorde vragen is bekend welk team ze kreeg.')
    expect(team.action).toEqual({ kind: 'allTeams', label: 'Alle teams tonen' })
  })

  it('names a period that the data do not fill as incomplete', () => {
    expect(view({ ...filled, periodUnfinished: true }).finding.deck).toContain(
      'Deze periode is niet compleet: de gegevens lopen t/m 30 september 2026.',
    )
    const year2024: Overview = { ...filled, period: { from: '2024-01-01', to: '2024-12-31' } }
    expect(view(year2024).finding.deck).toContain('de gegevens beginnen op 1 april 2024')
    expect(view(filled).finding.deck).not.toContain('compleet')
  })

  it('does not blame the dates when the data do not know a topic or team', () => {
    const none = state('noMessagesInPeriod')
    expect(view(none, 'nl', { teams: ['contactCentre'] }).finding.deck).toBe(
      'In deze gegevens staat niets met team klantcontactcentrum. Kies een ander onderwerp of team.',
    )
    expect(view(none, 'nl', { channels: ['x'] }).finding.deck).toContain('U ziet alleen X.')
    expect(view(none).finding.deck).toBe('De gegevens lopen van 1 april 2024 t/m 30 september 2026.')
  })

  it('leaves others out of the sentence when the choice is narrower than their figures', () => {
    const ofWhole: Overview = { ...filled, peersOfWhole: ['medianMs', 'within2h'] }
    const narrowed = view(ofWhole, 'nl', { channels: ['whatsapp'] })
    expect(plainText(narrowed.finding.segments)).not.toContain('vergelijkbare')
    const ofPart = view(filled, 'nl', { channels: ['whatsapp'] })
    expect(plainText(ofPart.finding.segments)).toContain('vergelijkbare')
    expect(ofPart.rows[0]?.peersNote).toBe('van 15')
    expect(narrowed.rows[0]?.peersNote).toBe('van 15, alle vragen')
    expect(narrowed.source).toContain('Bron: WhatsApp, ')
  })

  it('speaks of one question in the singular', () => {
    const counts = (cases: number, answered: number): string =>
      finding({ ...state('tooFew'), current: { ...state('tooFew').current, cases, answered } })
    expect(counts(1, 1)).toBe('Er is 1 vraag, en die is beantwoord. Dat is te weinig voor een percentage.')
    expect(counts(4, 1)).toBe('Van de 4 vragen is er 1 beantwoord. Dat is te weinig voor een percentage.')
  })

  it('says of open questions up to which day the data tell', () => {
    expect(view(filled).finding.deck).toContain('94 vragen waren op 30 september 2026 nog open.')
    const one = { ...filled, current: { ...filled.current, open: 1 } }
    expect(view(one, 'en').finding.deck).toContain('1 question was still open on 30 September 2026.')
  })

  it('marks the own value only', () =>
    expect(
      view(filled)
        .finding.segments.filter((segment) => segment.own)
        .map((segment) => segment.text),
    ).toEqual(['2\u00a0uur en 50\u00a0minuten']))

  it.each([
    ['empty', 'Er zijn nog geen gegevens.', 'There are no data yet.'],
    [
      'benchmarkOnly',
      'Er zijn nog geen eigen gegevens, wel cijfers van 15 vergelijkbare gemeenten.',
      'There are no own data yet, but figures of 15 comparable municipalities.',
    ],
    [
      'noMessagesInPeriod',
      'Er zijn geen berichten in deze keuze.',
      'There are no messages in this selection.',
    ],
    [
      'noCitizensMessages',
      'Reactietijd is hier onbekend.\nVan alle openbare berichten die de gemeente stuurt, is 24,6% een antwoord aan iemand.',
      'Response time is unknown here.\nOf all public messages that the municipality sends, 24.6% are an answer to someone.',
    ],
    ['nobodyAnswered', 'Van de 34 vragen is er geen beantwoord.', 'Of 34 questions, none is answered.'],
    [
      'tooFew',
      'Van de 7 vragen zijn er 5 beantwoord. Dat is te weinig voor een percentage.',
      'Of 7 questions, 5 are answered. That is too few for a percentage.',
    ],
  ])('has a sentence for %s in both languages', (name, nl, en) => {
    expect(finding(state(name))).toBe(nl)
    expect(finding(state(name), 'en')).toBe(en)
  })

  it('says so when the median is not reached', () => {
    const overview: Overview = {
      ...filled,
      current: {
        ...filled.current,
        responseRate7d: figure(0.31, 0.28, 0.34, 900),
        firstResponse: {
          ...filled.current.firstResponse,
          within: { ...filled.current.firstResponse.within, '2h': figure(0.12, 0.1, 0.14, 900) },
          medianMs: noFigure('notReached', 900),
        },
      },
    }
    expect(finding(overview)).toBe('Minder dan de helft van de vragen is beantwoord: 31,0% binnen 7 dagen.')
  })

  it('says so when a choice holds own posts but no questions', () =>
    expect(finding({ ...filled, current: { ...filled.current, cases: 0, answered: 0 } })).toContain(
      'geen vragen van inwoners',
    ))
})

describe('the five key figures', () => {
  it('always stand there, with value, interval and n', () => {
    expect(view(filled).rows.map(({ value, interval, count }) => [value, interval, count])).toEqual([
      ['2 u 50', '2 u 31 – 3 u 12', 'n = 1.284'],
      ['44,2%', '41,5 – 46,9%', 'n = 1.284'],
      ['91,6%', '90,0 – 93,0%', 'n = 1.284'],
      ['59,9%', '58,0 – 61,8%', 'n = 2.604'],
      ['23,1%', '20,8 – 25,6%', 'n = 1.176'],
    ])
  })

  it('never hold a published mean against a median', () => {
    const [median] = view(filled).rows
    expect(median).toMatchObject({ published: null, publishedNote: 'alleen gemiddelden' })
    expect(median?.strip.published).toBeNull()
    expect(view(filled).mean).toBe(
      'Gemiddelde, zoals 2014-2015: 11 u 12 (alleen beantwoorde vragen, n = 1.176); gepubliceerd 21 u, 2015, Twitter.',
    )
  })

  it('leave the mean out in opening hours, which the research did not count', () =>
    expect(view(filled, 'nl', { clock: 'opening' }).mean).toBeNull())

  it('name year and channel of a published share', () => {
    expect(view(filled).rows.map(({ published, publishedNote }) => [published, publishedNote])).toEqual([
      [null, 'alleen gemiddelden'],
      ['40%', '2015, Twitter'],
      ['20%', '2014, geen termijn'],
      ['11%', '2013, Twitter'],
      [null, 'geen cijfer'],
    ])
  })

  it.each(nullReasons)('say why a figure is missing: %s', (reason) => {
    const overview = {
      ...filled,
      current: { ...filled.current, responseRate7d: noFigure(reason, 0) },
    }
    for (const language of ['nl', 'en'] as const) {
      const row = view(overview, language).rows.find(({ id }) => id === 'responseRate7d')
      expect(row).toMatchObject({ value: null, interval: null, count: '', n: null })
      expect(row?.reason).toBe(createWords(language).text.figures.reasons[reason])
      expect(row?.strip.own).toBeNull()
    }
  })

  it('draw the others and name no months where there are no own data', () => {
    const [median] = view(state('benchmarkOnly')).rows
    expect(median).toMatchObject({
      hasStrip: true,
      reason: 'Er zijn nog geen eigen gegevens.',
      trendNote: '',
    })
    expect(median?.strip.peers).not.toBeNull()
  })

  it('say that the ratio of sending is of all topics and teams, and leave it out of sentences then', () => {
    const note = (changed: Partial<Filter>): string | null | undefined =>
      view(filled, 'nl', changed).rows.find(({ id }) => id === 'conversationRatio')?.scopeNote
    expect(note({ teams: ['communications'] })).toBe('alle onderwerpen en teams')
    expect(note({ topics: ['service'] })).toBe('alle onderwerpen en teams')
    expect(note({ channels: ['x'] })).toBeNull()
    const unanswered = { ...filled, current: { ...filled.current, cases: 0, answered: 0 } }
    const found = view(unanswered, 'nl', { topics: ['service'] })
    expect(plainText(found.finding.segments)).toBe('In deze keuze zijn er geen vragen van inwoners.')
    const { differences } = filled
    const few: Overview = { ...filled, differences: { ...differences, dialogueShare: differences.medianMs } }
    const ids = view(few, 'nl', { topics: ['service'] }).changes?.items.map(({ id }) => id)
    expect(ids).not.toContain('conversationRatio')
  })

  it('say how many questions were followed for 7 days, and never tell a share below that in 2 hours', () => {
    const few: Overview = {
      ...filled,
      current: {
        ...filled.current,
        responseRate7d: figure(0.348, 0.19, 0.55, 23),
        firstResponse: {
          ...filled.current.firstResponse,
          p90Ms: noFigure('notReached', 57),
          within: { ...filled.current.firstResponse.within, '2h': figure(0.44, 0.31, 0.57, 57) },
        },
      },
    }
    expect(view(few).rows[2]?.scopeNote).toBe('alleen vragen die 7 dagen gevolgd zijn (23 van 57)')
    expect(view(filled).rows[2]?.scopeNote).toBeNull()
    const most: Overview = {
      ...few,
      current: { ...few.current, responseRate7d: figure(0.348, 0.19, 0.55, 50) },
    }
    expect(view(most).rows[2]?.scopeNote).toBeNull()
    expect(view(few).finding.deck).not.toContain('7 dagen')
  })

  it('draw a line from three months on', () => {
    const months = (count: number): OverviewView['rows'][number] | undefined =>
      view({ ...filled, trend: filled.trend.slice(0, count) }).rows[0]
    expect(months(2)).toMatchObject({ trend: null, trendNote: 'te weinig maanden' })
    expect(months(3)?.trend?.points).toHaveLength(3)
  })

  it('never show an unknown number of cases as 0', () =>
    expect(view(state('noCitizensMessages')).rows.map(({ count }) => count)).toEqual([
      '',
      '',
      '',
      'n = 1.986',
      '',
    ]))

  it('draw every mark inside the axis', () => {
    for (const { strip } of view(filled).rows) {
      const marks = [strip.own?.low, strip.own?.value, strip.own?.high, strip.peers?.q1, strip.peers?.q3]
      for (const mark of marks) {
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(1)
      }
      expect(strip.own?.low).toBeLessThanOrEqual(strip.own?.value ?? 0)
    }
  })
})

describe('what an archive of own posts can still tell', () => {
  const own = view(state('noCitizensMessages'))

  it('tells sending or conversing', () => {
    expect(own.sending?.alt).toBe('488 antwoorden, 643 gedeelde berichten, 855 eigen berichten')
    expect(own.sending?.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
  it('shows shares that add up to 100', () => {
    const thirds = (factor: number): OverviewView['sending'] =>
      view({
        ...state('noCitizensMessages'),
        current: {
          ...state('noCitizensMessages').current,
          sending: { replies: factor, reposts: factor, ownPosts: factor },
        },
      }).sending
    expect(thirds(100)?.parts.map(({ percent }) => percent)).toEqual(['33,3%', '33,4%', '33,3%'])
    expect(thirds(100)?.few).toBeNull()
    expect(thirds(1)?.few).toBe(
      '1 antwoord, 1 gedeeld bericht, 1 eigen bericht. Dat is te weinig voor percentages.',
    )
  })
  it('tells linked replies, and that they say nothing about unanswered questions', () => {
    expect(own.linked?.rows.map(({ value }) => value)).toEqual(['414', '420', '33 min', '34 min'])
    expect(own.linked?.intro).toContain('niets over vragen zonder antwoord')
  })
  it('draws no response curve', () => expect(own.curve).toBeNull())
})

describe('what has changed', () => {
  function changes(differences: Partial<Overview['differences']>): OverviewView['changes'] {
    return view({ ...filled, differences: { ...filled.differences, ...differences } }).changes
  }
  const hour = 3_600_000

  it('names the direction, then the doubt', () => {
    expect(view(filled).changes?.items.map(({ heading, doubt }) => [heading, doubt])).toEqual([
      ['Sneller', '51 minuten sneller (26 min tot 1 u 16).'],
      ['Meer vragen', '+163 (+68 tot +258).'],
      ['Even vaak antwoord', '+0,5 punt (−1,8 tot 2,8): kan toeval zijn.'],
      ['Misschien minder gesprek', '−3,3 punt (−6,9 tot 0,3): kan toeval zijn.'],
    ])
  })

  it('colours only what leaves out 0', () => {
    expect(view(filled).changes?.items.map(({ tone }) => tone)).toEqual([
      'better',
      'neutral',
      'neutral',
      'neutral',
    ])
  })

  it('calls a slower median slower only when the interval says so', () => {
    const sure = changes({ medianMs: { value: hour, low: 0.5 * hour, high: 1.5 * hour } })
    expect(sure?.items[0]).toMatchObject({ heading: 'Trager', tone: 'worse', arrow: 'down' })
    const doubtful = changes({ medianMs: { value: hour, low: -0.5 * hour, high: 2.5 * hour } })
    expect(doubtful?.items[0]).toMatchObject({ heading: 'Misschien trager', tone: 'neutral' })
  })

  it('says of an unfinished period without the same part of another one why it is not compared', () => {
    const unfinished = view({ ...filled, periodUnfinished: true, comparisonPeriod: null }).changes
    expect(unfinished?.items).toEqual([])
    expect(unfinished?.none).toContain('30 september 2026')
  })

  it('says that there is nothing to compare with', () =>
    expect(view(state('nobodyAnswered')).changes?.none).toBe(
      'Er zijn geen eerdere gegevens in deze keuze om mee te vergelijken.',
    ))

  it('says of a period that is not over that it is held against the same part', () => {
    const part = view({ ...filled, periodUnfinished: true, comparisonIsPart: true }).changes
    expect(part?.title).toMatch(/2025 \(tot dezelfde dag\)$/)
    expect(part?.items.length).toBeGreaterThan(0)
  })

  it('names the comparison period', () => {
    expect(view(filled).changes?.title).toBe('Wat is er veranderd sinds dezelfde weken van 2025')
    const previous: Overview = {
      ...filled,
      comparisonKind: 'previousPeriod',
      comparisonPeriod: { from: '2026-04-01', to: '2026-06-30' },
    }
    expect(view(previous).changes?.title).toBe('Wat is er veranderd sinds april t/m juni 2026')
  })
})

describe('the response curve', () => {
  it('rises from 5 minutes to 7 days', () => {
    const own = view(filled).curve?.own ?? []
    expect(own[0]?.x).toBe(0)
    expect(own.at(-1)?.x).toBe(1)
    expect(own.every((mark, index) => mark.x >= (own[index - 1]?.x ?? 0))).toBe(true)
  })

  it('ends at the last answer where nobody was followed for a week', () => {
    const overview: Overview = {
      ...filled,
      current: { ...filled.current, responseRate7d: noFigure('notObservedLongEnough', 30) },
      curve: filled.curve.filter(({ timeMs }) => timeMs < 12 * 3_600_000),
    }
    const curve = view(overview).curve
    expect(curve?.own.at(-1)?.x).toBeLessThan(0.8)
    expect(curve?.rows.map(({ time }) => time)).not.toContain('7 dgn')
    expect(curve?.alt).not.toContain('7 dagen')
  })

  it('leaves the share at its end to the table', () =>
    expect(view(filled).curve).toMatchObject({ ownEnd: 'Voorbeeldstad', peersEnd: 'vergelijkbaar' }))

  it('has a table twin and a text that says the same', () => {
    const curve = view(filled).curve
    expect(curve?.rows).toHaveLength(8)
    expect(curve?.alt).toContain('binnen 2 uur')
  })

  it('holds the published share against calendar time only', () => {
    expect(view(filled).curve?.published?.label).toBe('40% binnen 2 uur')
    expect(view(filled, 'nl', { clock: 'opening' }).curve?.published).toBeNull()
  })
})

describe('the source line', () => {
  it('names channels, date, peers and research', () =>
    expect(view(filled).source).toBe(
      'Bron: 5 kanalen, ingelezen op 2 oktober 2026. Vergelijkbaar: 15 verzonnen gemeenten, 2026. Gepubliceerd: onderzoek onder Nederlandse gemeenten, 2013–2015, met andere definities.',
    ))
  it('says how many comparable municipalities have a figure when too few do', () => {
    const imported: Overview = {
      ...state('nobodyAnswered'),
      peerGroup: { ...filled.peerGroup, kind: 'nearestNeighbours', members: filled.peerGroup?.members ?? [] },
      benchmarkMunicipalities: 8,
    }
    expect(view(imported).source).toContain(
      '0 van de 15 vergelijkbare gemeenten hebben dit cijfer; 5 nodig. Er zijn cijfers van 8 gemeenten ingelezen.',
    )
    expect(view(imported).rows[0]?.peersNote).toBe('0 van 15; 5 nodig')
  })
  it('says that there are no peers yet', () =>
    expect(view(state('nobodyAnswered')).source).toContain('nog geen cijfers van vergelijkbare gemeenten'))
})
