import { existsSync, rmSync, statSync } from 'node:fs'
import { CancelledError } from '../cancelledError.ts'
import type { DataApp } from '../dataApp.ts'
import { AppError } from '../appError.ts'
import { awaitsRenewal, backupsOf, renewBackups, sweepUnfinishedBackups } from '../db/backup.ts'
import { checkedAtStartBytes } from '../db/dossierFile.ts'
import { restoringPath } from '../db/restoreBackup.ts'
import type { DossierSession } from '../dossierSession.ts'
import { runSafetyTask } from './safetyTask.ts'

const dayMs = 86_400_000
/** How often is looked whether a dossier that stays open is due. */
const lookMs = 3_600_000

/** When a dossier's file was last written, UTC epoch milliseconds; by its log too. */
export function lastWrittenMs(path: string): number {
  const times = [path, `${path}-wal`].filter((one) => existsSync(one)).map((one) => statSync(one).mtimeMs)
  return Math.max(0, ...times)
}

/** A moment that has still to come is of a clock that was wrong: it says nothing. */
function isDue(path: string, writtenMs: number, nowMs: number): boolean {
  const past = backupsOf(path).filter(({ madeAtMs }) => madeAtMs <= nowMs)
  const newestMs = past.at(-1)?.madeAtMs ?? null
  if (newestMs === null) return true
  return nowMs - newestMs > dayMs && writtenMs > newestMs
}

/** @returns whether a backup was made: its check has then read the dossier's pages through */
async function backUpWhenDue(app: DataApp, session: DossierSession, writtenMs: number): Promise<boolean> {
  const { path } = session
  if (session.row.isExample || !isDue(path, writtenMs, app.nowMs())) return false
  await session.writes.runGivingWay(async (giveWay) => {
    // Another one may have been made while this one waited.
    if (!isDue(path, writtenMs, app.nowMs())) return
    await runSafetyTask(
      app,
      { kind: 'backUp', path, nowMs: app.nowMs(), reason: 'opened', appVersion: app.options.appVersion },
      { signal: AbortSignal.any([giveWay, session.ending]) },
    )
  })
  app.announce(['backups'])
  return true
}

async function checkLarge(app: DataApp, session: DossierSession): Promise<void> {
  if (statSync(session.path).size <= checkedAtStartBytes) return
  const { isSound } = await runSafetyTask(
    app,
    { kind: 'check', path: session.path },
    { signal: session.ending },
  )
  tellHealth(app, session, isSound)
}

/** What a check found, for the page where the backups stand. */
export function tellHealth(app: DataApp, session: DossierSession, isSound: boolean): void {
  session.health = isSound ? 'sound' : 'damaged'
  app.announce(['backups'])
}

async function afterOpening(app: DataApp, session: DossierSession, writtenMs: number): Promise<void> {
  sweepUnfinishedBackups(session.path)
  rmSync(restoringPath(session.path), { force: true })
  if (awaitsRenewal(session.path)) {
    await session.writes.run(() => renewBackups(session.database, session.path, app.nowMs()))
    return
  }
  const isReadThrough = await backUpWhenDue(app, session, writtenMs)
  if (isReadThrough) tellHealth(app, session, true)
  else await checkLarge(app, session)
}

async function quietly(app: DataApp, session: DossierSession, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // A dossier that closes meanwhile is looked at when it opens again.
    if (error instanceof CancelledError) return
    app.log.record('backUpByItself', error)
    if (error instanceof AppError && error.code === 'dossierDamaged') tellHealth(app, session, false)
  }
}

/**
 * In the background, after a dossier was opened: a backup when the newest is older than a day and something has changed
 * since; else a large file, which was not read through when it was opened, is checked. A failure is logged, and damage
 * told on the page where the backups stand.
 *
 * @param writtenMs when the file was last written before it was opened
 */
export function backUpAfterOpening(app: DataApp, session: DossierSession, writtenMs: number): Promise<void> {
  return quietly(app, session, () => afterOpening(app, session, writtenMs))
}

/** A dossier that stays open for days is backed up daily too. Keeps no process alive. @returns ends it */
export function watchBackups(app: DataApp, everyMs = lookMs): () => void {
  const timer = setInterval(() => {
    const { session } = app
    if (session === null) return
    void quietly(app, session, () => backUpWhenDue(app, session, lastWrittenMs(session.path)))
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
