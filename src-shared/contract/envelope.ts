import { z } from 'zod'
import { appErrorSchema } from './errors.ts'
import { dataEventSchema } from './events.ts'
import type { KeychainAnswer } from './keychain.ts'

/** Renderer (or command line) to data server. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), contractVersion: z.number() }),
  z.object({ type: z.literal('request'), id: z.number(), procedure: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: z.number() }),
])
export type ClientMessage = z.infer<typeof clientMessageSchema>

/** Data server to renderer. "cancelled" is a state, not an error. */
export const serverMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), contractVersion: z.number(), appVersion: z.string() }),
  z.object({ type: z.literal('result'), id: z.number(), output: z.unknown() }),
  z.object({ type: z.literal('failure'), id: z.number(), error: appErrorSchema }),
  z.object({ type: z.literal('cancelled'), id: z.number() }),
  z.object({ type: z.literal('progress'), id: z.number(), progress: z.unknown() }),
  z.object({ type: z.literal('event'), event: dataEventSchema }),
])
export type ServerMessage = z.infer<typeof serverMessageSchema>

/** Main to data process over parentPort: a client's port, a file the user has chosen, a drawing, or the end. */
export interface GrantMessage {
  readonly type: 'grant'
  readonly grantId: string
  readonly path: string
}
export interface ConnectMessage {
  /** Comes with one transferred MessagePort. */
  readonly type: 'connect'
}
export interface ShutdownMessage {
  readonly type: 'shutdown'
}
/** What became of a drawing that the data process asked for. */
export interface DrawnMessage {
  readonly type: 'drawn'
  readonly id: number
  readonly bytes: Uint8Array
}
export interface NotDrawnMessage {
  readonly type: 'notDrawn'
  readonly id: number
  /** For the local log: what went wrong, without a word of the pages. */
  readonly why: NotDrawn
}
export type HostMessage =
  GrantMessage | ConnectMessage | ShutdownMessage | DrawnMessage | NotDrawnMessage | KeychainAnswer

/**
 * busy: more at once than it waits for · malformed: no drawing, or too large · notLoaded, crashed, tooSlow, empty: the hidden window failed ·
 * stopped: the data process or the app asked so.
 */
export type NotDrawn = 'busy' | 'malformed' | 'notLoaded' | 'crashed' | 'tooSlow' | 'empty' | 'stopped'

/** Twelve pages with a logo of 1 MB on each stay below it. */
const maxDrawingLength = 40_000_000
const maxPicturePx = 4_000

/** What a hidden window draws: pages as a PDF, or one SVG as a picture. Texts of the data process; nothing in them runs. */
export const drawingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pdf'),
    title: z.string().min(1).max(500),
    /** As an HTML `lang`. */
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
    body: z.string().min(1).max(maxDrawingLength),
  }),
  z.object({
    kind: z.literal('png'),
    svg: z.string().min(1).max(maxDrawingLength),
    widthPx: z.number().int().min(1).max(maxPicturePx),
    heightPx: z.number().int().min(1).max(maxPicturePx),
    scale: z.number().min(1).max(4),
  }),
])
export type Drawing = Readonly<z.infer<typeof drawingSchema>>

/** Data process to main over parentPort: draw this, or no longer. Answered by `drawn` or `notDrawn`, once. */
export const drawMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('draw'), id: z.number().int(), drawing: drawingSchema }),
  z.object({ type: z.literal('stopDrawing'), id: z.number().int() }),
])
export type DrawMessage = z.infer<typeof drawMessageSchema>

/** What the renderer gets for a chosen or dropped file: never a path. Single use. */
export interface FileGrant {
  readonly grantId: string
  readonly fileName: string
  readonly sizeBytes: number
}
