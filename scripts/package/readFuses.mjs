// Reads the fuses back from the program that was made: what counts is what stands in it.
import { createRequire } from 'node:module'
import { fuses } from './fuses.ts'

const require = createRequire(import.meta.url)
const states = { 0x30: false, 0x31: true }

/**
 * @returns {Promise<{name: string, isOn: boolean | null}[]>} every fuse of this program; null: it was taken out of Electron
 * @throws when the program has a fuse that fuses.ts does not name, or one stands otherwise than named there
 */
export async function checkFuses(program) {
  const { getCurrentFuseWire } = require('@electron/fuses')
  const { version, ...wire } = await getCurrentFuseWire(program)
  const found = Object.entries(wire).filter(([place]) => /^\d+$/.test(place))
  if (version !== '1' || found.length === 0) throw new Error('the program has fuses of an unknown kind')
  return found.map(([place, state]) => {
    const named = fuses[Number(place)]
    if (named === undefined)
      throw new Error(`the program has a fuse ${place} that scripts/package/fuses.ts does not name`)
    const isOn = states[state] ?? null
    if (isOn !== null && isOn !== named.isOn)
      throw new Error(`the fuse ${named.name} stands otherwise than it should`)
    return { name: named.name, isOn }
  })
}
