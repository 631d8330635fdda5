import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { KeychainMessage } from '#shared/contract/keychain.ts'
import { KeyKeeperOverPort } from '#data/keyKeeperOverPort.ts'
import { KeychainDesk } from '../../../src-main/security/keychain.ts'
import type { SafeStorage } from '../../../src-main/security/keychain.ts'

/** As Electron's, with a keychain that turns letters round and marks what it has made. */
function storage(changes: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => Buffer.from(`v11${[...text].reverse().join('')}`),
    decryptString: (encrypted) => {
      const text = encrypted.toString()
      if (!text.startsWith('v11')) throw new Error('Error while decrypting the ciphertext')
      return [...text.slice(3)].reverse().join('')
    },
    ...changes,
  }
}

function deskOf(changes: Partial<SafeStorage> = {}, platform: NodeJS.Platform = 'linux') {
  const logged: unknown[] = []
  return {
    desk: new KeychainDesk(storage(changes), platform, { write: (what, facts) => logged.push(what, facts) }),
    logged,
  }
}

/** The data process's end, joined to main's as over the port. */
function joined(changes: Partial<SafeStorage> = {}, platform: NodeJS.Platform = 'linux'): KeyKeeperOverPort {
  const { desk } = deskOf(changes, platform)
  const keeper: KeyKeeperOverPort = new KeyKeeperOverPort((message) =>
    queueMicrotask(() =>
      desk.receive(structuredClone(message), (answer) => keeper.receive(structuredClone(answer))),
    ),
  )
  return keeper
}

describe('the keychain over the port', () => {
  test('wraps a key and makes it of it again', async () => {
    const keeper = joined()
    const secret = randomBytes(32)
    expect(await keeper.isAvailable()).toBe(true)
    const wrapped = await keeper.wrap(secret)
    expect(await keeper.unwrap(wrapped)).toEqual(secret)
  })

  test.each(['basic_text', 'unknown', ''])('counts the store %j as none', async (backend) => {
    const keeper = joined({ getSelectedStorageBackend: () => backend })
    expect(await keeper.isAvailable()).toBe(false)
    await expect(keeper.wrap(randomBytes(32))).rejects.toMatchObject({
      code: 'keychainUnavailable',
      retryable: true,
    })
  })

  test('asks for no store on Windows, which has one', async () => {
    const keeper = joined(
      {
        getSelectedStorageBackend: () => {
          throw new Error('not on this platform')
        },
      },
      'win32',
    )
    expect(await keeper.isAvailable()).toBe(true)
  })

  test('a locked keychain is none now, and one that throws too', async () => {
    expect(await joined({ isEncryptionAvailable: () => false }).isAvailable()).toBe(false)
    const thrown = joined({
      isEncryptionAvailable: () => {
        throw new Error('no bus')
      },
    })
    expect(await thrown.isAvailable()).toBe(false)
    await expect(thrown.unwrap(Buffer.from('v11'))).rejects.toMatchObject({ code: 'keychainUnavailable' })
  })

  test('what was only scrambled is not taken for wrapped', async () => {
    const keeper = joined({ encryptString: (text) => Buffer.from(`v10${text}`) })
    await expect(keeper.wrap(randomBytes(32))).rejects.toMatchObject({ code: 'keychainUnavailable' })
  })

  test('what another keychain wrapped, and what is no key, is of others', async () => {
    await expect(joined().unwrap(Buffer.from('v11'))).rejects.toThrow('dossierKeyOfOthers')
    await expect(joined().unwrap(Buffer.from('of another user'))).rejects.toThrow('dossierKeyOfOthers')
    const talkative = joined({ decryptString: () => 'hunter2' })
    await expect(talkative.unwrap(Buffer.from('v11'))).rejects.toThrow('dossierKeyOfOthers')
  })

  test('a main that says nothing ends in an error, and a late or foreign answer is passed over', async () => {
    const asked: KeychainMessage[] = []
    const keeper = new KeyKeeperOverPort((message) => asked.push(message), 5)
    await expect(keeper.wrap(randomBytes(32))).rejects.toMatchObject({ code: 'keychainUnavailable' })
    keeper.receive({ type: 'keychainAnswer', id: asked[0]?.id, outcome: 'wrapped', wrappedBase64: 'AAAA' })
    keeper.receive({ type: 'keychainAnswer', id: 99, outcome: 'looked', isAvailable: true })
    keeper.receive('hallo')
    expect(await keeper.isAvailable()).toBe(false)
  })

  test('several asked at once each get their own answer', async () => {
    const asked: KeychainMessage[] = []
    const keeper = new KeyKeeperOverPort((message) => asked.push(message))
    const secrets = [randomBytes(32), randomBytes(32), randomBytes(32)]
    const wrapped = secrets.map((secret) => keeper.wrap(secret))
    const { desk } = deskOf()
    for (const message of asked.reverse()) desk.receive(message, (answer) => keeper.receive(answer))
    const back = joined()
    for (const [index, secret] of secrets.entries()) {
      expect(await back.unwrap((await wrapped[index]) ?? Buffer.alloc(0))).toEqual(secret)
    }
  })
})

describe('main', () => {
  test('takes nothing but keys, says so, and logs no word of what was asked', () => {
    const { desk, logged } = deskOf()
    const answers: unknown[] = []
    const orders = [
      { type: 'keychain', id: 1, work: 'wrap', secretHex: 'hunter2' },
      { type: 'keychain', id: 2, work: 'unwrap', wrappedBase64: '' },
      { type: 'keychain', id: 3, work: 'unwrap', wrappedBase64: 'A'.repeat(9_000) },
      { type: 'keychain', id: 4, work: '__proto__' },
      { type: 'keychain' },
    ]
    for (const order of orders) expect(desk.receive(order, (answer) => answers.push(answer))).toBe(true)
    expect(answers).toEqual(
      [1, 2, 3, 4].map((id) => ({ type: 'keychainAnswer', id, outcome: 'refused', why: 'malformed' })),
    )
    expect(JSON.stringify(logged)).not.toContain('hunter2')
  })

  test('leaves alone what is for others', () => {
    const { desk } = deskOf()
    for (const message of [{ type: 'draw', id: 1 }, null, 'keychain', 5]) {
      expect(desk.receive(message, () => expect.unreachable())).toBe(false)
    }
  })
})
