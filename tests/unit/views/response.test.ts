import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { figure, noFigure, nullReasons } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import { responseFinding } from '#shared/views/response/responseFinding.ts'
import { responseView } from '#shared/views/response/responseView.ts'
import { filled, hour, inputOf, minute, ofCases, rule, without, withNorms } from './responseFixtures.ts'

const space = '\u00a0'

function finding(page: ResponsePage, language: 'nl' | 'en' = 'nl', changed: Partial<Filter> = {}): string {
  return plainText(responseFinding(inputOf(page, language, changed)).segments).replaceAll(space, ' ')
}
function deck(
  page: ResponsePage,
  language: 'nl' | 'en' = 'nl',
  changed: Partial<Filter> = {},
): string | null {
  return responseFinding(inputOf(page, language, changed)).deck?.replaceAll(space, ' ') ?? null
}
const sameMoments: ResponsePage = {
  ...filled,
  byMoment: filled.byMoment.map((one) => ({ ...one, medianMs: figure(hour, minute, 9 * hour, 50) })),
}

describe('the finding of Reactietijd', () => {
  it('tells the median beside that of the same weeks last year', () => {
    expect(finding(filled)).toBe(
      'De helft van de vragen is binnen 2 uur en 50 minuten beantwoord.\nIn dezelfde weken van 2025 was dat 3 uur en 41 minuten.',
    )
    expect(finding(filled, 'en')).toBe(
      'Half of the questions are answered within 2 hours and 50 minutes.\nIn the same weeks of 2025 that was 3 hours and 41 minutes.',
    )
  })

  it('tells the median beside the period before, or alone', () => {
    const before: ResponsePage = {
      ...filled,
      comparisonKind: 'previousPeriod',
      comparisonPeriod: { from: '2026-04-01', to: '2026-06-30' },
    }
    expect(finding(before)).toContain('In de periode april t/m juni 2026 was dat 3 uur en 41 minuten.')
    expect(finding({ ...before, previous: null })).not.toContain('\n')
  })

  it('tells in which time it counts', () => {
    expect(finding(filled, 'nl', { clock: 'opening' })).toContain(
      '2 uur en 50 minuten openingstijd beantwoord',
    )
    const atOnce = { ...filled, current: { ...filled.current, medianMs: figure(0, 0, 0, 1284) } }
    expect(finding(atOnce, 'nl', { clock: 'opening' })).toBe(
      'Meer dan de helft van de vragen is vóór de volgende opening beantwoord.',
    )
  })

  it('tells the share within the own norm and what was agreed', () => {
    const page = withNorms(0.84, [rule(4 * hour)])
    expect(finding(page)).toBe(
      'Van de vragen is 84,0% binnen uw norm van 4 uur beantwoord. Afgesproken is 80%.',
    )
    expect(finding(page, 'en')).toBe(
      'Of the questions, 84.0% are answered within your norm of 4 hours. The agreed share is 80%.',
    )
  })

  it('names the clock of a norm that counts opening hours, and no target where none was agreed', () =>
    expect(finding(withNorms(0.84, [rule(4 * hour, { clock: 'opening', targetShare: null })]))).toBe(
      'Van de vragen is 84,0% binnen uw norm van 4 uur openingstijd beantwoord.',
    ))

  it('names no one time where norms differ', () => {
    const page = withNorms(0.84, [rule(4 * hour), rule(hour, { channel: 'whatsapp', targetShare: 0.9 })])
    expect(finding(page)).toBe('Van de vragen is 84,0% binnen uw normen beantwoord.')
  })

  it('tells the median where no question has a norm', () => {
    const page = { ...withNorms(0.84, [rule(hour)]), current: filled.current }
    expect(finding(page)).toContain('De helft van de vragen')
  })

  it('says in words what too few questions, one and none tell', () => {
    const few = (cases: number, answered: number): string =>
      finding({ ...filled, current: { ...without('tooFew', cases), answered } })
    expect(few(7, 5)).toBe('Van de 7 vragen zijn er 5 beantwoord. Dat is te weinig voor een percentage.')
    expect(few(7, 1)).toContain('is er 1 beantwoord')
    expect(few(1, 1)).toContain('Er is 1 vraag, en die is beantwoord')
    expect(deck({ ...filled, current: without('tooFew', 7) })).toBeNull()
    expect(finding({ ...filled, current: { ...ofCases(0, hour), cases: 0 } })).toBe(
      'In deze keuze zijn er geen vragen van inwoners.',
    )
  })

  it('says that half is not reached', () => {
    const page = { ...filled, current: { ...filled.current, medianMs: noFigure('notReached', 1284) } }
    expect(finding(page)).toBe('Minder dan de helft van de vragen is in deze gegevens beantwoord.')
  })
})

describe('the line under the finding', () => {
  it('tells the interval, and who waits longest where the intervals carry it', () => {
    expect(deck(filled)).toBe(
      'Nu ligt dat met 95% zekerheid tussen 2 u 30 en 3 u 10. Het langst wachten mensen die buiten openingstijd een vraag stellen.',
    )
    expect(deck(filled, 'en')).toBe(
      'That now lies between 2 h 30 and 3 h 10 with 95% certainty. People who ask outside opening hours wait longest.',
    )
  })

  it('names one moment where it is longer than all others', () => {
    const page: ResponsePage = {
      ...filled,
      byMoment: filled.byMoment.map((one) =>
        one.key === 'weekend' ? { ...one, medianMs: figure(30 * hour, 25 * hour, 40 * hour, 100) } : one,
      ),
    }
    expect(deck(page)).toContain('Het langst wachten mensen die in het weekend een vraag stellen.')
  })

  it('names a channel where moments may be chance, and nobody where channels may be too', () => {
    expect(deck(sameMoments)).toContain('Het langst wachten mensen op WhatsApp.')
    expect(deck(sameMoments, 'en')).toContain('People wait longest on WhatsApp.')
    const alike = {
      ...sameMoments,
      byChannel: sameMoments.byChannel.map((one) => ({ ...one, of: ofCases(50, hour) })),
    }
    expect(deck(alike)).toBe('Nu ligt dat met 95% zekerheid tussen 2 u 30 en 3 u 10.')
    expect(deck({ ...sameMoments, byChannel: sameMoments.byChannel.slice(0, 1) })).not.toContain('langst')
  })

  it('names nobody where a moment has no figure', () => {
    const page: ResponsePage = {
      ...filled,
      byChannel: [],
      byMoment: filled.byMoment.map((one) => ({ ...one, medianMs: noFigure('tooFew', 4) })),
    }
    expect(deck(page)).not.toContain('langst')
  })

  it('says that a difference may be chance', () => {
    const page = { ...sameMoments, previous: ofCases(1121, 175 * minute), byChannel: [] }
    expect(deck(page)).toContain('Het verschil met toen kan toeval zijn.')
  })

  it('tells the interval of a share, whether what was agreed lies in it, and the median', () => {
    const page = { ...withNorms(0.81, [rule(4 * hour)]), byMoment: [], byChannel: [] }
    expect(deck(page)).toBe(
      'Dat deel ligt met 95% zekerheid tussen 79,0 en 83,0%. Of de afspraak is gehaald, is dus niet zeker. De helft van de vragen is binnen 2 uur en 50 minuten beantwoord.',
    )
    const above = { ...withNorms(0.84, [rule(4 * hour)]), byMoment: [], byChannel: [] }
    expect(deck(above)).not.toContain('niet zeker')
    expect(deck(above, 'nl', { clock: 'opening' })).toContain('2 uur en 50 minuten openingstijd')
  })

  it('says first that a period is not complete', () => {
    expect(deck({ ...filled, periodUnfinished: true })).toMatch(
      /^Deze periode is niet compleet: de gegevens lopen t\/m 2 oktober 2026\./,
    )
    expect(deck({ ...filled, period: { from: '2024-12-01', to: '2026-09-30' } })).toMatch(
      /beginnen op 1 januari 2025/,
    )
  })
})

describe('the states of Reactietijd', () => {
  const parts = (page: ResponsePage) => {
    const { curve, shares, week, groups, series, slowest } = responseView(inputOf(page), 'Europe/Amsterdam')
    return Object.entries({ curve, shares, week, groups, series, slowest })
      .filter(([, part]) => part !== null)
      .map(([name]) => name)
  }
  const action = (page: ResponsePage) => responseFinding(inputOf(page)).action?.kind ?? null

  it('show everything where there are figures', () =>
    expect(parts(filled)).toEqual(['curve', 'shares', 'week', 'groups', 'series', 'slowest']))

  it('ask for an import without data, and show no axis', () => {
    for (const state of ['empty', 'benchmarkOnly'] as const) {
      const page: ResponsePage = { ...filled, state, current: without('noOwnData', 0) }
      expect(parts(page)).toEqual([])
      expect(action(page)).toBe('import')
    }
    expect(finding({ ...filled, state: 'empty' })).toBe('Er zijn nog geen gegevens.')
    expect(finding({ ...filled, state: 'benchmarkOnly' }, 'en')).not.toBe('')
    expect(responseView(inputOf({ ...filled, state: 'empty' }), 'Europe/Amsterdam').source).toBe('')
  })

  it('offer all data where the choice holds nothing, and say what it leaves out', () => {
    const page: ResponsePage = { ...filled, state: 'noMessagesInPeriod', current: without('noMessages', 0) }
    expect(parts(page)).toEqual([])
    expect(action(page)).toBe('showAll')
    expect(deck(page)).toBe('De gegevens lopen van 1 januari 2025 t/m 2 oktober 2026.')
    expect(deck(page, 'nl', { channels: ['whatsapp'] })).toContain('U ziet alleen WhatsApp.')
    expect(deck(page, 'nl', { topics: ['crisis'] })).toContain('In deze gegevens staat niets met crisis.')
    expect(deck({ ...page, dataFrom: null, dataTo: null })).toContain('Kies een andere periode')
    expect(deck(page, 'nl', { withoutIncidents: true })).toBe(
      'De gegevens lopen van 1 januari 2025 t/m 2 oktober 2026.',
    )
  })

  it('say which source can tell where only own posts were imported', () => {
    const page: ResponsePage = {
      ...filled,
      state: 'noCitizensMessages',
      current: { ...without('ownPostsOnly', 0), cases: { value: null, reason: 'ownPostsOnly' } },
    }
    expect(finding(page)).toBe('Reactietijd is hier onbekend.')
    expect(deck(page)).toContain('geen 0')
    expect(action(page)).toBe('whichSource')
    expect(parts(page)).toEqual([])
  })

  it('offer all teams where a team hides what is open', () => {
    const page: ResponsePage = {
      ...filled,
      state: 'noCitizensMessages',
      current: { ...without('teamOfAnsweredOnly', 0), cases: { value: null, reason: 'teamOfAnsweredOnly' } },
    }
    expect(action(page)).toBe('allTeams')
  })

  it('show when questions came and which wait where nobody was answered', () => {
    const page: ResponsePage = { ...filled, state: 'nobodyAnswered', current: without('nobodyAnswered', 12) }
    expect(finding(page)).toBe('Van de 12 vragen is er geen beantwoord.')
    expect(finding({ ...page, current: without('nobodyAnswered', 1) })).toContain('niet')
    expect(parts(page)).toEqual(['week', 'series', 'slowest'])
  })

  it('have a sentence for every reason in both languages', () => {
    for (const reason of nullReasons) {
      for (const language of ['nl', 'en'] as const) {
        const current = { ...without(reason, 40), cases: { value: null, reason } }
        for (const state of ['figures', 'noCitizensMessages', 'nobodyAnswered'] as const) {
          const text = finding({ ...filled, state, current }, language)
          expect(text, `${reason} ${state}`).not.toMatch(/undefined|NaN|null/)
          expect(text.length).toBeGreaterThan(10)
        }
      }
    }
  })
})

describe('the source line of Reactietijd', () => {
  const source = (page: ResponsePage, changed: Partial<Filter> = {}) =>
    responseView(inputOf(page, 'nl', changed), 'Europe/Amsterdam').source

  it('tells how many questions, of when, from where, and who stands beside', () =>
    expect(source(filled)).toBe(
      '1.284 vragen, juli t/m september 2026. Bron: 2 kanalen, ingelezen op 2 oktober 2026. Gegevens t/m 2 oktober 2026. Vergelijkbaar: mediaan van 15 gemeenten. Gepubliceerd: onderzoek onder Nederlandse gemeenten, 2015, met andere definities.',
    ))

  it('leaves out who does not stand beside, and says which days are left out', () => {
    const alone = { ...filled, published: [], curves: { ...filled.curves, peers: [] } }
    expect(source(alone)).not.toContain('Vergelijkbaar')
    expect(source(filled, { clock: 'opening' })).not.toContain('Gepubliceerd')
    expect(source(filled, { withoutIncidents: true })).toContain('Zonder dagen met een gebeurtenis.')
    expect(source({ ...filled, current: { ...filled.current, cases: 1 } })).toContain('1 vraag, juli')
  })
})
