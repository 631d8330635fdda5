// Makes resources/example/peers.json: the packages of the example's invented peers, through the real import and export.
// `npm run example:peers`, after a change of the generator, of the definitions or of what a package holds.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadReference } from '#data/reference/loadReference.ts'
import { combinePackageFiles } from '#data/exchange/combineFiles.ts'
import { peersMadeByMs } from '#data/example/peerPackages.ts'
import { makePeer } from './example/makePeer.ts'
import { peerProfiles } from './example/peerProfiles.ts'

const root = new URL('../', import.meta.url)
const target = fileURLToPath(new URL('resources/example/peers.json', root))
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string }

const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-peers-'))
try {
  const paths: string[] = []
  for (const peer of peerProfiles) {
    const path = join(folder, `${peer.code}.json`)
    await writeFile(path, await makePeer(peer, version))
    paths.push(path)
  }
  const reference = loadReference(fileURLToPath(new URL('resources', root)))
  const combined = await combinePackageFiles(paths, { reference, nowMs: peersMadeByMs })
  if (combined.refusal !== null)
    throw new Error(`${combined.file}: ${combined.refusal} ${combined.detail ?? ''}`)
  // On one line: it is read by the program only.
  const text = `${JSON.stringify(JSON.parse(combined.fileText))}\n`
  await writeFile(target, text)
  console.log(
    `${String(combined.packages.length)} packages, ${String(Math.round(text.length / 1024))} KB: ${target}`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
