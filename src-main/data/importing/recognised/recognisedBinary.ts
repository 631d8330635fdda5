import type { RecognisedKind } from '#shared/domain/importing.ts'
import { ImportReadError } from '../importReadError.ts'
import { isEncryptedOffice } from './encryptedOffice.ts'
import { fileHolds } from './fileHolds.ts'

const pictures = new Set(['png', 'jpeg', 'gif'])

/** Names of sheets stand in an old workbook as they are, one byte a letter. */
const linkedinSheet = Buffer.from('All posts', 'latin1')
/** Sheets are named near the begin; larger files are no statistics of a page. */
const mostBytes = 16 * 1024 * 1024

async function workbookKind(path: string, signal: AbortSignal | null): Promise<RecognisedKind> {
  return (await fileHolds(path, linkedinSheet, mostBytes, signal)) ? 'linkedinPage' : 'oldWorkbook'
}

/** Why a file that is no text is refused, by the name of its kind (sniff.ts). */
export async function whyBinary(
  path: string,
  name: string,
  signal: AbortSignal | null,
): Promise<ImportReadError> {
  if (pictures.has(name)) return new ImportReadError('recognised', 'picture')
  if (name === 'pdf') return new ImportReadError('recognised', 'pdf')
  if (name !== 'xls') return new ImportReadError('binaryFile', name)
  // A workbook with a password looks like an old one from outside.
  if (await isEncryptedOffice(path, signal)) return new ImportReadError('unreadableFile', 'password')
  return new ImportReadError('recognised', await workbookKind(path, signal))
}
