import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

let running: TestServer

beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterAll(() => running.stop())

/** How a call that a page has made up ends: its code, or "answered". */
function ends(procedure: string, input: unknown): Promise<string> {
  return running.client.call(procedure as ProcedureName, input as InputOf<ProcedureName>).then(
    () => 'answered',
    (error: Error) => error.message,
  )
}

async function isAlive(): Promise<boolean> {
  return (await ends('dossier.current', {})) === 'answered'
}

const prototypeNames = Object.getOwnPropertyNames(Object.prototype)

describe('a procedure', () => {
  test.each([...prototypeNames, 'prototype', '', ' ', 'dossier.current ', 'DOSSIER.CURRENT', 'dossier'])(
    'of the name "%s" is none',
    async (name) => expect(await ends(name, {})).toBe('unknownProcedure'),
  )

  test('of a name of ten megabytes is none', async () => {
    expect(await ends('x'.repeat(10_000_000), {})).toBe('unknownProcedure')
    expect(await isAlive()).toBe(true)
  })
})

/** As JSON gives it: own names, which a careless copy would set on the prototype of all objects. */
const polluting = (): object =>
  JSON.parse(
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"prototype":{"polluted":"yes"}}',
  ) as object

/** Those that begin or end something; what they do is tested where they are. */
const names = Object.keys(procedures).filter((name) => !/^(?:example|dossier)\./.test(name))

describe('an input with names that lead to a prototype', () => {
  test.each(names)('leaves every object as it was: %s', async (name) => {
    await ends(name, polluting())
    await ends(name, { filter: polluting(), mapping: polluting(), plan: polluting(), options: polluting() })
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
    expect(([] as { polluted?: string }).polluted).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototypeNames)
  })
})

describe('an envelope that is none', () => {
  test('gets no answer, and the next one does', async () => {
    const cyclic: Record<string, unknown> = { type: 'request', id: 1, procedure: 'dossier.current' }
    cyclic['input'] = cyclic
    let deep: unknown = {}
    for (let level = 0; level < 500; level += 1) deep = [deep]
    const odd: readonly unknown[] = [
      null,
      0,
      '',
      [],
      new Map([['type', 'request']]),
      { type: '__proto__' },
      { type: 'request', id: '1', procedure: 'dossier.current', input: {} },
      { type: 'request', id: Number.NaN, procedure: 'dossier.current', input: {} },
      { type: 'request', id: -1, procedure: null, input: {} },
      { type: 'cancel', id: 10 ** 9 },
      { type: 'hello', contractVersion: 'nieuwste' },
      { type: 'hello', contractVersion: 10 ** 6 },
      { type: 'grant', grantId: 'own', path: '/etc/passwd' },
      { type: 'connect' },
      { type: 'shutdown' },
      deep,
      cyclic,
      { type: 'request', id: 1, procedure: 'dossier.rename', input: deep },
      { type: 'request', id: 1, procedure: 'dossier.rename', input: { name: 'x'.repeat(20_000_000) } },
      new Uint8Array(20_000_000),
    ]
    for (const message of odd) running.client.post(message)
    expect(await isAlive()).toBe(true)
    expect(await ends('import.inspect', { grantId: 'own' })).toBe('grantUnknown')
  })
})

describe('a text of an input', () => {
  test.each([
    ['dossier.rename', (text: string) => ({ name: text })],
    ['municipalities.search', (text: string) => ({ text, limit: 3 })],
    ['topics.tryText', (text: string) => ({ text })],
  ] as const)('has a greatest length: %s', async (name, input) => {
    expect(await ends(name, input('x'.repeat(1_000_000)))).toBe('invalidInput')
  })
})
