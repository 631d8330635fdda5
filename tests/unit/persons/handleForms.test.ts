import { expect, test } from 'vitest'
import { normaliseHandle } from '#data/importing/identity.ts'
import { handleForms } from '#data/persons/handleForms.ts'

function isTried(typed: string, asInSource: string): boolean {
  return handleForms(typed).map(normaliseHandle).includes(normaliseHandle(asInSource))
}

test.each([
  ['06-12345678', '+31 6 12345678'],
  ['06 12 34 56 78', '+31612345678'],
  ['+31612345678', '06-12345678'],
  ['0031 6 12345678', '06-12 34 56 78'],
  ['0612345678', '+31\u00a06\u00a012345678'],
  ['+31 (0)6 12345678', '31612345678'],
  ['030 286 00 00', '+31 30 286 0000'],
  ['0495/12.34.56', '+32 495 12 34 56'],
  ['+32 495 12 34 56', '0495 123456'],
  ['02 123 45 67', '+32 2 123 45 67'],
])('a telephone number typed as %s is found where the source writes %s', (typed, asInSource) => {
  expect(isTried(typed, asInSource)).toBe(true)
})

test.each([
  ['@Jan_de_Vries', 'jan_de_vries'],
  ['  JAN_DE_VRIES ', '@Jan_de_Vries'],
  ['https://x.com/Jan_de_Vries?s=20', 'jan_de_vries'],
  ['https://www.facebook.com/jan.devries', 'jan.devries'],
  ['instagram.com/jan.devries/', 'jan.devries'],
  ['Jan@mast.voorbeeld.example', 'https://mast.voorbeeld.example/users/jan'],
  ['https://mast.voorbeeld.example/@jan', 'jan@mast.voorbeeld.example'],
  ['Vries, Jan de', 'Jan de Vries'],
  ['Fatima  Yıldız', 'Fatima Yıldız'],
  ['Jan <jan@voorbeeld.example>', 'jan@voorbeeld.example'],
  ['mailto:jan@voorbeeld.example', 'JAN@voorbeeld.example'],
  ['\u202aJan de Vries\u202c', 'jan de vries'],
  ['123456789012', '123456789012'],
])('%s is found where the source says %s', (typed, asInSource) => {
  expect(isTried(typed, asInSource)).toBe(true)
})

test('nothing typed is nobody, and no other name is tried', () => {
  expect(handleForms('  \u200b ')).toEqual([])
  expect(isTried('jan_devries', 'jan_de_vries')).toBe(false)
  expect(isTried('0612345678', '0612345679')).toBe(false)
})

test('very long and odd texts take no longer than they should', () => {
  for (const text of ['+'.repeat(300), '0'.repeat(300), `@${'a.'.repeat(149)}`, 'https://x.com/'.repeat(20)])
    expect(handleForms(text).length).toBeLessThan(60_000)
})
