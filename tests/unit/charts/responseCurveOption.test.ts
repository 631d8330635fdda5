import { describe, expect, it } from 'vitest'
import { curvesView } from '#shared/views/compare/curvesView.ts'
import { createWords } from '#shared/views/words.ts'
import { responseCurveOption } from '../../../src-renderer/charts/responseCurveOption.ts'
import { comparison } from '../views/evidenceFixture.ts'

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
