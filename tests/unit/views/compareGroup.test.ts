import { describe, expect, it } from 'vitest'
import type { PeerGroup } from '#shared/contract/compare.ts'
import { labelPlaces, type MapPoint } from '#shared/views/compare/labelPlaces.ts'
import { mapView } from '#shared/views/compare/mapView.ts'
import { peerGroupView } from '#shared/views/compare/peerGroupView.ts'
import { createWords } from '#shared/views/words.ts'
import { comparisonOf, members, ownMember, timesOf } from './compareFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')
const input = { comparison: comparisonOf(), metric: 'within2h', clock: 'calendar', words: nl } as const

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
function boxOf({ x, y, anchor, text }: ReturnType<typeof labelPlaces>[number]): Box {
  // Six pixels a letter: what the words take at least.
  const width = text.length * 6
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 10, bottom: y + 3 }
}
function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe('the map', () => {
  const view = mapView(input)

  it('draws the group by shape and the own municipality on top', () => {
    expect(view.marks).toHaveLength(16)
    expect(view.marks.at(-1)).toMatchObject({ name: 'Rijnhoven', isOwn: true })
    expect(view.marks.filter(({ shape }) => shape === 'above').map(({ name }) => name)).toEqual([
      'Waalkade',
      'IJsselmark',
      'Duinbeek',
    ])
  })

  it('puts north above and east at the right, inside its frame', () => {
    const [west, , , , east] = view.marks
    expect(west?.x).toBeLessThan(east?.x ?? 0)
    expect(view.marks[10]?.y).toBeLessThan(view.marks[0]?.y ?? 0)
    for (const { x, y } of [...view.marks, ...view.dots]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(view.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(view.height)
    }
  })

  it('names everybody once, without a name over another name or over a mark', () => {
    expect(view.labels).toHaveLength(16)
    const boxes = view.labels.map((label) => ({ code: label.code, box: boxOf(label) }))
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false)
      for (const mark of view.marks.filter(({ code }) => code !== one.code)) {
        const spot = { left: mark.x - 5, right: mark.x + 5, top: mark.y - 5, bottom: mark.y + 5 }
        expect(overlap(one.box, spot)).toBe(false)
      }
    }
  })

  it('tells the same in words', () =>
    expect(view.alt).toBe(
      'Stippenkaart met Rijnhoven en 15 vergelijkbare gemeenten. boven: Waalkade, IJsselmark en Duinbeek. rond: Eemvoorde, Kempenhout, Leieberg, Merwestein, Heuvelrade, Veenwolde, Lekerdam, Gelderwoude, Denderhove en Maasbroek. onder de middelste helft, ook met het interval: Zuiderhage en Vechtwijk.',
    ))

  it('calls a time longer or shorter, not above or below', () => {
    const comparison = comparisonOf(timesOf('medianMs'))
    const keys = mapView({ ...input, comparison, metric: 'medianMs' }).keys
    expect(keys.map(({ text }) => text)).toContain('langer')
  })

  it('marks municipalities without a figure as such', () => {
    const comparison = comparisonOf({ metric: 'medianMs' })
    expect(mapView({ ...input, comparison }).keys).toEqual([{ shape: 'none', text: 'geen cijfer' }])
  })

  it('names only the own municipality in a crowd', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      ...ownMember,
      code: `EX${index + 100}`,
      name: `Verzonnen ${index}`,
      lon: 4.5 + (index % 8) * 0.2,
      lat: 51.2 + index * 0.02,
    }))
    const { group } = comparisonOf()
    const crowded = mapView({
      ...input,
      comparison: comparisonOf({}, { group: { ...group, members: crowd } }),
    })
    expect(crowded.labels.map(({ text }) => text)).toEqual(['Rijnhoven'])
    expect(crowded.note).toContain('in de tabel')
  })
})

describe('names on a map', () => {
  it('move away on a line where marks stand close together', () => {
    const cluster: MapPoint[] = Array.from({ length: 9 }, (_, index) => ({
      code: String(index),
      name: `Gemeente ${index}`,
      x: 200 + (index % 3) * 14,
      y: 200 + Math.floor(index / 3) * 14,
    }))
    const labels = labelPlaces(cluster, 412, 404)
    expect(labels).toHaveLength(9)
    expect(labels.some(({ line }) => line !== null)).toBe(true)
    const boxes = labels.map(boxOf)
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
  })

  it('keep off words that are already there', () => {
    const point: MapPoint = { code: 'a', name: 'Noordoosthoek', x: 200, y: 200 }
    const words = { left: 280, right: 340, top: 190, bottom: 206 }
    expect(labelPlaces([point], 412, 404)[0]?.anchor).toBe('start')
    const [label] = labelPlaces([point], 412, 404, [words])
    if (label === undefined) throw new Error('no label')
    expect(overlap(boxOf(label), words)).toBe(false)
    expect(label.anchor).toBe('end')
  })

  it('stay within the map', () => {
    const [label] = labelPlaces([{ code: 'a', name: 'Noordoosthoek', x: 408, y: 6 }], 412, 404)
    expect(label?.anchor).not.toBe('start')
  })
})

describe('the peer group', () => {
  const { group } = comparisonOf()

  it('is named in the filter sentence by how it was made', () => {
    const labelOf = (choice: PeerGroup['choice']): string => peerGroupView(nl, { ...group, choice }).label
    expect(peerGroupView(nl, group).label).toBe('15 vergelijkbare gemeenten')
    expect(labelOf({ kind: 'sizeClass' })).toBe('15 gemeenten van dezelfde grootteklasse')
    expect(labelOf({ kind: 'kokSize' })).toBe('15 gemeenten van ongeveer dezelfde grootte')
    expect(labelOf({ kind: 'own', codes: ['EX02'] })).toBe('15 zelf gekozen gemeenten')
    expect(labelOf({ kind: 'province' })).toBe('15 gemeenten in de verzonnen provincie')
  })

  it('explains why these, in words', () => {
    const view = peerGroupView(nl, group)
    expect(view.why).toBe('Waarom deze vijftien?')
    expect(view.basis[0]).toContain('inwonertal en dichtheid')
    expect(view.basis).toContain(
      'Hoe snel of hoe vaak een gemeente antwoordt, speelt bij deze keuze geen rol.',
    )
    expect(peerGroupView(en, group).why).toBe('Why these fifteen?')
  })

  it('shows what each difference comes from', () => {
    const view = peerGroupView(nl, group)
    expect(view.rows[0]).toMatchObject({ name: 'Rijnhoven', distance: null, contributions: 'uw gemeente' })
    expect(view.rows[1]).toMatchObject({
      distance: '0,02',
      contributions: 'inwoners 80%, dichtheid 20%',
      density: '600',
      urbanity: 'matig',
    })
  })

  it('names urbanity only where it was used, and says so of Flanders', () => {
    const [first, ...others] = members
    if (first === undefined) throw new Error('the fixture has members')
    const withUrbanity: PeerGroup = {
      ...group,
      choice: { kind: 'nearestNeighbours', count: 15, withUrbanity: true, sameProvince: false },
      members: [{ ...first, contributions: { population: 0.1, density: 0.2, urbanity: 0.7 } }, ...others],
    }
    const view = peerGroupView(nl, withUrbanity)
    expect(view.basis[0]).toContain('inwonertal, dichtheid en stedelijkheid')
    expect(view.rows[1]?.contributions).toBe('stedelijkheid 70%, dichtheid 20%, inwoners 10%')
    const flemish = peerGroupView(nl, {
      ...group,
      own: { ...ownMember, country: 'VL', urbanityClass: null },
      notes: ['flandersWithoutUrbanity', 'flandersWithoutNeighbours'],
    })
    expect(flemish.hasUrbanity).toBe(false)
    expect(flemish.notes[0]).toContain('Voor Vlaanderen bestaat geen klasse van stedelijkheid')
  })

  it('has no distances where it was not made by distance', () => {
    const apart = members.map((member) => ({ ...member, distance: null, contributions: {} }))
    const view = peerGroupView(nl, { ...group, choice: { kind: 'sizeClass' }, members: apart })
    expect(view.hasDistance).toBe(false)
    expect(view.basis[0]).toContain('20.000 tot 50.000 inwoners')
  })
})
