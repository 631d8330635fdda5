// What can be packaged where.

export type System = 'windows' | 'mac' | 'linux'

export function thisSystem(): System {
  return process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux'
}

/** @returns why a package for `system` cannot be made here, and what to do; null when it can */
export function refusalFor(system: System, here: System = thisSystem()): string | null {
  if (system === 'mac') {
    return (
      'There is no package for macOS: it was never built or tried. The app itself runs on macOS from its sources ' +
      '(npm start).'
    )
  }
  if (system === here) return null
  if (system === 'windows') {
    return (
      'A package for Windows can only be made on Windows: the MSI and the installer are made by programs that run ' +
      'there, and the runtime for Windows has to be fetched. On a computer with Windows 10 or 11 and Node 24: ' +
      'npm ci, then npm run package. docs/installing.md tells the rest.'
    )
  }
  return 'A package for Linux can only be made on Linux. On a computer with Linux and Node 20: npm ci, then npm run package.'
}
