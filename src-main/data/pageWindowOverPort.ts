import { drawingSchema } from '#shared/contract/envelope.ts'
import type { Drawing, DrawMessage, DrawnMessage, NotDrawnMessage } from '#shared/contract/envelope.ts'
import { AppError } from './appError.ts'
import { CancelledError } from './cancelledError.ts'
import type { PageWindow } from './pageWindow.ts'

/** Main ends a drawing of its own accord before; this is for a main that says nothing. */
const longestAnswerMs = 90_000

interface Waiting {
  readonly id: number
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** The hidden window of the main process, asked over the data process's own port: one drawing at a time, in order. */
export class PageWindowOverPort implements PageWindow {
  #post: (message: DrawMessage) => void
  #answerMs: number
  #lastId = 0
  #waiting: Waiting | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(post: (message: DrawMessage) => void, answerMs: number = longestAnswerMs) {
    this.#post = post
    this.#answerMs = answerMs
  }

  /** @throws AppError notDrawn; CancelledError */
  pdf(document: Parameters<PageWindow['pdf']>[0], signal: AbortSignal): Promise<Uint8Array> {
    return this.#draw({ kind: 'pdf', ...document }, signal)
  }

  /** @throws AppError notDrawn; CancelledError */
  png(picture: Parameters<PageWindow['png']>[0], signal: AbortSignal): Promise<Uint8Array> {
    return this.#draw({ kind: 'png', ...picture }, signal)
  }

  /** What main says; an answer that nobody waits for any more is passed over. */
  receive(message: DrawnMessage | NotDrawnMessage): void {
    const waiting = this.#waiting
    if (waiting === null || waiting.id !== message.id) return
    if (message.type === 'drawn') waiting.resolve(message.bytes)
    else waiting.reject(notDrawn(message.why))
  }

  #draw(drawing: Drawing, signal: AbortSignal): Promise<Uint8Array> {
    const drawn = this.#last.then(() => this.#ask(drawing, signal))
    this.#last = drawn.catch(() => undefined)
    return drawn
  }

  async #ask(drawing: Drawing, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new CancelledError()
    const checked = drawingSchema.safeParse(drawing)
    if (!checked.success) throw new AppError('notDrawn', { cause: checked.error })
    const id = (this.#lastId += 1)
    const stop = (error: Error): void => {
      this.#waiting?.reject(error)
      this.#post({ type: 'stopDrawing', id })
    }
    const onAbort = (): void => stop(new CancelledError())
    const timer = setTimeout(() => stop(notDrawn('main does not answer')), this.#answerMs)
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#waiting = { id, resolve, reject }
        this.#post({ type: 'draw', id, drawing: checked.data })
      })
    } finally {
      this.#waiting = null
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  }
}

function notDrawn(why: string): AppError {
  return new AppError('notDrawn', { retryable: true, cause: new Error(why) })
}
