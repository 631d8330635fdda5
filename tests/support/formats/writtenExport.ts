import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSources } from '#data/importing/source/openSources.ts'
import type { OpenedSource } from '#data/importing/source/openSources.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { zipBytes } from '../zipBytes.ts'
import type { WrittenFile } from './formatWriter.ts'

/** Nothing answered. */
export const noAnswers: ReadOptions = {
  own: [],
  dateOrder: null,
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}

function safeName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/[^\w.-]/g, '_')
}

/** One file as it is, several in one zip, as people have them in their downloads. @returns where it was put */
export function putExport(folder: string, files: readonly WrittenFile[]): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [first, ...others] = files
  if (first !== undefined && others.length === 0) {
    const path = join(folder, safeName(first.name))
    writeFileSync(path, first.bytes)
    return path
  }
  const path = join(folder, 'export.zip')
  writeFileSync(path, zipBytes(files.map(({ name, bytes }) => ({ name, content: bytes }))))
  return path
}

export async function openExport(
  folder: string,
  files: readonly WrittenFile[],
): Promise<readonly OpenedSource[]> {
  return openSources([putExport(folder, files)])
}
