import { writeSync } from 'node:fs'

/**
 * Places where a test ends the process as a power cut would. Each operation that must leave a consistent dossier has
 * at least three.
 */
export const failpointNames = [
  'import.opened',
  'import.staging',
  'import.staged',
  'import.promoting',
  'import.counted',
  'import.rebuilt',
  'import.promoted',
  'import.discarded',
  'undo.begun',
  'undo.removed',
  'undo.rebuilt',
  'undo.committed',
  'migrate.begun',
  'migrate.step',
  'migrate.applied',
  'migrate.committed',
  'pack.copied',
  'pack.written',
  'pack.verified',
  'unpack.written',
  'unpack.verified',
  'unpack.keyed',
  'unpack.keysPlaced',
  'unpack.kept',
  'unpack.placed',
  'keyFile.written',
  'keyFile.verified',
  'keyFile.replaced',
  'keyFile.overwritten',
  'backup.copied',
  'backup.verified',
  'backup.settled',
  'renew.marked',
  'renew.made',
  'renew.removed',
  'restore.prepared',
  'restore.kept',
  'restore.replaced',
  'correct.logged',
  'correct.settled',
  'correct.committed',
  'write.begun',
  'write.whole',
  'write.placed',
  'export.remembered',
  'texts.deleted',
  'texts.committed',
  'settle.begun',
  'settle.rewritten',
  'settle.done',
  'share.locked',
  'share.copied',
  'share.checked',
  'share.replacing',
  'share.taken',
  'share.prepared',
  'share.written',
  'share.intended',
  'share.renamed',
  'share.saved',
  'erase.begun',
  'erase.removed',
  'erase.rebuilt',
  'erase.committed',
  'erase.settled',
  'erase.renewed',
] as const
export type FailpointName = (typeof failpointNames)[number]

const passed = new Map<string, number>()

/** Written at once, whichever thread says it: a stream would lose what this process has no time left to write. */
function say(line: string): void {
  writeSync(2, `${line}\n`)
}

/**
 * Ends this process without a word when DIALOOGMETER_FAILPOINT names this place: `name`, or `name@3` for the third time
 * it is passed (in one thread). `trace` ends nothing and tells what is passed. Main takes the variable away from an
 * installed app.
 */
export function failpoint(name: FailpointName): void {
  const wanted = process.env.DIALOOGMETER_FAILPOINT
  if (wanted === undefined) return
  const times = (passed.get(name) ?? 0) + 1
  passed.set(name, times)
  if (wanted === 'trace') say(`passed ${name}@${String(times)}`)
  const [place, count = '1'] = wanted.split('@')
  if (place !== name || Number(count) !== times) return
  say(`failpoint ${name}@${String(times)}`)
  process.kill(process.pid, 'SIGKILL')
}
