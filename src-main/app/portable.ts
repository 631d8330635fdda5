import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A file of this name beside the program keeps all data beside the program as well; what stands in it does not matter. */
export const portableMark = 'portable.txt'
const dataFolder = 'data'
/** What the installer for one user puts beside the program: it empties that whole folder at every update. */
export const installedMark = 'Uninstall Dialoogmeter.exe'
/** Anyone may make a folder of their own there, nobody may remove another's. Windows goes by the rights of the parent. */
const sharedAmongUsers = 0o1777
const ownersOnly = 0o700

export type PortablePlace =
  | { readonly kind: 'usual' }
  | { readonly kind: 'beside'; readonly folder: string }
  | { readonly kind: 'notWritable'; readonly folder: string }

/**
 * Where a portable copy keeps its data: `data/<user name>` beside the program, so that several people who use one copy
 * have dossiers and keys of their own. The folder is made, and tried by writing.
 *
 * @param programFolder the folder of the program itself
 * @returns 'usual' without a mark, or where an installer owns the folder; 'notWritable' where nothing can be kept, and then nothing must be kept elsewhere either
 */
export function portablePlace(programFolder: string, userName: string): PortablePlace {
  const isBeside = (name: string): boolean => existsSync(path.join(programFolder, name))
  if (!isBeside(portableMark) || isBeside(installedMark)) return { kind: 'usual' }
  const shared = path.join(programFolder, dataFolder)
  const folder = path.join(shared, folderNameOf(userName))
  try {
    if (mkdirSync(shared, { recursive: true }) !== undefined) chmodSync(shared, sharedAmongUsers)
    mkdirSync(folder, { recursive: true, mode: ownersOnly })
    const probe = path.join(folder, `.writable-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    return { kind: 'beside', folder }
  } catch {
    return { kind: 'notWritable', folder }
  }
}

/** Names that Windows keeps for devices, with or without an ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Different users never get the same folder: a sign that may not stand in a name is written as its code of four digits. */
export function folderNameOf(userName: string): string {
  const coded = userName
    .replace(/[^\p{L}\p{N} ._-]/gu, (sign) => sign.split('').map(codeOf).join(''))
    // Windows drops these from the end of a name.
    .replace(/[ .]$/, codeOf)
  return coded === '' || deviceName.test(coded) || /^[ .]/.test(coded) ? `%${coded}` : coded
}

function codeOf(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
