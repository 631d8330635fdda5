import { z } from 'zod'
import { appErrorSchema } from './errors.ts'
import { dataEventSchema } from './events.ts'

/** Raised with every incompatible change; both sides compare it in the handshake. */
export const contractVersion = 1

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

/** Main to data process over parentPort: a client's port, a file the user has chosen, or the end. */
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
export type HostMessage = GrantMessage | ConnectMessage | ShutdownMessage

/** What the renderer gets for a chosen or dropped file: never a path. Single use. */
export interface FileGrant {
  readonly grantId: string
  readonly fileName: string
  readonly sizeBytes: number
}
