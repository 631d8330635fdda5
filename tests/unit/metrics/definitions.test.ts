import { describe, expect, it } from 'vitest'
import { metricDefinitions, metricIds } from '#shared/metrics/definitions.ts'
import type { DefinitionTexts } from '#shared/metrics/definitions.ts'
import { definitionTextsEn } from '#shared/metrics/definitionTextsEn.ts'
import { definitionTextsNl } from '#shared/metrics/definitionTextsNl.ts'

function sentencesOf(texts: DefinitionTexts): readonly string[] {
  return Object.values(texts).flatMap(({ formula, population, exclusions }) => [
    formula,
    population,
    exclusions,
  ])
}

describe('the definitions', () => {
  it('cover every figure once', () => {
    expect(metricDefinitions.map(({ id }) => id)).toEqual(metricIds)
  })

  it('show no share or time on fewer than ten cases', () => {
    const shown = metricDefinitions.filter(({ unit }) => unit !== 'count')
    expect(shown.every(({ minimumSample }) => minimumSample === 10)).toBe(true)
  })

  it('are written in both languages, calmly', () => {
    const sentences = [...sentencesOf(definitionTextsNl), ...sentencesOf(definitionTextsEn)]
    expect(sentences).toHaveLength(102)
    expect(
      sentences.filter((text) => text.length < 20 || text.includes('!') || /\bwij?\b/i.test(text)),
    ).toEqual([])
  })
})
