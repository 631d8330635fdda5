import { describe, expect, it } from 'vitest'
import { curvesView } from '#shared/views/compare/curvesView.ts'
import { responseCurve } from '#shared/views/response/responseCurve.ts'
import { createWords } from '#shared/views/words.ts'
import { responseCurveOption } from '../../../src-renderer/charts/responseCurveOption.ts'
import { comparison } from '../views/evidenceFixture.ts'
import { filled, hour, inputOf, rule, withNorms } from '../views/responseFixtures.ts'

const palette = {
  paper: '#fff',
  ink: '#000',
  ink2: '#222',
  ink3: '#666',
  rule: '#ddd',
  ruleStrong: '#888',
  band: '#eee',
  accent: '#0072b2',
  accentText: '#00639b',
  accentTint: '#c9dfec',
}

function series(curves: typeof comparison.curves): readonly { type?: string; lineStyle?: object }[] {
  const input = {
    comparison: { ...comparison, curves },
    metric: 'within2h',
    clock: 'calendar',
    words: createWords('nl'),
  } as const
  const { chart } = curvesView(input)
  if (chart === null) throw new Error('nothing to draw')
  const drawn = responseCurveOption(chart, palette, ({ label }) => label).series
  return Array.isArray(drawn) ? drawn : []
}

const isThin = ({ type, lineStyle }: { type?: string; lineStyle?: object }): boolean =>
  type === 'line' && lineStyle !== undefined && 'opacity' in lineStyle

describe('what the response curves draw', () => {
  it('is one thin line for each peer, behind the own line', () => {
    const drawn = series(comparison.curves)
    expect(drawn.filter(isThin)).toHaveLength(2)
    const own = drawn.findIndex((one) => 'name' in one && one.name === 'own')
    expect(drawn.findLastIndex(isThin)).toBeLessThan(own)
  })

  it('has no own band where there is no own line', () => {
    const bands = (curves: typeof comparison.curves) =>
      series(curves).filter(({ type }) => type === 'custom').length
    expect(bands(comparison.curves)).toBe(2)
    expect(bands({ ...comparison.curves, own: [] })).toBe(1)
  })
})

describe('what the curve of Reactietijd draws besides', () => {
  const drawn = (page: Parameters<typeof inputOf>[0]): readonly object[] => {
    const { chart } = responseCurve(inputOf(page))
    if (chart === null) throw new Error('nothing to draw')
    const all = responseCurveOption(chart, palette, ({ label }) => label).series
    return Array.isArray(all) ? all : []
  }
  const styleOf = (one: object): unknown => ('lineStyle' in one ? one.lineStyle : null)
  const thinInk = { color: palette.ink, width: 1 }

  it('is the comparison period as one thin line of ink, behind the own line', () => {
    const all = drawn(filled)
    const then = all.findIndex((one) => JSON.stringify(styleOf(one)) === JSON.stringify(thinInk))
    const own = all.findIndex((one) => 'name' in one && one.name === 'own')
    expect(then).toBeGreaterThan(-1)
    expect(then).toBeLessThan(own)
    const alone = { ...filled, curves: { ...filled.curves, comparison: null } }
    expect(drawn(alone)).toHaveLength(all.length - 1)
  })

  it('is a dotted line with its name for each norm, from the foot to the top', () => {
    const page = withNorms(0.8, [rule(hour), rule(4 * hour, { channel: 'x' })])
    const dotted = drawn(page).filter((one) => JSON.stringify(one).includes('norm '))
    expect(dotted).toHaveLength(2)
    expect(JSON.stringify(dotted[0])).toContain('norm 1 u')
    expect(styleOf(dotted[0] ?? {})).toMatchObject({ type: [1.5, 3.5] })
    expect(drawn(filled).some((one) => JSON.stringify(one).includes('norm '))).toBe(false)
  })
})
