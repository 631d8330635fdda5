import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { overviewPublished, overviewPublishedIds } from '#shared/benchmark/publishedFigures.ts'

const reference = loadReference(join(import.meta.dirname, '../../../resources'))

describe('published figures of the overview', () => {
  it('are the four that may stand beside an own figure, with year and source', () => {
    const found = overviewPublished(reference.research)
    expect(found.map((figure) => figure.id)).toEqual(Object.values(overviewPublishedIds))
    expect(found.map((figure) => [figure.value, figure.unit, figure.year])).toEqual([
      [21, 'hours', 2015],
      [40, '%', 2015],
      [20, '%', 2014],
      [11, '%', 2013],
    ])
    expect(found.find((figure) => figure.year === 2015 && figure.unit === '%')?.scope).toContain('of cases')
  })
})
