import { expect, test } from 'vitest'
import { parseCommand } from '../../../src-main/cli/arguments.ts'
import { UsageError } from '../../../src-main/cli/exit.ts'

const metrics = ['metrics', '--db', 'd.sqlite']

test('choices of one kind may be repeated, each counts once, and none means all', () => {
  expect(
    parseCommand([
      ...metrics,
      '--channel',
      'facebook',
      '--channel',
      'x',
      '--channel',
      'x',
      '--topic',
      'crisis',
    ]),
  ).toMatchObject({ channels: ['x', 'facebook'], topics: ['crisis'], teams: null, accounts: null })
  expect(parseCommand([...metrics, '--account', 'A', '--account', 'B', '--team', 'unknown'])).toMatchObject({
    accounts: ['A', 'B'],
    teams: ['unknown'],
    channels: null,
  })
})

test('one unknown value among them is wrong usage', () => {
  expect(() => parseCommand([...metrics, '--channel', 'x', '--channel', 'telex'])).toThrow(UsageError)
  expect(() => parseCommand([...metrics, '--account', ' '])).toThrow(UsageError)
})
