/**
 * Places where a test ends the process as a power cut would. Each operation that must leave a consistent dossier has
 * at least three.
 */
export const failpointNames = [
  'migrate.applied',
  'migrate.committed',
  'backup.copied',
  'backup.verified',
] as const
export type FailpointName = (typeof failpointNames)[number]

const passed = new Map<string, number>()

/**
 * Ends this process without a word when DIALOOGMETER_FAILPOINT names this place: `name`, or `name@3` for the third time
 * it is passed. Main takes the variable away from an installed app.
 */
export function failpoint(name: FailpointName): void {
  const wanted = process.env.DIALOOGMETER_FAILPOINT
  if (wanted === undefined) return
  const times = (passed.get(name) ?? 0) + 1
  passed.set(name, times)
  const [place, count = '1'] = wanted.split('@')
  if (place !== name || Number(count) !== times) return
  process.stderr.write(`failpoint ${name}@${String(times)}\n`)
  process.kill(process.pid, 'SIGKILL')
}
