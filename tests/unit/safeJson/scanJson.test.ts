import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanJson } from '#data/safeJson/scanJson.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('looking through a text before it is parsed', () => {
  test('any JSON of a package’s size is let through', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const finding = scanJson(text)
        // Names chosen at random may happen to be forbidden ones.
        if (finding?.fault !== 'forbiddenName') expect(finding).toBeNull()
      }),
    )
  })

  test('nothing is let through that JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'null',
      ' ',
      '"\\x"',
      'x',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        if (scanJson(text) === null) expect(parses(text)).toBe(true)
        else if (parses(text)) expect(scanJson(text)?.fault).toBe('repeatedName')
      }),
      { numRuns: 5000 },
    )
  })

  test('wherever a text is cut off, it is called cut off', () => {
    const text = '{"a":[1.5e-3,{"b":"x\\u00e9\\n"},true,null],"c":-0}'
    for (let length = 1; length < text.length; length += 1) {
      expect(scanJson(text.slice(0, length))?.fault, text.slice(0, length)).toBe('truncated')
    }
  })

  test.each([
    ['{"a":{"b":1,"b":2}}', 'repeatedName', ['a', 'b']],
    ['{"a":1,"\\u0061":2}', 'repeatedName', ['a']],
    ['{"a":[0,{"__proto__":1}]}', 'forbiddenName', ['a', 1, '__proto__']],
    ['{"constructor":1}', 'forbiddenName', ['constructor']],
    [`{"a":"${'x'.repeat(5000)}"}`, 'tooLong', ['a']],
    [`{"a":${'9'.repeat(5000)}}`, 'tooLong', ['a']],
    ['{"a":1}{', 'notJson', []],
    ['{"a":NaN}', 'notJson', ['a']],
    ["{'a':1}", 'notJson', ['']],
    ['{"a":1,}', 'notJson', ['a']],
    ['{"a":01}', 'notJson', ['a']],
  ])('%s', (text, fault, path) => {
    expect(scanJson(text)).toEqual({ fault, path })
  })

  test('thirty million brackets, names or blanks are gone through without recursion', () => {
    expect(scanJson('['.repeat(30_000_000))?.fault).toBe('tooDeep')
    expect(scanJson(`{"a":${' '.repeat(30_000_000)}1}`)).toBeNull()
    const names = Array.from({ length: 1000 }, (_, index) => `"n${String(index)}":0`)
    expect(scanJson(`{${names.join(',')}}`)?.fault).toBe('tooLong')
  })
})
