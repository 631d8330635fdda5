/**
 * Switches of Electron that are set in the program's own file when it is packaged, in the order in which they stand there
 * (Electron's documentation, tutorial/fuses), and how the packaged app has them.
 */
export const fuses = [
  { name: 'RunAsNode', isOn: false },
  { name: 'EnableCookieEncryption', isOn: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', isOn: false },
  { name: 'EnableNodeCliInspectArguments', isOn: false },
  { name: 'EnableEmbeddedAsarIntegrityValidation', isOn: true },
  { name: 'OnlyLoadAppFromAsar', isOn: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', isOn: false },
  { name: 'GrantFileProtocolExtraPrivileges', isOn: false },
  { name: 'WasmTrapHandlers', isOn: true },
] as const
export type FuseName = (typeof fuses)[number]['name']
export const fuseNames = fuses.map(({ name }) => name)
