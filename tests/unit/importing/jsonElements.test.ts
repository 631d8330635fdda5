import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonElementSplitter } from '#data/importing/records/jsonElements.ts'
import { cutAt, somePlaces } from './chunks.ts'

function elementsOf(parts: readonly string[]): unknown[] {
  const splitter = new JsonElementSplitter()
  return parts.flatMap((part) => splitter.push(part)).map((element): unknown => JSON.parse(element.text))
}

test('the elements after the assignment are read, with a semicolon at the end or without', () => {
  expect(elementsOf(['window.YTD.tweets.part0 = [ {"a":"]"}, {"b":"\\"}"} ];'])).toEqual([
    { a: ']' },
    { b: '"}' },
  ])
})

test('the empty form gives nothing', () => {
  expect(elementsOf(['window.YTD.tweets.part0 = [ ]'])).toEqual([])
})

test('an element knows the line it starts on', () => {
  const splitter = new JsonElementSplitter()
  const lines = splitter.push('x = [\n  {\n"a":1},\n\n{}]').map((element) => element.line)
  expect(lines).toEqual([2, 5])
})

test('a file that ends inside an element says where that element starts', () => {
  const splitter = new JsonElementSplitter()
  splitter.push('x = [\n{"a":1},\n{"b":')
  expect([splitter.isOpen, splitter.openLine]).toEqual([true, 3])
})

const items = fc.array(
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())), { maxKeys: 3 }),
  {
    maxLength: 6,
  },
)

test('where the text is cut never changes the elements', () => {
  fc.assert(
    fc.property(items, somePlaces, fc.constantFrom(0, 2), (values, places, indent) => {
      const text = `window.YTD.tweets.part0 = ${JSON.stringify(values, null, indent)}`
      expect(elementsOf(cutAt(text, places))).toEqual(JSON.parse(JSON.stringify(values)))
    }),
    { numRuns: 300 },
  )
})
