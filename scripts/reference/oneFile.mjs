// The one file that renews the tables of a program that is already installed. Its content is hashed as canonical JSON
// (RFC 8785), in the very form in which the program checks it.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { canonicalJson } from '../../src-main/data/safeJson/canonicalJson.ts'

/** @param tables edition, totals, municipalities, mergers, former, omitted, research and sources */
export function writeOneFile(path, tables) {
  // Once there and back: what JSON leaves out (undefined) must not be hashed either.
  const content = JSON.parse(JSON.stringify(tables))
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex')
  const frame = { format: 'dialoogmeter-reference', formatVersion: 1, sha256, content }
  writeFileSync(path, `${JSON.stringify(frame)}\n`)
}
