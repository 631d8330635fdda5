// The pages on response of the shipped example, number by number, and what they keep inside.
import { describe, expect, it } from 'vitest'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import type { PageFigure, ReportPage } from '#shared/report/page.ts'
import { channelsPage } from '#shared/views/presentation/pages/channels.ts'
import { momentsPage } from '#shared/views/presentation/pages/moments.ts'
import { normPage } from '#shared/views/presentation/pages/norm.ts'
import { peersPage } from '#shared/views/presentation/pages/peers.ts'
import { residentsPage } from '#shared/views/presentation/pages/residents.ts'
import { trendPage } from '#shared/views/presentation/pages/trend.ts'
import type { MadePage, PageInput } from '#shared/views/presentation/pageInput.ts'
import { createWords } from '#shared/views/words.ts'
import { channel, exampleReport, hour, hoursOf, none, time, withResponse } from './responseVariants.ts'

const example = exampleReport()

function pageOf(make: (input: PageInput) => MadePage, figures: ReportFigures = example): ReportPage {
  const { page, whyNot } = make({ figures, words: createWords('nl') })
  if (page === null) throw new Error(whyNot)
  return page
}
function chartOf({ body }: ReportPage): ReportChart {
  if (body.kind !== 'chart') throw new Error('no chart')
  return body.chart
}
function figureAt({ figures }: ReportPage, key: string): PageFigure {
  const found = figures.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no figure ${key}`)
  return found
}
function expectSame(shown: PageFigure, { value, n, ...limits }: Figure): void {
  const { low = null, high = null } = value === null ? {} : { low: null, high: null, ...limits }
  expect([shown.value, shown.low, shown.high, shown.n]).toEqual([value, low, high, n])
}

describe('what residents notice', () => {
  const page = pageOf(residentsPage)
  it('says half and the share in a week', () =>
    expect(plainText(page.title).replaceAll('\u00a0', ' ')).toBe(
      'De helft van de vragen heeft binnen 2 uur en 41 minuten antwoord, 9 van de 10 binnen een week.',
    ))
  it('has the figures of the report', () => {
    expectSame(figureAt(page, 'medianMs'), example.response.current.medianMs)
    for (const [index, key] of ['30m', '1h', '2h', '4h', '8h', '24h', '48h', '168h'].entries())
      expectSame(figureAt(page, `within.${key}`), example.shares[index]?.own ?? none('noMessages'))
  })
  it('draws each of them, with what others have beside it', () => {
    const [own, others] = chartOf(page).series
    expect(own?.values.map(({ value }) => value)).toEqual(example.shares.map((one) => one.own.value))
    expect(others?.values.map(({ value }) => value)).toEqual(
      example.shares.map((one) => one.peers?.median ?? null),
    )
  })
  it('tells the whole chart in words', () => {
    for (const { text } of page.figures.filter(
      ({ key }) => key.startsWith('within.') && !key.endsWith('.ofTen'),
    ))
      expect(chartOf(page).altText).toContain(text)
  })
})

describe('the hours of the day', () => {
  const page = pageOf(momentsPage)
  it('has each hour with enough questions, in hours', () => {
    const [series] = chartOf(page).series
    for (const [place, { cases, medianMs }] of example.response.byHour.entries())
      expect(series?.values[place]?.value).toBe(
        cases < 10 || medianMs.value === null ? null : medianMs.value / hour,
      )
  })
  it('shades opening hours', () =>
    expect(chartOf(page).bands).toEqual([{ from: 9, to: 16, label: 'open van 9 tot 17 uur' }]))
  it('lets no small hour follow from the others', () => {
    const figures = withResponse({
      byHour: hoursOf((at) =>
        at === 6 ? none('tooFew', 3) : at < 6 ? none('noMessages') : time(hour, 60_000, 20 + at),
      ),
    })
    const told = pageOf(momentsPage, figures).figures.filter(({ key }) => key.startsWith('medianMs.hour.'))
    const counts = told.filter(({ n }) => n !== null)
    expect(figureAt(pageOf(momentsPage, figures), 'medianMs.hour.6')).toMatchObject({ value: null, n: null })
    expect(counts.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBeLessThan(
      figures.response.byHour.reduce((sum, { cases }) => sum + cases, 0) - 5,
    )
  })
})

describe('the course of the period', () => {
  const page = pageOf(trendPage)
  it('has the share within the norm of every part', () => {
    const [series] = chartOf(page).series
    expect(series?.values.map(({ value }) => value)).toEqual(
      example.response.series.map(({ withinNorm }) => withinNorm.value),
    )
  })
  it('shades what is not whole, and prints no value there', () => {
    expect(chartOf(page).bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [13, 13],
    ])
    expect(chartOf(page).series[0]?.values.at(-1)?.label).toBe('')
  })
  it('tells how long half waits where no norm is set', () => {
    const [series] = chartOf(pageOf(trendPage, withResponse({ norms: [] }))).series
    expect(series?.values.map(({ value }) => value)).toEqual(
      example.response.series.map(({ medianMs }) => (medianMs.value ?? NaN) / hour),
    )
  })
})

describe('the own norms', () => {
  const page = pageOf(normPage)
  it('has the share of every norm and what was agreed', () => {
    for (const [index, { within, rule }] of example.response.norms.entries()) {
      expectSame(figureAt(page, `withinNorm.norm.${index + 1}`), within)
      expect(figureAt(page, `norm.${index + 1}.limitMs`).value).toBe(rule.limitMs)
      expect(figureAt(page, `norm.${index + 1}.target`).value).toBe(rule.targetShare)
    }
  })
  it('draws the agreed share', () =>
    expect(chartOf(page).norm).toEqual({ value: 0.8, label: 'afgesproken: 80%' }))
})

describe('the channels', () => {
  it('stand in order, each with its interval', () => {
    const values = chartOf(pageOf(channelsPage)).series[0]?.values ?? []
    const known = example.response.byChannel.map(({ of }) => of.medianMs.value ?? 0)
    expect(values.map(({ value }) => value)).toEqual(known.map((ms) => ms / hour).toSorted((a, b) => a - b))
    for (const { low, value, high } of values)
      expect((low ?? 0) <= (value ?? 0) && (value ?? 0) <= (high ?? 0)).toBe(true)
  })
  it('leaves out small ones by name, and one more where a count would follow', () => {
    const figures = withResponse({
      byChannel: [
        channel('facebook', time(hour, 60_000, 600)),
        channel('email', time(2 * hour, 60_000, 300)),
        channel('instagram', time(3 * hour, 60_000, 40)),
        channel('x', none('tooFew', 3)),
      ],
    })
    const page = pageOf(channelsPage, figures)
    expect(chartOf(page).categories).toEqual(['Facebook', 'e-mail'])
    expect(page.lead).toContain('Niet getoond door kleine aantallen: Instagram en X.')
    expect(page.figures.some(({ key }) => key.endsWith('.x') || key.endsWith('.instagram'))).toBe(false)
  })
})

describe('comparable municipalities', () => {
  const page = pageOf(peersPage)
  it('shows twelve at most, the own one marked, best first', () => {
    const { categories, ownCategory, series } = chartOf(page)
    const values = series[0]?.values.map(({ value }) => value ?? 0) ?? []
    expect(categories).toHaveLength(12)
    expect(categories[ownCategory ?? -1]).toBe('Rijnhoven')
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(page.lead).toContain('Hier staan 11 van de 14 gemeenten.')
  })
  it('has the very figures of the comparison', () => {
    const compared = example.compare.figures.find(({ metric }) => metric === 'within2h')
    for (const { code, figure, isOwn } of compared?.rows ?? []) {
      const shown = page.figures.find(({ key }) => key === (isOwn ? 'within.2h' : `within2h.peer.${code}`))
      if (shown !== undefined && figure !== null) expectSame(shown, figure)
    }
    expect(figureAt(page, 'within2h.peers.median').value).toBe(compared?.band.median)
  })
})

it('no page names an account', () => {
  const breaks = [{ date: '2026-08-03', kind: 'source', detail: 'gemeente_rijnhoven' } as const]
  const figures = { ...withResponse({ breaks }), filter: { ...example.filter, accountIds: [1] } }
  for (const make of [residentsPage, momentsPage, trendPage, normPage, channelsPage, peersPage])
    expect(JSON.stringify(make({ figures, words: createWords('nl') }))).not.toContain('gemeente_rijnhoven')
})
