import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { configuration } from '../../../.config/electron-builder.ts'
import { fuseSettings, fuses } from '../../../scripts/package/fuses.ts'
import { installedMark } from '../../../src-main/app/portable.ts'
import { refusalFor } from '../../../scripts/package/systems.ts'

const require = createRequire(import.meta.url)
const root = path.resolve(import.meta.dirname, '../../..')

// electron-builder's own schema and its own judge; it looks at this before it makes anything.
const builder = path.dirname(require.resolve('app-builder-lib/package.json'))
const validate: unknown = createRequire(path.join(builder, 'package.json'))('ajv')
const schema: unknown = JSON.parse(readFileSync(path.join(builder, 'scheme.json'), 'utf8'))

function faults(value: unknown): unknown[] {
  if (typeof validate !== 'function') throw new Error('ajv cannot be loaded')
  const judge = Reflect.construct(validate, [{ allErrors: true, strict: false, logger: false }])
  judge.addKeyword('typeof')
  judge.validate(schema, value)
  return judge.errors ?? []
}

describe('the configuration of the packages', () => {
  test('is one that electron-builder knows, for Windows and Linux', () => {
    expect(faults(configuration)).toEqual([])
  })

  test('would be refused with a setting that does not exist, or one of another kind', () => {
    expect(faults({ ...configuration, msi: { ...configuration.msi, perMachin: true } })).not.toEqual([])
    expect(faults({ ...configuration, nsis: { ...configuration.nsis, oneClick: 'yes' } })).not.toEqual([])
    expect(faults({ ...configuration, electronFuses: { runAsNodes: false } })).not.toEqual([])
  })

  test('names every fuse that the library knows, in its order', () => {
    const known = Object.entries(FuseV1Options).flatMap(([name, place]) =>
      typeof place === 'number' ? [{ name, place }] : [],
    )
    expect(known.length).toBeGreaterThanOrEqual(8)
    for (const { name, place } of known) expect(fuses[place]?.name).toBe(name)
  })

  test('sets every fuse that electron-builder can set', () => {
    const definition = z
      .object({
        definitions: z.object({ FuseOptionsV1: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
      })
      .parse(schema).definitions.FuseOptionsV1
    const settable = Object.keys(definition.properties).filter((name) => name !== 'resetAdHocDarwinSignature')
    expect(Object.keys(fuseSettings()).sort()).toEqual(settable.sort())
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('publishes nothing, looks for no update and asks for no rights', () => {
    expect(configuration.publish).toBeNull()
    expect(configuration.win.requestedExecutionLevel).toBe('asInvoker')
    expect(configuration.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
    })
    expect(configuration.nsis.differentialPackage).toBe(false)
  })

  test('installs for all users by MSI, for one user by setup, and removes no data', () => {
    expect(configuration.win.target).toEqual([
      { target: 'msi', arch: ['x64'] },
      { target: 'nsis', arch: ['x64'] },
    ])
    expect(configuration.msi.perMachine).toBe(true)
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false)
  })

  test('keeps the numbers by which Windows knows an older version', () => {
    // Changed, a newer version would be installed beside the older one.
    expect(configuration.msi.upgradeCode).toBe('5D1C6E0B-6C5E-4B8B-9B6E-2B8E0D5F4C11')
    expect(configuration.nsis.guid).toBe('1f3f3c2e-8a0e-4f6a-a2c5-6c1f0b7d9e42')
    expect(configuration.appId).toBe('nl.dialoogmeter.app')
  })

  test('knows its own uninstaller by the name that electron-builder gives it', () => {
    const common = readFileSync(path.join(builder, 'templates', 'nsis', 'common.nsh'), 'utf8')
    const name = /UNINSTALL_FILENAME "(.+)"/.exec(common)?.[1]
    expect(name?.replace('${PRODUCT_FILENAME}', configuration.productName)).toBe(installedMark)
  })

  test('removes the copy of the installer that electron-builder’s installer keeps for an updater', () => {
    const template = readFileSync(path.join(builder, 'templates/nsis/include/installer.nsh'), 'utf8')
    expect(template).toContain('"$EXEPATH" "$LOCALAPPDATA\\${APP_INSTALLER_STORE_FILE}"')
    const section = readFileSync(path.join(builder, 'templates/nsis/installSection.nsh'), 'utf8')
    const [copied, own] = ['insertmacro installApplicationFiles', 'insertmacro customInstall'].map((macro) =>
      section.indexOf(macro),
    )
    expect(copied).toBeGreaterThan(0)
    expect(own).toBeGreaterThan(copied ?? 0)
    const script = readFileSync(path.join(root, configuration.nsis.include), 'utf8')
    expect(script).toContain('!macro customInstall')
    expect(script).toContain('RMDir /r "$LOCALAPPDATA\\dialoogmeter-updater"')
  })

  test('finds the native file of each platform it is for', () => {
    const prebuilds = path.join(root, 'node_modules', 'better-sqlite3', 'prebuilds')
    for (const name of ['win32-x64', 'linux-x64']) {
      expect(readFileSync(path.join(prebuilds, `${name}.node`)).length).toBeGreaterThan(0)
    }
    expect(configuration.files).toContain('node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node')
  })
})

describe('a package for another system', () => {
  test('is refused with the reason and what to do', () => {
    expect(refusalFor('windows', 'linux')).toMatch(/can only be made on Windows.*npm ci/s)
    expect(refusalFor('linux', 'windows')).toMatch(/can only be made on Linux/)
    expect(refusalFor('mac', 'mac')).toMatch(/never built/)
  })

  test('is made where it can be', () => {
    expect(refusalFor('linux', 'linux')).toBeNull()
    expect(refusalFor('windows', 'windows')).toBeNull()
  })
})
