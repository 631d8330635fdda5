import { fileHolds } from './fileHolds.ts'

/** Directory entries of a compound file are UTF-16: this one stands in every workbook saved with a password. */
const mark = Buffer.from('EncryptedPackage', 'utf16le')
/** The directory stands near the beginning or at the end; larger files are not worth the search. */
const mostBytes = 64 * 1024 * 1024

/** Tells a workbook with a password, which looks like an old .xls from outside, from a real one. */
export function isEncryptedOffice(path: string, signal: AbortSignal | null): Promise<boolean> {
  return fileHolds(path, mark, mostBytes, signal)
}
