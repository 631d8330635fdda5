import type { FuseOptionsV1 } from 'app-builder-lib'

/**
 * Every fuse of Electron by the name of Electron's own documentation (tutorial/fuses), in the order of the fuse wire.
 * `null`: electron-builder cannot set it and it is left as Electron ships it; `why` tells what that means.
 */
export interface Fuse {
  readonly name: string
  /** Name in electron-builder's configuration; null where it knows none. */
  readonly setting: Exclude<keyof FuseOptionsV1, 'resetAdHocDarwinSignature'> | null
  readonly isOn: boolean
  readonly why: string
}

export const fuses: readonly Fuse[] = [
  {
    name: 'RunAsNode',
    setting: 'runAsNode',
    isOn: false,
    why: 'ELECTRON_RUN_AS_NODE would make a signed, allowed program run any script',
  },
  {
    name: 'EnableCookieEncryption',
    setting: 'enableCookieEncryption',
    isOn: true,
    why: 'the app keeps no cookies; were there one, it would stand encrypted',
  },
  {
    name: 'EnableNodeOptionsEnvironmentVariable',
    setting: 'enableNodeOptionsEnvironmentVariable',
    isOn: false,
    why: 'NODE_OPTIONS would load code of others, NODE_EXTRA_CA_CERTS trust of others',
  },
  {
    name: 'EnableNodeCliInspectArguments',
    setting: 'enableNodeCliInspectArguments',
    isOn: false,
    why: '--inspect and SIGUSR1 would open the main process to whoever is on the computer',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    setting: 'enableEmbeddedAsarIntegrityValidation',
    isOn: true,
    why: 'Windows and macOS: the app ends when app.asar is not the one that was built; Linux does not look',
  },
  {
    name: 'OnlyLoadAppFromAsar',
    setting: 'onlyLoadAppFromAsar',
    isOn: true,
    why: 'a folder named app beside the archive would otherwise win over it',
  },
  {
    name: 'LoadBrowserProcessSpecificV8Snapshot',
    setting: 'loadBrowserProcessSpecificV8Snapshot',
    isOn: false,
    why: 'the app brings no snapshot of its own',
  },
  {
    name: 'GrantFileProtocolExtraPrivileges',
    setting: 'grantFileProtocolExtraPrivileges',
    isOn: false,
    why: 'pages come from app://, never from file://',
  },
  {
    name: 'WasmTrapHandlers',
    setting: null,
    isOn: true,
    why: 'newer than electron-builder’s list and left as Electron ships it: bounds of WebAssembly memory are kept by the processor; the app’s content policy lets no WebAssembly run',
  },
]

/** What electron-builder is told. */
export function fuseSettings(): FuseOptionsV1 {
  return Object.fromEntries(fuses.flatMap(({ setting, isOn }) => (setting === null ? [] : [[setting, isOn]])))
}
