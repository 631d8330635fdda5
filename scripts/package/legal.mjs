// What an administrator and a lawyer ask for: the list of parts, their licences, and the check of those.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../runtime/project.mjs'
import { say } from '../runtime/run.mjs'
import { refusedParts } from './licences.ts'
import { noticesText } from './notices.ts'
import { runtimeParts } from './runtimeParts.ts'
import { sbomOf } from './sbom.ts'
import { shippedParts } from './shippedParts.ts'

export const noticesName = 'THIRD-PARTY-NOTICES.txt'
export const sbomName = 'sbom.cdx.json'

/**
 * Writes notices, list of parts and the app's own licence into `folder`.
 * @throws when a part may not be shipped
 */
export async function writeLegal(folder, { runtime, version }) {
  const parts = shippedParts(projectRoot)
  const refused = refusedParts(parts)
  if (refused.length > 0) throw new Error(refusal(refused))
  const around = runtimeParts(runtime.program)
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'))
  const sbom = sbomOf({
    appVersion: version,
    parts,
    runtime: around,
    direct: Object.keys(manifest.dependencies),
    serialUuid: randomUUID(),
    madeAt: new Date(),
  })
  await mkdir(folder, { recursive: true })
  await writeFile(
    path.join(folder, noticesName),
    noticesText({
      appVersion: version,
      parts,
      runtime: around,
      electronLicence: await licenceBeside(runtime.folder),
    }),
  )
  await writeFile(path.join(folder, sbomName), `${JSON.stringify(sbom, null, 2)}\n`)
  await writeFile(path.join(folder, 'LICENSE.txt'), await readFile(path.join(projectRoot, 'LICENSE')))
  say(`licences: ${parts.length} packages and ${around.length} parts of the runtime, all allowed`)
}

function refusal(refused) {
  const reasons = {
    noLicence: 'names no licence',
    notAllowed: 'has a licence that nobody has looked at',
    noText: 'does not bring the text of its licence',
  }
  const lines = refused.map(
    ({ part, why, licence }) => `  ${part} ${reasons[why]}${licence ? ` (${licence})` : ''}`,
  )
  return `these may not be shipped; scripts/package/licences.ts tells what may:\n${lines.join('\n')}`
}

/** electron-builder gives it another name than Electron does. */
async function licenceBeside(folder) {
  const name = ['LICENSE', 'LICENSE.electron.txt'].find((found) => existsSync(path.join(folder, found)))
  if (name === undefined) throw new Error('the runtime does not bring its licence')
  return readFile(path.join(folder, name), 'utf8')
}
