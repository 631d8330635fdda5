// The data process of the app: Electron's parentPort on one side, the server that knows no Electron on the other.
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import type { DrawMessage, HostMessage } from '#shared/contract/envelope.ts'
import type { KeychainMessage } from '#shared/contract/keychain.ts'
import { KeyKeeperOverPort } from './keyKeeperOverPort.ts'
import { PageWindowOverPort } from './pageWindowOverPort.ts'
import { parseProgramFacts } from './program/programFacts.ts'
import { createDataServer } from './server.ts'
import type { ClientPort, DataServer } from './server.ts'

/** What Electron gives a utility process; named here because this folder may not import Electron. */
interface TransferredPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
}
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: HostMessage; readonly ports: readonly TransferredPort[] }) => void,
  ): void
  postMessage(message: DrawMessage | KeychainMessage): void
}
interface StartSettings {
  readonly userDataFolder: string
  readonly resourcesFolder: string
  readonly appVersion: string
  readonly programFacts?: string
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort }
const settings = JSON.parse(process.argv[2] ?? '{}') as StartSettings

const pageWindow = new PageWindowOverPort((message) => parentPort.postMessage(message))
const keyKeeper = new KeyKeeperOverPort((message) => parentPort.postMessage(message))
const program = parseProgramFacts(settings.programFacts)
const server = createDataServer({
  ...settings,
  ...(program === null ? {} : { program }),
  pageWindow,
  keyKeeper,
  // Built beside this file; plain Node gives the source's own address instead.
  importWorker: pathToFileURL(path.join(import.meta.dirname, 'importWorker.js')),
})

parentPort.on('message', ({ data, ports }) => receive(server, data, ports))

function receive(target: DataServer, message: HostMessage, ports: readonly TransferredPort[]): void {
  switch (message.type) {
    case 'grant':
      target.grant(message.grantId, message.path)
      return
    case 'connect':
      for (const port of ports) connect(target, port)
      return
    case 'drawn':
    case 'notDrawn':
      pageWindow.receive(message)
      return
    case 'keychainAnswer':
      keyKeeper.receive(message)
      return
    case 'shutdown':
      void target.shutdown().finally(() => process.exit(0))
  }
}

function connect(target: DataServer, port: TransferredPort): void {
  const client: ClientPort = {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClose: (listener) => port.on('close', listener),
  }
  target.connect(client)
  port.start()
}
