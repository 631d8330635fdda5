import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '../appError.ts'
import { lockFilePath } from './besideNames.ts'
import { codeOf, withinReach } from './reach.ts'
import type { Sharer } from './sharer.ts'

/** What stands in the lock file, for people too: whoever opens the folder can read who works on the dossier. */
const lockContentSchema = z.object({
  kind: z.literal('dialoogmeter-in-use'),
  id: z.string().min(1).max(100),
  owner: z.string().max(200),
  computer: z.string().max(200),
  /** By the owner's clock. */
  sinceMs: z.number(),
  /** By the owner's clock, at the last sign of life. */
  renewedAtMs: z.number(),
  appVersion: z.string().max(50),
})
export type LockContent = Readonly<z.infer<typeof lockContentSchema>>

/** A sign of life every minute; without one for ten minutes the owner's program is not running, or not connected. */
export const renewEveryMs = 60_000
const staleAfterMs = 600_000
const triesForLock = 5

/** Who holds a dossier of a shared folder, told in the reader's own time. */
export interface Holder {
  readonly id: string
  readonly owner: string
  readonly computer: string
  /** By this computer's clock, whatever the owner's clock says. */
  readonly sinceMs: number
  readonly lastSignAtMs: number
  readonly isStale: boolean
}

const unreadable: LockContent = {
  kind: 'dialoogmeter-in-use',
  id: 'unreadable',
  owner: '?',
  computer: '?',
  sinceMs: 0,
  renewedAtMs: 0,
  appVersion: '?',
}

interface FoundLock {
  readonly content: LockContent
  readonly changedAtMs: number
}

async function readLock(sharedPath: string): Promise<FoundLock | null> {
  const path = lockFilePath(sharedPath)
  try {
    const { mtimeMs, size } = await stat(path)
    if (size > 10_000) return { content: unreadable, changedAtMs: mtimeMs }
    const parsed = lockContentSchema.safeParse(parsedJson(await readFile(path, 'utf8')))
    return { content: parsed.success ? parsed.data : unreadable, changedAtMs: mtimeMs }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The time by the clock that gives the share's files their times: that of a file written there just now. So neither the
 * owner's clock nor this computer's decides who is alive. null where nothing can be written.
 */
async function serverNowMs(sharedPath: string, mark: string): Promise<number | null> {
  const path = `${lockFilePath(sharedPath)}.${mark}.tijd`
  try {
    const file = await open(path, 'w')
    try {
      await file.writeFile('.')
      await file.sync()
    } finally {
      await file.close()
    }
    return (await stat(path)).mtimeMs
  } catch {
    return null
  } finally {
    await rm(path, { force: true }).catch(() => undefined)
  }
}

function holderOf(lock: FoundLock, serverMs: number | null, nowMs: number): Holder {
  const { content, changedAtMs } = lock
  const { id, owner, computer } = content
  const silentMs = serverMs === null ? 0 : Math.max(0, serverMs - changedAtMs)
  const lastSignAtMs = serverMs === null ? Math.min(changedAtMs, nowMs) : nowMs - silentMs
  const heldMs = content === unreadable ? 0 : Math.max(0, content.renewedAtMs - content.sinceMs)
  return {
    id,
    owner,
    computer,
    sinceMs: lastSignAtMs - heldMs,
    lastSignAtMs,
    isStale: silentMs > staleAfterMs,
  }
}

/** Who holds it now; null = nobody. @throws AppError sharedUnreachable */
export function readHolder(
  sharedPath: string,
  own: { readonly id: string; readonly nowMs: number },
): Promise<Holder | null> {
  const look = async (): Promise<Holder | null> => {
    const lock = await readLock(sharedPath)
    return lock === null ? null : holderOf(lock, await serverNowMs(sharedPath, own.id.slice(0, 8)), own.nowMs)
  }
  return withinReach(look(), sharedPath)
}

async function createLock(sharedPath: string, content: LockContent): Promise<boolean> {
  const path = lockFilePath(sharedPath)
  let file: FileHandle
  try {
    // Exclusive: of two who come at once the file system lets one through.
    file = await open(path, 'wx')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await file.sync()
  } catch (error) {
    // A full folder: an empty lock would keep everybody out.
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await file.close().catch(() => undefined)
  }
  return true
}

/** held: the lock is `content.id`'s now; else who holds it. */
export type LockOutcome = { readonly kind: 'held' } | { readonly kind: 'taken'; readonly holder: Holder }

/**
 * Takes the lock, or keeps it where this copy held it already (after a crash).
 *
 * @throws AppError sharedUnreachable, fileNotWritable (nobody may write there), diskFull
 */
export function takeLock(sharedPath: string, content: LockContent, nowMs: number): Promise<LockOutcome> {
  const take = async (): Promise<LockOutcome> => {
    // A lock that was released between the two looks is tried for again.
    for (let attempt = 0; attempt < triesForLock; attempt++) {
      if (await createLock(sharedPath, content)) return { kind: 'held' }
      const holder = await readHolder(sharedPath, { id: content.id, nowMs })
      if (holder !== null) return holder.id === content.id ? { kind: 'held' } : { kind: 'taken', holder }
    }
    throw new AppError('sharedUnreachable', { params: { file: basename(sharedPath) }, retryable: true })
  }
  return withinReach(take(), sharedPath)
}

/**
 * Takes over a lock whose owner gives no sign of life, on the user's word. What is taken away is looked at before it
 * counts: of two who take over at once one finds the other's new lock, puts it back and has lost.
 *
 * @param staleId the lock that the user was told of
 */
export function takeOverLock(
  sharedPath: string,
  staleId: string,
  content: LockContent,
  nowMs: number,
): Promise<LockOutcome> {
  const away = `${lockFilePath(sharedPath)}.${content.id.slice(0, 8)}.oud`
  const take = async (): Promise<LockOutcome> => {
    const holder = await readHolder(sharedPath, { id: content.id, nowMs })
    if (holder !== null && holder.id !== content.id) {
      if (holder.id !== staleId || !holder.isStale) return { kind: 'taken', holder }
      await rename(lockFilePath(sharedPath), away).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error
      })
      const moved = await readFile(away, 'utf8').then(parsedJson, () => null)
      const parsed = lockContentSchema.safeParse(moved)
      if (parsed.success && parsed.data.id !== staleId) {
        await rename(away, lockFilePath(sharedPath))
        return { kind: 'taken', holder: { ...holder, ...parsed.data, isStale: false } }
      }
      await rm(away, { force: true })
    }
    return takeLock(sharedPath, content, nowMs)
  }
  return withinReach(take(), sharedPath)
}

/**
 * A sign of life. The time of the file itself tells the others, so its words are written anew in place.
 *
 * @returns false when the lock is somebody else's now
 */
export function renewLock(sharedPath: string, content: LockContent): Promise<boolean> {
  const renew = async (): Promise<boolean> => {
    const found = await readLock(sharedPath)
    // Put away by hand, or by a restored backup of the share: nobody else has taken it.
    if (found === null) return createLock(sharedPath, content)
    if (found.content.id !== content.id) return false
    const file = await open(lockFilePath(sharedPath), 'r+')
    try {
      const text = `${JSON.stringify(content, null, 2)}\n`
      await file.write(text, 0)
      await file.truncate(Buffer.byteLength(text))
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  }
  return withinReach(renew(), sharedPath)
}

/** Whether the lock is this copy's. @throws AppError sharedUnreachable */
export async function holdsLock(sharedPath: string, id: string): Promise<boolean> {
  const found = await withinReach(readLock(sharedPath), sharedPath)
  return found?.content.id === id
}

/** Gives the lock back; one of somebody else stays. @throws AppError sharedUnreachable */
export function releaseLock(sharedPath: string, id: string): Promise<void> {
  const release = async (): Promise<void> => {
    const found = await readLock(sharedPath)
    if (found?.content.id === id) await rm(lockFilePath(sharedPath), { force: true })
  }
  return withinReach(release(), sharedPath)
}

/** @param sinceMs when the copy was opened, by the owner's clock */
export function lockOf(sharer: Sharer, id: string, sinceMs: number): LockContent {
  const { owner, computer, appVersion, surroundings } = sharer
  const renewedAtMs = surroundings.nowMs()
  return { kind: 'dialoogmeter-in-use', id, owner, computer, sinceMs, renewedAtMs, appVersion }
}
