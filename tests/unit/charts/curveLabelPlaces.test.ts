import { describe, expect, it } from 'vitest'
import type { CurveMark, CurveView } from '#shared/views/overview/curveView.ts'
import { curveLabelPlaces } from '../../../src-renderer/charts/curveLabelPlaces.ts'

function mark(x: number, share: number): CurveMark {
  return { x, share, low: share - 0.02, high: share + 0.02, label: '' }
}

const twoHours = 0.418
const peers = [mark(0.33, 0.28), mark(twoHours, 0.39), mark(0.51, 0.5), mark(0.74, 0.78), mark(1, 0.88)]

function view(own: readonly CurveMark[], halfAt: number | null): CurveView {
  return {
    title: '',
    subtitle: '',
    note: null,
    ticks: [],
    own,
    ownEnd: 'Rijnhoven',
    half: halfAt === null ? null : { x: halfAt, label: '' },
    peers,
    peersEnd: 'vergelijkbaar',
    peersBand: 'band',
    published: { x: twoHours, share: 0.4, label: '40%', note: '2015' },
    alt: '',
    rows: [],
  }
}
const quick = [
  mark(0, 0.02),
  mark(0.3, 0.2),
  mark(0.46, 0.5),
  mark(0.6, 0.63),
  mark(0.75, 0.82),
  mark(1, 0.92),
]
const slow = [
  mark(0, 0.02),
  mark(0.4, 0.28),
  mark(0.54, 0.5),
  mark(0.65, 0.54),
  mark(0.75, 0.78),
  mark(1, 0.92),
]

describe("the curve's words", () => {
  it('keep the own name above its band, and above the line of 100% where the band leaves no room', () => {
    expect(curveLabelPlaces(view(quick, 0.46)).own).toEqual({ x: 1, y: 100 })
    const low = quick.map((one) => ({ ...one, share: one.share / 2, low: one.low / 2, high: one.high / 2 }))
    const { own } = curveLabelPlaces({ ...view(low, null), peers: [] })
    expect(own.y).toBeCloseTo(47)
  })

  it("keep the peers' name under the own curve as well as under their own band", () => {
    expect(curveLabelPlaces(view(slow, 0.54)).peers?.y).toBeLessThan(52)
    expect(curveLabelPlaces(view(quick, 0.46)).peers?.y).toBeGreaterThan(55)
  })

  it('put the published words right of the upright line, and clear of the words of the peers', () => {
    const { published, peers: group } = curveLabelPlaces(view(slow, 0.54))
    expect(published?.x).toBeGreaterThan(0.54)
    expect(published?.y).toBeLessThan((group?.y ?? 0) - 12)
  })

  it("put the words of the half at the mark's foot where the peers' band runs beside the mark", () => {
    expect(curveLabelPlaces(view(slow, 0.54)).half).toBe('foot')
    expect(curveLabelPlaces(view(quick, 0.46)).half).toBe('left')
    expect(curveLabelPlaces(view(quick, 0.1)).half).toBe('foot')
  })

  it('leave out what is not there', () => {
    const alone = { ...view(quick, null), peers: [], peersEnd: null, published: null }
    expect(curveLabelPlaces(alone)).toMatchObject({ peers: null, published: null })
  })
})
