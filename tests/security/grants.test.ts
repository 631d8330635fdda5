import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { Grants } from '#data/grants.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'

let running: TestServer
let file: string

beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  file = join(running.dataFolder, 'export.csv')
  writeFileSync(file, 'a,b\n1,2\n')
})
afterAll(() => running.stop())

/** What a page could put in the place of a grant. */
function forged(): readonly string[] {
  return [
    file,
    `file://${file}`,
    '/etc/passwd',
    '../../etc/passwd',
    '\\\\server\\share\\x.csv',
    '__proto__',
    'constructor',
    'toString',
    '',
    'grant-0',
    `grant-1${'\u0000'}`,
    '00000000-0000-4000-8000-000000000000',
  ]
}

function ends(procedure: string, input: unknown): Promise<string> {
  return running.client.call(procedure as ProcedureName, input as InputOf<ProcedureName>).then(
    () => 'answered',
    (error: Error) => error.message,
  )
}

const everyProcedure = Object.entries(procedures)
/** Procedures whose input holds a grant, wherever it stands. */
const taking = everyProcedure
  .filter(([, { input }]) =>
    JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any' })).includes('"grantId"'),
  )
  .map(([name]) => name)

describe('a forged grant', () => {
  test('is looked for in every procedure that takes one', () => {
    expect(taking).toContain('import.inspect')
    expect(taking).toContain('report.export')
    expect(taking.length).toBeGreaterThan(15)
  })

  /** The least that a schema lets through, so that the grant itself is what is refused. */
  const wholeInputs: Readonly<Record<string, (grantId: string) => object>> = {
    'import.inspect': (grantId) => ({ grantId }),
    'benchmark.inspect': (grantId) => ({ grantId }),
    'table.inspect': (grantId) => ({ grantId, target: 'messages' }),
    'exchange.inspect': (grantId) => ({ grantId }),
    'reference.inspect': (grantId) => ({ grantId }),
    'dossier.openGranted': (grantId) => ({ grantId }),
    'style.setLogo': (grantId) => ({ grantId }),
    'style.setTemplate': (grantId) => ({ grantId }),
    'growth.inspectAnswers': (grantId) => ({ grantId }),
    'cases.save': (grantId) => ({
      filter: allYears,
      mark: {},
      search: '',
      sort: { by: 'startedAt', isDescending: false },
      format: 'csv',
      language: 'nl',
      title: 'x',
      grantId,
    }),
  }

  test.each(Object.keys(wholeInputs).filter((name) => taking.includes(name)))(
    'opens nothing and writes nothing: %s',
    async (name) => {
      for (const grantId of forged()) {
        expect([grantId, await ends(name, wholeInputs[name]?.(grantId))]).toEqual([grantId, 'grantUnknown'])
      }
    },
  )

  test('of any other kind than text is refused', async () => {
    for (const grantId of [null, 1, true, {}, [], [file], { toString: file }]) {
      expect(await ends('import.inspect', { grantId })).toBe('invalidInput')
    }
  })
})

describe('a grant', () => {
  test('serves once, whoever of two comes first', async () => {
    const grantId = running.grant(file)
    const other = running.connect()
    const both = await Promise.allSettled([
      running.client.call('import.inspect', { grantId }),
      other.call('import.inspect', { grantId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ends('import.inspect', { grantId })).toBe('grantUnknown')
  })

  test('of a source in a container opens that source, not the file it stands in', () => {
    const grants = new Grants()
    grants.addSource('part', { paths: [file], part: 'inner.csv' })
    expect(() => grants.use('part')).toThrow('grantUnknown')
  })

  test('of one app is unknown to another', async () => {
    const other = startServer()
    const grantId = other.grant(file)
    expect(await ends('import.inspect', { grantId: `${grantId}-of-another` })).toBe('grantUnknown')
    await other.stop()
  })
})
