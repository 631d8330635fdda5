import type { AudienceKind } from '#shared/domain/audience.ts'
import type { AdapterItem, SourceFile } from '../../adapter.ts'
import { readArrayFile } from './archiveFile.ts'
import { issueItem } from '../items.ts'
import type { ArchiveFiles } from './files.ts'
import type { Owner } from './ownership.ts'

/** How many records; null where the file was cut off, because a number that is too low looks like a real one. */
async function countOf(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): Promise<number | null> {
  let count = 0
  for await (const item of readArrayFile(file, signal, onBytes)) {
    if (item.type === 'cutOff') return null
    count += 1
  }
  return count
}

/** Who follows, and who is followed, is counted and forgotten: their numbers do not leave this file. */
export async function* readAudience(
  files: ArchiveFiles,
  owner: Owner,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const kinds: readonly AudienceKind[] = ['followers', 'following']
  for (const kind of kinds) {
    for (const file of files.of[kind]) {
      const count = await countOf(file, signal, onBytes)
      if (count === null) yield issueItem(null, null, 'malformedRecord', file.name)
      else yield { type: 'audience', audience: { channel: 'x', accountName: owner.userName, kind, count } }
    }
  }
}
