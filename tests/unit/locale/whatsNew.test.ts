import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { whatsNew as en } from '#shared/locale/en/whatsNew.ts'
import { whatsNew as nl } from '#shared/locale/nl/whatsNew.ts'

test('the version of this program has an entry, in both languages and with as many points', () => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(file) as { readonly version: string }
  const dutch: Readonly<Record<string, readonly string[]>> = nl.versions
  const english: Readonly<Record<string, readonly string[]>> = en.versions
  expect(dutch[version]?.length).toBeGreaterThan(0)
  for (const [name, points] of Object.entries(dutch)) expect(english[name]?.length).toBe(points.length)
})
