import { describe, expect, it } from 'vitest'
import { AppError } from '#data/appError.ts'
import { CancelledError } from '#data/cancelledError.ts'
import { PageWindowOverPort } from '#data/pageWindowOverPort.ts'
import { drawMessageSchema } from '#shared/contract/envelope.ts'
import type { DrawMessage } from '#shared/contract/envelope.ts'

const picture = { svg: '<svg></svg>', widthPx: 400, heightPx: 200, scale: 2 }
const document = { title: 'Verslag', language: 'nl-NL', body: '<section></section>' }

function windowOverPort(answerMs?: number): { window: PageWindowOverPort; posted: DrawMessage[] } {
  const posted: DrawMessage[] = []
  const window = new PageWindowOverPort((message) => posted.push(message), answerMs)
  return { window, posted }
}

const never = new AbortController().signal
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('the hidden window over the port', () => {
  it('gives the bytes that main answers with', async () => {
    const { window, posted } = windowOverPort()
    const drawn = window.pdf(document, never)
    await settled()
    expect(posted.map((message) => drawMessageSchema.parse(message))).toEqual([
      { type: 'draw', id: 1, drawing: { kind: 'pdf', ...document } },
    ])
    window.receive({ type: 'drawn', id: 1, bytes: Uint8Array.of(7) })
    expect(await drawn).toEqual(Uint8Array.of(7))
  })

  it('asks for the next only when the last was answered, also where that failed', async () => {
    const { window, posted } = windowOverPort()
    const first = window.png(picture, never)
    const second = window.png(picture, never)
    await settled()
    expect(posted).toHaveLength(1)
    window.receive({ type: 'notDrawn', id: 1, why: 'crashed' })
    await expect(first).rejects.toMatchObject({ code: 'notDrawn', retryable: true })
    await settled()
    expect(posted).toHaveLength(2)
    window.receive({ type: 'drawn', id: 2, bytes: Uint8Array.of(1, 2) })
    expect(await second).toHaveLength(2)
  })

  it('tells main to stop when the caller stops, and passes the late answer over', async () => {
    const { window, posted } = windowOverPort()
    const end = new AbortController()
    const drawn = window.png(picture, end.signal)
    await settled()
    end.abort()
    await expect(drawn).rejects.toBeInstanceOf(CancelledError)
    expect(posted.at(-1)).toEqual({ type: 'stopDrawing', id: 1 })
    window.receive({ type: 'drawn', id: 1, bytes: Uint8Array.of(1) })
    const next = window.png(picture, never)
    await settled()
    window.receive({ type: 'drawn', id: 1, bytes: Uint8Array.of(1) })
    window.receive({ type: 'drawn', id: 2, bytes: Uint8Array.of(9) })
    expect(await next).toEqual(Uint8Array.of(9))
  })

  it('asks nothing for a caller who has stopped already', async () => {
    const { window, posted } = windowOverPort()
    await expect(window.pdf(document, AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError)
    expect(posted).toEqual([])
  })

  it('is an error where main says nothing', async () => {
    const { window, posted } = windowOverPort(5)
    const failure = await window.pdf(document, never).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'notDrawn' })
    expect(posted.at(-1)).toEqual({ type: 'stopDrawing', id: 1 })
  })

  it('does not ask for what main would refuse', async () => {
    const { window, posted } = windowOverPort()
    await expect(window.png({ ...picture, widthPx: 5_000 }, never)).rejects.toMatchObject({
      code: 'notDrawn',
    })
    await expect(window.pdf({ ...document, language: 'nl"><script' }, never)).rejects.toMatchObject({
      code: 'notDrawn',
    })
    expect(posted).toEqual([])
  })
})
