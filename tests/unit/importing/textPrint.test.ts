import { expect, test } from 'vitest'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import { TextPrints } from '#data/importing/enrich/textPrint.ts'

const prints = new TextPrints(pseudonymiser(Buffer.alloc(32, 7)))
const printOf = (text: string): string | undefined => prints.of(text)?.toString('hex')

test('the same words give the same print, whatever signs, names and addresses stand around them', () => {
  const plain = printOf('waar lever ik oude verf in')
  expect(printOf('@GemVoorbeeld Waar lever ik óude verf in? https://example.org/a')).toBe(plain)
  expect(printOf('waar lever ik oude lak in')).not.toBe(plain)
  // Also where a letter is of more than one byte.
  expect(printOf('@GemVoorbeeld где сдать старую краску?')).toBe(printOf('где сдать старую краску'))
  expect(printOf('где сдать старую краску')).not.toBe(printOf('где сдать новую краску'))
})

test('of few words the print is short, and only the beginning of a long text counts', () => {
  expect(printOf('dank u wel')).toHaveLength(8)
  expect(printOf('waar is de balie')).toHaveLength(16)
  const beginning = 'de lantaarnpaal voor ons huis brandt niet '.repeat(3)
  expect(printOf(`${beginning} en nu`)).toBe(printOf(`${beginning} en straks`))
  expect(prints.of(null)).toBeNull()
})
