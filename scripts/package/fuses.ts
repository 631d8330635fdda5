import type { FuseOptionsV1 } from 'app-builder-lib'
import { fuses as shipped } from '../../src-shared/domain/fuses.ts'
import type { FuseName } from '../../src-shared/domain/fuses.ts'

type Setting = Exclude<keyof FuseOptionsV1, 'resetAdHocDarwinSignature'>

interface Told {
  /** Name in electron-builder's configuration; null where it knows none, and the fuse stays as Electron ships it. */
  readonly setting: Setting | null
  readonly why: string
}

export interface Fuse extends Told {
  readonly name: FuseName
  readonly isOn: boolean
}

const told: Readonly<Record<FuseName, Told>> = {
  RunAsNode: {
    setting: 'runAsNode',
    why: 'ELECTRON_RUN_AS_NODE would make a signed, allowed program run any script',
  },
  EnableCookieEncryption: {
    setting: 'enableCookieEncryption',
    why: 'the app keeps no cookies; were there one, it would stand encrypted',
  },
  EnableNodeOptionsEnvironmentVariable: {
    setting: 'enableNodeOptionsEnvironmentVariable',
    why: 'NODE_OPTIONS would load code of others, NODE_EXTRA_CA_CERTS trust of others',
  },
  EnableNodeCliInspectArguments: {
    setting: 'enableNodeCliInspectArguments',
    why: '--inspect and SIGUSR1 would open the main process to whoever is on the computer',
  },
  EnableEmbeddedAsarIntegrityValidation: {
    setting: 'enableEmbeddedAsarIntegrityValidation',
    why: 'Windows and macOS: the app ends when app.asar is not the one that was built; Linux does not look',
  },
  OnlyLoadAppFromAsar: {
    setting: 'onlyLoadAppFromAsar',
    why: 'a folder named app beside the archive would otherwise win over it',
  },
  LoadBrowserProcessSpecificV8Snapshot: {
    setting: 'loadBrowserProcessSpecificV8Snapshot',
    why: 'the app brings no snapshot of its own',
  },
  GrantFileProtocolExtraPrivileges: {
    setting: 'grantFileProtocolExtraPrivileges',
    why: 'pages come from app://, never from file://',
  },
  WasmTrapHandlers: {
    setting: null,
    why: 'how bounds of WebAssembly memory are kept; the content policy lets no WebAssembly run',
  },
}

/** In the order in which they stand in the program. */
export const fuses: readonly Fuse[] = shipped.map((fuse) => ({ ...fuse, ...told[fuse.name] }))

/** What electron-builder is told. */
export function fuseSettings(): FuseOptionsV1 {
  return Object.fromEntries(fuses.flatMap(({ setting, isOn }) => (setting === null ? [] : [[setting, isOn]])))
}
