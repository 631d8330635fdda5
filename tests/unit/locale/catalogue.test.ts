import { describe, expect, it } from 'vitest'
import { catalogues } from '#shared/locale/catalogue.ts'
import { own, plainText, toSegments } from '#shared/locale/segments.ts'

interface Leaf {
  readonly path: string
  readonly text: string
  readonly parameters: number
}

/** Every sentence of a catalogue; sentences with parameters are made with the parameters' places. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value, parameters: 0 }]
  if (typeof value === 'function') {
    const places = Array.from({ length: value.length }, (_, index) => `${index + 1}`)
    return [{ path, text: String(value(...places)), parameters: value.length }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

const nl = leaves(catalogues.nl, 'nl').map((leaf) => ({ ...leaf, path: leaf.path.slice(3) }))
const en = leaves(catalogues.en, 'en').map((leaf) => ({ ...leaf, path: leaf.path.slice(3) }))

describe('the two catalogues', () => {
  it('have the same keys', () =>
    expect(en.map(({ path }) => path).sort()).toEqual(nl.map(({ path }) => path).sort()))

  it('say something everywhere', () => {
    for (const { path, text } of [...nl, ...en]) expect(text.trim(), path).not.toBe('')
  })

  it('use every parameter in both languages', () => {
    for (const { path, text, parameters } of [...nl, ...en])
      for (let place = 1; place <= parameters; place += 1) expect(text, path).toContain(String(place))
  })

  it('use no exclamation marks and no "we"', () => {
    for (const { path, text } of [...nl, ...en]) {
      expect(text, path).not.toContain('!')
      expect(text, path).not.toMatch(/\b(wij|we|ons|onze|our|us)\b/i)
    }
  })

  it('speak to the reader with "u" in Dutch', () => {
    for (const { path, text } of nl) expect(text, path).not.toMatch(/\b(je|jij|jouw)\b/i)
  })
})

describe('the own value in a sentence', () => {
  it('is marked apart from the words around it', () => {
    expect(toSegments(`De helft binnen ${own('2 uur')} beantwoord.`)).toEqual([
      { text: 'De helft binnen ', own: false },
      { text: '2 uur', own: true },
      { text: ' beantwoord.', own: false },
    ])
  })

  it('leaves a sentence without a mark as it is', () =>
    expect(toSegments('Er zijn nog geen gegevens.')).toEqual([
      { text: 'Er zijn nog geen gegevens.', own: false },
    ]))

  it('reads as one plain sentence', () =>
    expect(plainText(toSegments(`${own('15')} gemeenten.`))).toBe('15 gemeenten.'))
})
