import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { drawMessageSchema } from '#shared/contract/envelope.ts'
import type { Drawing, DrawnMessage, NotDrawn, NotDrawnMessage } from '#shared/contract/envelope.ts'
import type { Log } from '../supervision/log.ts'
import { drawHidden, DrawingFailed } from './hiddenWindow.ts'
import { sheetPage } from './sheetPage.ts'
import { openSheetSession } from './sheetSession.ts'
import type { SheetSession } from './sheetSession.ts'

/** Thirteen pages take well below a second; a machine that swaps may take long. */
const longestMs = 60_000

type Reply = (message: DrawnMessage | NotDrawnMessage) => void

/** One is drawn, one may wait: the data process asks for the next when it has the last, or has given it up. */
const mostAsked = 2

/** Draws what the data process asks for: one at a time, each with its own end, and an answer to every request. */
export class PageDrawer {
  #root: string
  #log: Log
  #sheets: SheetSession | null = null
  #asked = new Map<number, AbortController>()
  #last: Promise<void> = Promise.resolve()

  /** @param root of the built pages */
  constructor(root: string, log: Log) {
    this.#root = root
    this.#log = log
  }

  /** @param message as it came from the data process; what is no order is left unanswered */
  receive(message: unknown, reply: Reply): void {
    const parsed = drawMessageSchema.safeParse(message)
    if (!parsed.success) {
      const id = idOf(message)
      if (id !== null) this.#refuse(id, 'malformed', reply)
      return
    }
    const { type, id } = parsed.data
    if (type === 'stopDrawing') this.#asked.get(id)?.abort()
    else if (this.#asked.size >= mostAsked) this.#refuse(id, 'busy', reply)
    else this.#take(id, parsed.data.drawing, reply)
  }

  /** Ends what is being drawn: nobody waits for it any more. */
  stop(): void {
    for (const end of this.#asked.values()) end.abort()
  }

  #take(id: number, drawing: Drawing, reply: Reply): void {
    const end = new AbortController()
    this.#asked.set(id, end)
    this.#last = this.#last.then(async () => {
      await this.#draw(id, drawing, end, reply)
      // Another data process counts anew, and may have asked under the same number meanwhile.
      if (this.#asked.get(id) === end) this.#asked.delete(id)
    })
  }

  async #draw(id: number, drawing: Drawing, end: AbortController, reply: Reply): Promise<void> {
    const timer = setTimeout(() => end.abort('tooSlow'), longestMs)
    try {
      this.#sheets ??= openSheetSession(this.#root)
      const built = await readFile(path.join(this.#root, 'sheets', 'sheets.html'), 'utf8')
      const bytes = await drawHidden(this.#sheets, drawing, sheetPage(built, drawing), end.signal)
      reply({ type: 'drawn', id, bytes })
    } catch (error) {
      this.#refuse(id, error instanceof DrawingFailed ? error.why : 'notLoaded', reply)
    } finally {
      clearTimeout(timer)
    }
  }

  #refuse(id: number, why: NotDrawn, reply: Reply): void {
    if (why !== 'stopped') this.#log.write('notDrawn', { why })
    reply({ type: 'notDrawn', id, why })
  }
}

/** A request that is malformed is answered all the same where it tells its number. */
function idOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null
  if (!('type' in message) || message.type !== 'draw') return null
  return 'id' in message && typeof message.id === 'number' ? message.id : null
}
