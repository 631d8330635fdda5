import { isAbsolute, join } from 'node:path'

/**
 * The user's own folder for what a program keeps about its running, as the XDG Base Directory Specification has it: a
 * relative XDG_STATE_HOME is to be ignored. A folder in the shared temporary one could be another user's.
 */
export function stateFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const { XDG_STATE_HOME: chosen = '' } = env
  return join(isAbsolute(chosen) ? chosen : join(home, '.local', 'state'), 'dialoogmeter')
}
