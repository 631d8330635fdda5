import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import { growthView } from '#shared/views/growth/growthView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

const indication: OutputOf<'growth.indication'> = {
  facets: [
    {
      facet: 'conversation',
      level: { lowest: 2, highest: 3 },
      evidence: [
        {
          metric: 'conversationRatio',
          figure: figure(0.322, 0.292, 0.355, 844),
          lowest: 2,
          highest: 3,
          cutOffs: [0.11, 0.3, 0.6],
          isAppDefined: true,
        },
      ],
    },
    {
      facet: 'meansIct',
      level: { lowest: null, reason: 'tooFew' },
      evidence: [
        {
          metric: 'channelsServed',
          figure: noFigure('tooFew', 4),
          lowest: null,
          highest: null,
          cutOffs: [1, 2, 4],
          isAppDefined: true,
        },
      ],
    },
  ],
  notMeasurable: ['people'],
  modelVersion: '1.0.0',
}

describe('the growth path', () => {
  const view = growthView(nl, indication)

  it('shows all ten facets, measured or not', () => expect(view.rows).toHaveLength(10))

  it('draws a level as a range over the phases', () => {
    const row = view.rows.find(({ id }) => id === 'conversation')
    expect(row?.bar).toEqual({ from: 0.25, to: 0.75 })
    expect(row?.text).toBe('Gesprek: fase 2 tot 3. Gespreksratio: 32,2%')
  })

  it('calls too little data not measurable, never a low phase', () => {
    const row = view.rows.find(({ id }) => id === 'meansIct')
    expect(row).toMatchObject({ bar: null, evidence: 'Minder dan 10: te weinig voor een cijfer.' })
  })

  it('claims no phase', () =>
    expect(plainText(view.segments)).toBe(
      'Bij 1 van de 10 facetten geven de cijfers een aanwijzing. Een fase volgt daar niet uit.',
    ))

  it("names the app's own cut-offs as its own", () => {
    expect(view.evidence.map(({ cutOffs, origin }) => [cutOffs, origin])).toEqual([
      ['fase 2 vanaf 11%, fase 3 vanaf 30%, fase 4 vanaf 60%', 'grenzen van de app zelf'],
      ['fase 2 vanaf 1, fase 3 vanaf 2, fase 4 vanaf 4', 'grenzen van de app zelf'],
    ])
  })

  it('sets the median of comparable municipalities beside a figure that is compared', () => {
    const none = { median: null, reason: 'tooFewPeers', n: 2 } as const
    const peers = {
      medianMs: none,
      within2h: none,
      responseRate7d: none,
      conversationRatio: { median: 0.284, q1: 0.2, q3: 0.4, n: 12, year: 2026 },
      dialogueShare: none,
    }
    const beside = growthView(nl, indication, { peers, peersOfWhole: [] })
    expect(beside.evidence.map((row) => row.peers)).toEqual([{ median: '28,4%', count: 'van 12' }, null])
    const narrowed = growthView(nl, indication, { peers, peersOfWhole: ['conversationRatio'] })
    expect(narrowed.evidence[0]?.peers?.count).toBe('van 12, alle vragen')
    expect(beside.hasPeers).toBe(true)
    expect(view.hasPeers).toBe(false)
  })

  it('speaks English as well', () =>
    expect(plainText(growthView(en, indication).segments)).toContain('1 of 10'))
})
