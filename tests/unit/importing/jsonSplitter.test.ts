import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonSplitter } from '#data/importing/records/jsonSplitter.ts'
import { cutAt, somePlaces } from './chunks.ts'

function valuesUnder(paths: readonly string[], parts: readonly string[]): [string, unknown][] {
  const splitter = new JsonSplitter(paths)
  return parts
    .flatMap((part) => splitter.push(part))
    .map(({ path, text }): [string, unknown] => [path, JSON.parse(text)])
}

function elementsOf(parts: readonly string[]): unknown[] {
  return valuesUnder(['[]'], parts).map(([, value]) => value)
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

test('elements that are no objects are read too', () => {
  expect(elementsOf(['[1, "two", null,[3],true]'])).toEqual([1, 'two', null, [3], true])
})

test('a value is found by its path, at any depth and beside others', () => {
  const text = JSON.stringify({
    skipped: { messages: [0, { messages: [0] }] },
    participants: [{ name: 'Gemeente Voorbeeld' }],
    data: { tickets: [{ id: 1 }, { id: 2 }], 'a"b': 3 },
    messages: ['one', 'two'],
  })
  expect(valuesUnder(['messages[]', 'data.tickets[]', 'data.a"b', 'participants'], [text])).toEqual([
    ['participants', [{ name: 'Gemeente Voorbeeld' }]],
    ['data.tickets[]', { id: 1 }],
    ['data.tickets[]', { id: 2 }],
    ['data.a"b', 3],
    ['messages[]', 'one'],
    ['messages[]', 'two'],
  ])
})

test('a list within each element of a list is read element by element', () => {
  const text = JSON.stringify([{ talk: [1, 2] }, { talk: [3] }])
  expect(valuesUnder(['[].talk[]'], [text]).map(([, value]) => value)).toEqual([1, 2, 3])
})

test('a value knows the line it starts on', () => {
  const splitter = new JsonSplitter(['[]'])
  const lines = splitter.push('x = [\n  {\n"a":1},\n\n{}]').map((value) => value.line)
  expect(lines).toEqual([2, 5])
})

test('a file that ends inside a value says where that value starts', () => {
  const splitter = new JsonSplitter(['[]'])
  splitter.push('x = [\n{"a":1},\n{"b":')
  expect([splitter.isOpen, splitter.openLine]).toEqual([true, 3])
})

test('a file that ends between two values is unfinished', () => {
  const splitter = new JsonSplitter(['messages[]'])
  splitter.push('{"messages": [{"a":1},')
  expect([splitter.isOpen, splitter.isUnfinished]).toEqual([false, true])
  splitter.push('{}]}')
  expect(splitter.isUnfinished).toBe(false)
})

test('a broken element costs one element', () => {
  const splitter = new JsonSplitter(['[]'])
  const texts = splitter.push('[{"a":},{"b":1}]').map(({ text }) => text)
  expect(texts).toEqual(['{"a":}', '{"b":1}'])
})

const json = fc.jsonValue({ maxDepth: 4 })

test('where the text is cut never changes the values', () => {
  fc.assert(
    fc.property(
      fc.record({ head: json, messages: fc.array(json, { maxLength: 5 }), tail: json }),
      somePlaces,
      fc.constantFrom(0, 2),
      (value, places, indent) => {
        const text = JSON.stringify(value, null, indent)
        const found = valuesUnder(['messages[]', 'tail'], cutAt(text, places))
        const plain = JSON.parse(text) as typeof value
        expect(found).toEqual([
          ...plain.messages.map((message) => ['messages[]', message]),
          ['tail', plain.tail],
        ])
      },
    ),
    { numRuns: 500 },
  )
})
