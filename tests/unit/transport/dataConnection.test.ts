import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataConnection } from '../../../src-renderer/transport/dataConnection.ts'
import { fakeWindow, type FakeWindow } from './fakeWindow.ts'

let page: FakeWindow
let connection: DataConnection

beforeEach(() => {
  page = fakeWindow()
  connection = new DataConnection()
  connection.start()
})
afterEach(() => {
  page.close()
  vi.unstubAllGlobals()
})

const connected = () => vi.waitFor(() => expect(connection.state.value).toBe('ready'))
const requestSeen = () =>
  vi.waitFor(() => expect(page.received()).toContainEqual(expect.objectContaining({ type: 'request' })))

describe('the connection to the data server', () => {
  it('is asked for once when the data process is reported ready twice', async () => {
    page.report('ready')
    page.report('ready')
    await connected()
    expect(page.asked()).toBe(1)
  })

  it('keeps a pending question when the data process is reported ready again', async () => {
    page.report('ready')
    await connected()
    const answer = connection.ask('dossier.current', {})
    await requestSeen()
    page.report('ready')
    page.answer({ type: 'result', id: 1, output: null })
    expect(await answer).toEqual({ kind: 'done', output: null })
    expect(page.asked()).toBe(1)
  })

  it('is asked for again at the next report when main refuses it', async () => {
    page.refuse(true)
    page.report('ready')
    await vi.waitFor(() => expect(page.asked()).toBe(1))
    await new Promise((resolve) => setImmediate(resolve))
    page.refuse(false)
    page.report('ready')
    await connected()
    expect(page.asked()).toBe(2)
  })

  it('sends a question to a server that is there before anything else of the page can run', async () => {
    page.report('ready')
    await connected()
    const send = vi.spyOn(MessagePort.prototype, 'postMessage')
    const answer = connection.ask('dossier.current', {})
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ procedure: 'dossier.current' }))
    send.mockRestore()
    page.answer({ type: 'result', id: 1, output: null })
    expect(await answer).toEqual({ kind: 'done', output: null })
  })

  it('is made anew after a restart; what was pending ends, and every page is told to ask again', async () => {
    const changed = vi.fn()
    connection.onChanged(changed)
    page.report('ready')
    await connected()
    const lost = connection.ask('dossier.current', {})
    await requestSeen()
    page.report('restarting')
    expect(await lost).toMatchObject({ kind: 'failed', error: { code: 'dataProcessStopped' } })
    page.report('ready')
    await connected()
    expect(page.asked()).toBe(2)
    expect(changed).toHaveBeenCalledOnce()
  })

  it('does not take the late port of a data process that has ended for the one of its successor', async () => {
    page.report('ready')
    await connected()
    page.report('restarting')
    page.handOut()
    page.report('ready')
    await connected()
    expect(page.asked()).toBe(2)
  })

  it('answers at once that there is no server when it has been given up', async () => {
    const waiting = connection.ask('dossier.current', {})
    page.report('stopped')
    expect(await waiting).toMatchObject({ kind: 'failed', error: { code: 'dataProcessStopped' } })
    expect(await connection.ask('dossier.current', {})).toMatchObject({ kind: 'failed' })
  })
})
