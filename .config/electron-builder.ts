// How the app is packaged. Nothing is published, nothing updates itself, nothing asks for more rights than it was given.
// scripts/package.mjs adds what differs a build: the runtime, and the folder with notices and the list of parts.
import type { Configuration } from 'electron-builder'
import { fuseSettings } from '../scripts/package/fuses.ts'

export const configuration = {
  appId: 'nl.dialoogmeter.app',
  productName: 'Dialoogmeter',
  copyright: 'EUPL-1.2',
  directories: { output: 'dist', buildResources: '.config/package' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',

  files: [
    'out/**',
    'package.json',
    '!out/.*',
    '!**/*.map',
    // Everything is bundled in out/ but what has a native part. Of that: its code and this platform's one file.
    '!**/node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    '!node_modules/better-sqlite3/lib/{darwin,linux,linuxmusl,win32}-*.js',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  // The system loads a native file from the disk only; left to itself electron-builder would unpack the whole module.
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
  extraResources: [{ from: 'resources', to: '.' }],
  electronFuses: fuseSettings(),
  // The two languages of the app, and the one that Chromium falls back on.
  electronLanguages: ['nl', 'en-GB', 'en-US'],

  // Native files come ready in their package; nothing is compiled or fetched.
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  generateUpdatesFilesForAllChannels: false,
  detectUpdateChannel: false,

  win: {
    icon: 'resources/icons/dialoogmeter.ico',
    target: [
      { target: 'msi', arch: ['x64'] },
      { target: 'nsis', arch: ['x64'] },
    ],
    requestedExecutionLevel: 'asInvoker',
    verifyUpdateCodeSignature: false,
    // Only where there is a certificate: the native file and the libraries as well, so that a publisher can be allowed.
    signExts: ['.dll', '.node'],
  },
  msi: {
    // For the administrator: every user of the computer, by Intune or group policy, without questions.
    perMachine: true,
    oneClick: true,
    runAfterFinish: false,
    createDesktopShortcut: false,
    // Never changed: a newer version takes the place of an older one by this.
    upgradeCode: '5D1C6E0B-6C5E-4B8B-9B6E-2B8E0D5F4C11',
    artifactName: '${productName}-${version}-windows-${arch}.msi',
  },
  nsis: {
    // For one user without rights of an administrator. Without questions: a choice of folder or of "all users" would only
    // lead to places where this user may not write, or to a question for rights.
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    allowElevation: false,
    runAfterFinish: true,
    createDesktopShortcut: false,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    include: '.config/package/installer.nsh',
    guid: '1f3f3c2e-8a0e-4f6a-a2c5-6c1f0b7d9e42',
    artifactName: '${productName}-${version}-windows-${arch}-setup.exe',
  },
  linux: {
    icon: 'resources/icons',
    target: [{ target: 'dir', arch: ['x64'] }],
    executableName: 'dialoogmeter',
    category: 'Office',
  },
} satisfies Configuration

export default configuration
