import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataClient } from '../../../src-renderer/transport/dataClient.ts'

let server: MessagePort
let received: unknown[]
let client: DataClient

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  server = port1
  received = []
  server.onmessage = ({ data }) => received.push(data)
  client = new DataClient(port2, {
    onWelcome: () => undefined,
    onVersionMismatch: () => undefined,
    onEvent: () => undefined,
  })
})
afterEach(() => {
  client.close()
  server.close()
})

const seen = (message: unknown) => vi.waitFor(() => expect(received).toContainEqual(message))

describe('a call to the data server', () => {
  it('that was stopped before it was sent is cancelled and never sent', async () => {
    const stopper = new AbortController()
    stopper.abort()
    expect(await client.call('import.run', {}, { signal: stopper.signal })).toEqual({ kind: 'cancelled' })
    void client.call('dossier.current', {}, {})
    await seen(expect.objectContaining({ type: 'request', procedure: 'dossier.current' }))
    expect(received).not.toContainEqual(expect.objectContaining({ procedure: 'import.run' }))
  })

  it('that is stopped while it runs asks the server to cancel, and ends as the server says', async () => {
    const stopper = new AbortController()
    const outcome = client.call('import.run', {}, { signal: stopper.signal })
    stopper.abort()
    await seen({ type: 'cancel', id: 1 })
    server.postMessage({ type: 'cancelled', id: 1 })
    expect(await outcome).toEqual({ kind: 'cancelled' })
  })

  it('that cannot be sent ends as failed, and the next one is answered', async () => {
    const unsendable = { callback: () => undefined }
    expect(await client.call('dossier.open', unsendable, {})).toMatchObject({
      kind: 'failed',
      error: { code: 'internal' },
    })
    const next = client.call('dossier.current', {}, {})
    server.postMessage({ type: 'result', id: 2, output: null })
    expect(await next).toEqual({ kind: 'done', output: null })
  })

  it('leaves no listener at its signal once it has ended', async () => {
    const { signal } = new AbortController()
    const removed = vi.spyOn(signal, 'removeEventListener')
    const outcome = client.call('dossier.current', {}, { signal })
    server.postMessage({ type: 'result', id: 1, output: null })
    await outcome
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function))
  })
})
