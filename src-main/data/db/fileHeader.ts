import { closeSync, openSync, readSync } from 'node:fs'
import { AppError } from '../appError.ts'
import { applicationId } from './migrate.ts'

const headerBytes = 100

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, header, 0, headerBytes, 0)
  } finally {
    closeSync(handle)
  }
  return header
}

/** The schema version of a dossier that SQLite has not opened. @throws Error of the file system */
export function schemaVersionInHeader(path: string): number {
  return readHeader(path).readUInt32BE(60)
}

/**
 * Looks at the file's header without SQLite, so that a file of a newer app or of another program stays untouched.
 * Offsets: sqlite.org/fileformat.html, 1.3 (user version at 60, application id at 68, both big-endian).
 *
 * @param newest schema version this app knows
 * @throws AppError notADossier, dossierFromNewerApp
 */
export function assertOwnHeader(path: string, newest: number): void {
  const header = readHeader(path)
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new AppError('notADossier')
  if (header.readUInt32BE(68) !== applicationId) throw new AppError('notADossier')
  if (header.readUInt32BE(60) > newest) throw new AppError('dossierFromNewerApp')
}
