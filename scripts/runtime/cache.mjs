// Things that are fetched or compiled once per user account and kept.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 500

export function cacheDirectory() {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  return path.join(base, 'dialoogmeter')
}

/**
 * Gives cache entry `name`; if it is absent `make(folder)` fills an empty folder, which then takes the name in one step,
 * so that an interrupted or parallel run never leaves half an entry.
 * @returns the entry's folder
 */
export async function cachedFolder(name, make) {
  const entry = path.join(cacheDirectory(), name)
  if (existsSync(entry)) return entry
  await mkdir(cacheDirectory(), { recursive: true })
  return withLock(`${entry}.lock`, async () => {
    if (existsSync(entry)) return entry
    const unfinished = `${entry}.unfinished-${process.pid}`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished)
    try {
      await make(unfinished)
      await rename(unfinished, entry)
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
    return entry
  })
}

/** A lock file that holds the owner's process id; one left by a dead process is taken over. */
async function withLock(lockFile, work) {
  for (;;) {
    try {
      await writeFile(lockFile, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!(await ownerIsAlive(lockFile))) await rm(lockFile, { force: true })
      else await sleep(pollMs)
    }
  }
  try {
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

async function ownerIsAlive(lockFile) {
  const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''))
  // An empty file belongs to a process that is just writing it.
  if (!owner) return true
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
