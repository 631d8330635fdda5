import { describe, expect, it, vi } from 'vitest'
import { quitGate } from '../../../src-main/app/quitGate.ts'

function gate(finish: () => Promise<void>) {
  const quit = vi.fn()
  const onFailure = vi.fn()
  const onRequest = quitGate(finish, quit, onFailure)
  const request = () => {
    const preventDefault = vi.fn()
    onRequest({ preventDefault })
    return preventDefault.mock.calls.length > 0 ? 'held back' : 'let through'
  }
  return { quit, onFailure, request }
}

describe('a request to quit', () => {
  it('is held back until the data process has finished, a second request too', async () => {
    let end: () => void = () => undefined
    const finish = vi.fn(() => new Promise<void>((resolve) => (end = resolve)))
    const { quit, request } = gate(finish)
    expect([request(), request()]).toEqual(['held back', 'held back'])
    expect(quit).not.toHaveBeenCalled()
    end()
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce())
    expect(finish).toHaveBeenCalledOnce()
    expect(request()).toBe('let through')
  })

  it('is let through in the end when finishing fails', async () => {
    const { quit, onFailure, request } = gate(() => Promise.reject(new Error('no answer')))
    request()
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce())
    expect(onFailure).toHaveBeenCalledOnce()
    expect(request()).toBe('let through')
  })
})
