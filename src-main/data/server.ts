import { clientMessageSchema, contractVersion } from '#shared/contract/envelope.ts'
import type { ServerMessage } from '#shared/contract/envelope.ts'
import { connect } from './db/connection.ts'

/** One client's end, whatever carries it: a port of Electron, of a worker, or a pair of functions in a test. */
export interface ClientPort {
  readonly post: (message: ServerMessage) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

export interface DataServerOptions {
  readonly userDataFolder: string
  readonly resourcesFolder: string
  readonly appVersion: string
  /** The import worker's program: built file or source. */
  readonly importWorker: URL
}

export interface DataServer {
  readonly connect: (port: ClientPort) => void
  readonly grant: (grantId: string, path: string) => void
  /** Finishes what runs and closes the dossier. */
  readonly shutdown: () => Promise<void>
}

export function createDataServer(options: DataServerOptions): DataServer {
  const database = connect(':memory:')
  return {
    connect(port) {
      port.onMessage((message) => {
        const parsed = clientMessageSchema.safeParse(message)
        if (parsed.success && parsed.data.type === 'hello') {
          port.post({ type: 'welcome', contractVersion, appVersion: options.appVersion })
        }
      })
    },
    grant() {},
    shutdown() {
      database.close()
      return Promise.resolve()
    },
  }
}
