import { describe, expect, it } from 'vitest'
import { figure, noFigure, type Figure } from '#shared/domain/figure.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { tellableParts, tellableShares } from '#shared/views/presentation/tellableParts.ts'

describe('which parts of a known whole may be told', () => {
  it('tells all where none is small', () => {
    expect(tellableParts([500, 455, 6, 0], 5)).toEqual([true, true, true, true])
  })

  it('keeps a second part back where one is small, the smallest of the others', () => {
    expect(tellableParts([500, 455, 4], 5)).toEqual([true, false, false])
    expect(tellableParts([500, 455, 0, 4], 5)).toEqual([true, false, true, false])
  })

  it('leaves out a third where the sum of two would give both away', () => {
    expect(tellableParts([500, 4, 4], 5)).toEqual([true, false, false])
    expect(tellableParts([500, 40, 1, 1], 5)).toEqual([true, false, false, false])
  })

  it('goes by ten where the topic is sensitive', () => {
    expect(tellableParts([50, 30, 9], 10)).toEqual([true, false, false])
    expect(tellableParts([50, 30, 9], 5)).toEqual([true, true, true])
  })

  it('holds shares back by the counts on both sides too', () => {
    const share = (inside: number, n: number): Figure => figure(inside / n, null, null, n)
    // All but two of the second part are inside: with the share of the whole that would follow.
    expect(tellableShares([share(40, 60), share(28, 30), share(50, 90)], 5)).toEqual([false, false, true])
    expect(tellableShares([share(40, 60), share(20, 30), share(50, 90)], 5)).toEqual([true, true, true])
    expect(tellableShares([share(0, 60), share(30, 30)], 5)).toEqual([true, true])
    const none = noFigure('tooFew', 3)
    expect(tellableShares([share(40, 60), none, share(50, 90)], 5)).toEqual([false, false, true])
  })

  it('leaves every small part at least two counts for whoever knows the whole, the rest and the rule', () => {
    const random = uniformRandom(7)
    let seen = 0
    for (let round = 0; round < 2000; round += 1) {
      const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => Math.floor(random() * 14))
      const told = tellableParts(parts, 5)
      for (const [place, count] of parts.entries()) {
        if (count === 0 || count >= 5) continue
        expect(told[place]).toBe(false)
        // Where nothing at all is told, no count follows but that of a whole that may itself not be told.
        if (!told.includes(true)) continue
        seen += 1
        expect(possibleCounts(parts, told, place).size).toBeGreaterThan(1)
      }
    }
    expect(seen).toBeGreaterThan(1000)
  })
})

/** Every count that a part can have, from the whole less what is told: none of those left out is nothing. */
function possibleCounts(parts: readonly number[], told: readonly boolean[], place: number): Set<number> {
  const hidden = parts.flatMap((_count, at) => (told[at] === true ? [] : [at]))
  const rest = hidden.reduce((sum, at) => sum + (parts[at] ?? 0), 0)
  const found = new Set<number>()
  const fill = (index: number, left: number, own: number): void => {
    const at = hidden[index]
    if (at === undefined) {
      if (left === 0) found.add(own)
      return
    }
    for (let count = 1; count <= left; count += 1) fill(index + 1, left - count, at === place ? count : own)
  }
  fill(0, rest, -1)
  return found
}
