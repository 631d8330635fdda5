import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { facetIds, growthModelSchema, measurableFacetIds } from '#shared/maturity/growthModel.ts'
import { indicatorFigures } from '#shared/maturity/indicatorFigures.ts'
import type { IndicatorFigures } from '#shared/maturity/indicatorFigures.ts'
import { levelOf, measuredFacet } from '#shared/maturity/measuredLevels.ts'
import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'

const resources = join(import.meta.dirname, '../../../resources')
const model = loadGrowthModel(resources)
const none = noFigure('noMessages', 0)

interface Shares {
  readonly rate?: Figure
  readonly within2h?: Figure
  readonly within24h?: Figure
  readonly ratio?: Figure
  readonly dialogue?: Figure
}

function result({ rate, within2h, within24h, ratio, dialogue }: Shares): MetricsResult {
  return {
    cases: 500,
    answered: 400,
    closed: 0,
    open: 100,
    firstResponse: {
      medianMs: none,
      p90Ms: none,
      within: { '1h': none, '2h': within2h ?? none, '4h': none, '24h': within24h ?? none },
      meanMs: none,
    },
    responseRate7d: rate ?? none,
    conversationRatio: ratio ?? none,
    sending: { replies: 0, reposts: 0, ownPosts: 0 },
    dialogueShare: dialogue ?? none,
    linkedReplies: {
      inbound: 0,
      answered: 0,
      replies: 0,
      medianPerQuestionMs: none,
      medianPerReplyMs: none,
      meanPerReplyMs: none,
    },
  }
}

function figures(shares: Shares, channels: readonly (readonly [ChannelId, Figure])[] = []): IndicatorFigures {
  const metrics: MetricsByChannel = {
    ...result(shares),
    byChannel: channels.map(([channel, rate]) => ({ ...result({ rate }), channel })),
  }
  return indicatorFigures(metrics, none, model.minimumObservations)
}

const exact = (value: number): Figure => figure(value, value, value, 500)

function levels(shares: Shares, channels?: readonly (readonly [ChannelId, Figure])[]) {
  const found = figures(shares, channels)
  return Object.fromEntries(facetIds.map((facet) => [facet, measuredFacet(model, facet, found).level]))
}

describe('the growth model', () => {
  it('has four phases and ten facets, and anchors that exist among the research figures', () => {
    expect(model.phases.map((phase) => phase.id)).toEqual([
      'discover',
      'experiment',
      'converse',
      'collaborate',
    ])
    expect(model.facets.map((facet) => facet.id)).toEqual(facetIds)
    const research = new Map(loadReference(resources).research.map((entry) => [entry.id, entry.value]))
    for (const { anchors, cutOffs } of model.indicators) {
      for (const anchor of anchors) {
        expect(research.get(anchor.researchId)).toBeCloseTo(anchor.cutOff * 100, 9)
        expect(cutOffs).toContain(anchor.cutOff)
      }
    }
  })

  it('labels every cut-off app-defined with a reason, since none is published', () => {
    for (const { provenance } of model.indicators) expect(provenance.kind).toBe('appDefined')
  })

  it('is refused with cut-offs that do not rise', () => {
    const first = model.indicators[0]
    const broken = { ...model, indicators: [{ ...first, cutOffs: [0.3, 0.2, 0.6] }] }
    expect(growthModelSchema.safeParse(broken).success).toBe(false)
  })
})

describe('the levels that figures measure', () => {
  it.each([
    { name: 'a sender', rate: 0.25, within2h: 0.08, ratio: 0.05, level: 1 },
    { name: 'an experimenter', rate: 0.7, within2h: 0.3, ratio: 0.18, level: 2 },
    { name: 'a converser', rate: 0.92, within2h: 0.6, ratio: 0.45, level: 3 },
  ])('puts $name at level $level', ({ rate, within2h, ratio, level }) => {
    const found = levels({ rate: exact(rate), within2h: exact(within2h), ratio: exact(ratio) })
    expect(found['customerExperience']).toEqual({ lowest: level, highest: level })
    expect(found['conversation']).toEqual({ lowest: level, highest: level })
  })

  it('keeps both levels where the interval spans a cut-off', () => {
    const found = levels({ ratio: figure(0.12, 0.09, 0.15, 400) })
    expect(found['conversation']).toEqual({ lowest: 1, highest: 2 })
  })

  it('keeps both levels where two figures of a facet disagree', () => {
    const found = levels({ rate: exact(0.97), within2h: exact(0.3) })
    expect(found['customerExperience']).toEqual({ lowest: 2, highest: 4 })
  })

  it('calls too little data not measurable, never a low level', () => {
    const found = levels({ ratio: figure(0, 0, 0.4, 6), rate: noFigure('ownPostsOnly', 0) })
    expect(found['conversation']).toEqual({ lowest: null, reason: 'tooFew' })
    expect(found['customerExperience']).toEqual({ lowest: null, reason: 'ownPostsOnly' })
    expect(found['meansIct']).toMatchObject({ lowest: null })
  })

  it('counts channels on which at least half is answered, among those with enough questions', () => {
    const channels = [
      ['facebook', exact(0.9)],
      ['instagram', exact(0.5)],
      ['x', exact(0.2)],
      ['whatsapp', figure(1, 0.6, 1, 4)],
    ] as const
    expect(levels({ rate: exact(0.8) }, channels)['meansIct']).toEqual({ lowest: 3, highest: 3 })
  })

  it('are those of fewer facets than a phase needs; of the others no figure says anything', () => {
    const unmeasured = Object.entries(levels({})).filter(
      ([, level]) => 'reason' in level && level.reason === 'noFigure',
    )
    const measurable: readonly string[] = measurableFacetIds
    expect(unmeasured.map(([facet]) => facet)).toEqual(
      facetIds.filter((facet) => !measurable.includes(facet)),
    )
    expect(measurable.length).toBeLessThan(model.gate.minimumFacets)
  })

  it('never lowers a level when a figure rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        for (const { cutOffs } of model.indicators) {
          expect(levelOf(Math.min(a, b), cutOffs)).toBeLessThanOrEqual(levelOf(Math.max(a, b), cutOffs))
        }
      }),
    )
  })
})
