// Stands in for the preload and the data server while a page is looked at in a plain browser. Hand-made figures only.
import { dataPortMessage, type DialoogmeterBridge } from '#shared/contract/bridge.ts'
import { contractVersion } from '#shared/contract/envelope.ts'
import { answers } from './answers.ts'

function serve(port: MessagePort): void {
  port.onmessage = (event) => {
    const message: { type: string; id: number; procedure: string; input: unknown } = event.data
    if (message.type === 'hello') port.postMessage({ type: 'welcome', contractVersion, appVersion: '0.1.0' })
    if (message.type === 'cancel') port.postMessage({ type: 'cancelled', id: message.id })
    if (message.type !== 'request') return
    const answer = answers(message.procedure, message.input, (progress) =>
      port.postMessage({ type: 'progress', id: message.id, progress }),
    )
    void Promise.resolve(answer).then((output) => {
      if (output === undefined) return
      if (output !== null && typeof output === 'object' && 'failure' in output)
        port.postMessage({ type: 'failure', id: message.id, error: output.failure })
      else port.postMessage({ type: 'result', id: message.id, output })
    })
  }
}

const bridge: DialoogmeterBridge = {
  chooseFiles: () =>
    Promise.resolve([{ grantId: 'g1', fileName: 'engage-export.csv', sizeBytes: 4_200_000 }]),
  grantDroppedFiles: (files) =>
    Promise.resolve(
      files.map((_, index) => ({ grantId: `g${index}`, fileName: 'export.csv', sizeBytes: 12_000 })),
    ),
  connectToData: () => {
    const { port1, port2 } = new MessageChannel()
    serve(port2)
    window.postMessage(dataPortMessage, window.location.origin, [port1])
    return Promise.resolve()
  },
  onDataState: (listener) => {
    listener('ready')
    const state = new URLSearchParams(window.location.search).get('state')
    if (state === 'restarting' || state === 'stopped') setTimeout(() => listener(state), 800)
    return () => undefined
  },
}
Object.assign(window, { dialoogmeter: bridge })
