import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stateFolder } from '../../../src-main/cli/stateFolder.ts'

const home = join('/', 'home', 'an')
const ordinary = join(home, '.local', 'state', 'dialoogmeter')

test.each([
  [undefined, ordinary],
  ['', ordinary],
  ['state', ordinary],
  [join('/', 'srv', 'state'), join('/', 'srv', 'state', 'dialoogmeter')],
])('the log of the command line lies in a folder of the user: XDG_STATE_HOME=%s', (chosen, expected) => {
  expect(stateFolder({ XDG_STATE_HOME: chosen }, home)).toBe(expected)
})
