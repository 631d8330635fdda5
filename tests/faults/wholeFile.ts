import { readFileSync } from 'node:fs'

/** A zip tells at its end what is in it: a part of one has no end (PKWARE APPNOTE 4.3.16, 22 bytes without a comment). */
export function endsAsZip(path: string): boolean {
  const bytes = readFileSync(path)
  return bytes.toString('latin1', 0, 2) === 'PK' && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50
}
