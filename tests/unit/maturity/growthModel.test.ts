import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { facetIds, growthModelSchema, isSameModel } from '#shared/maturity/growthModel.ts'
import type { Provenance } from '#shared/maturity/growthModel.ts'

const resources = join(import.meta.dirname, '../../../resources')
const model = loadGrowthModel(resources)

/** Every object of the model with a provenance, and every one that has text to be in two languages. */
function everything(
  value: unknown,
  path = 'model',
): { path: string; node: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([name, child]) => everything(child, `${path}.${name}`))
  return Array.isArray(value) ? below : [{ path, node: { ...value } }, ...below]
}
const nodes = everything(model)

function provenanceOf(items: readonly { readonly provenance: Provenance }[]): string[] {
  return items.map(({ provenance }) => provenance.kind)
}

describe('the model file', () => {
  it('describes each of the ten facets at each of the four levels, with a step to the next', () => {
    expect(model.facets.map(({ id }) => id)).toEqual(facetIds)
    for (const { descriptors, nextSteps } of model.facets) {
      expect(descriptors.map(({ level }) => level)).toEqual([1, 2, 3, 4])
      expect(nextSteps.map(({ toLevel }) => toLevel)).toEqual([2, 3, 4])
    }
  })

  it('has 30 to 40 statements, an odd number for each facet, so that a full answer gives one level', () => {
    expect(model.statements.length).toBeGreaterThanOrEqual(30)
    expect(model.statements.length).toBeLessThanOrEqual(40)
    for (const id of facetIds) {
      const count = model.statements.filter(({ facet }) => facet === id).length
      expect([id, count % 2, count >= 3]).toEqual([id, 1, true])
    }
  })

  it('says of every sentence, cut-off and rule where it comes from', () => {
    const { phases, facets, statements, facts, indicators, scale, gate, tension } = model
    const all = [
      ...phases,
      ...facets.flatMap(({ descriptors, nextSteps }) => [...descriptors, ...nextSteps]),
      ...statements,
      ...facts,
      ...indicators,
      scale,
      gate,
      tension,
    ]
    expect(all.length).toBe(4 + 40 + 30 + 36 + 6 + 7 + 3)
    for (const { provenance } of all) {
      if (provenance.kind === 'published') expect(provenance.source).toMatch(/Kok & De Voogd.+2015/)
      else expect([provenance.reason.nl.length > 30, provenance.reason.en.length > 30]).toEqual([true, true])
    }
  })

  it('marks as published only what is: the phases and the descriptors that were found', () => {
    const published = model.facets.flatMap(({ id, descriptors }) =>
      descriptors
        .filter(({ provenance }) => provenance.kind === 'published')
        .map(({ level }) => `${id} ${String(level)}`),
    )
    expect(published).toEqual([
      'customerExperience 1',
      'customerExperience 2',
      'conversation 2',
      'collaboration 1',
      'visionAmbition 1',
    ])
    expect(new Set(provenanceOf(model.phases))).toEqual(new Set(['published']))
    expect(new Set(provenanceOf(model.indicators))).toEqual(new Set(['appDefined']))
  })

  it('has Dutch and English everywhere, with no we and no exclamation marks', () => {
    const texts = nodes.filter(({ node }) => 'nl' in node)
    expect(texts.length).toBeGreaterThan(200)
    for (const { path, node } of texts) {
      expect([path, Object.keys(node)]).toEqual([path, ['nl', 'en']])
      expect(`${path}: ${String(node.nl)}`).not.toMatch(/\b(we|wij|ons|onze)\b|!/i)
      expect(`${path}: ${String(node.en)}`).not.toMatch(/\b(we|our|us)\b|!/i)
      expect(node.nl === node.en && node.nl !== 'Context').toBe(false)
    }
  })

  it('sets its facts beside national figures that are in the research, in the same number', () => {
    const research = new Map(loadReference(resources).research.map((entry) => [entry.id, entry.value]))
    expect(model.facts.map(({ id, researchId }) => [id, research.get(researchId)])).toEqual([
      ['communicationsResponsible', 73],
      ['communicationsBudget', 79],
      ['inCommunicationsStrategy', 56],
      ['separateStrategy', 67],
      ['useByCommunications', 8.3],
      ['useByCouncilMembers', 6.8],
    ])
    for (const { researchId, national } of model.facts) {
      const value = research.get(researchId) ?? 0
      if (value !== 67) expect(national.en).toContain(String(value))
    }
  })
})

describe('a model that is not whole', () => {
  it.each([
    [
      'a facet twice',
      { ...model, facets: model.facets.map((facet, at) => (at === 9 ? model.facets[0] : facet)) },
    ],
    [
      'a level without a description',
      {
        ...model,
        facets: model.facets.map((facet) => ({ ...facet, descriptors: facet.descriptors.slice(1) })),
      },
    ],
    ['too few statements about a facet', { ...model, statements: model.statements.slice(5) }],
    [
      'one statement twice',
      { ...model, statements: model.statements.map((one, at) => (at === 1 ? model.statements[0] : one)) },
    ],
    ['a version that is no version', { ...model, modelVersion: 'nieuw' }],
    ['another form', { ...model, schemaVersion: 1 }],
  ])('is refused: %s', (_what, broken) => {
    expect(growthModelSchema.safeParse(model).success).toBe(true)
    expect(growthModelSchema.safeParse(broken).success).toBe(false)
  })

  it('stands beside another version only where levels come out the same', () => {
    expect(isSameModel('2.0.0', '2.3.1')).toBe(true)
    expect(isSameModel('2.0.0', '12.0.0')).toBe(false)
  })
})
