import { vi } from 'vitest'
import { dataPortMessage } from '#shared/contract/bridge.ts'
import type { DataProcessState, DialoogmeterBridge } from '#shared/contract/bridge.ts'
import { contractVersion } from '#shared/contract/version.ts'

export interface FakeWindow {
  /** How often the page has asked for a connection. */
  readonly asked: () => number
  /** What the page has sent over the newest port, as its types and, for a request, its id. */
  readonly received: () => readonly unknown[]
  readonly report: (state: DataProcessState) => void
  /** Refuses the next calls for a connection, as main does while there is no data process. */
  readonly refuse: (isRefusing: boolean) => void
  /** Brings a port to the page that it has not asked for just now. */
  readonly handOut: () => void
  readonly answer: (message: unknown) => void
  readonly close: () => void
}

/** The page's window with a bridge whose data server answers a hello and nothing else. */
export function fakeWindow(): FakeWindow {
  const events = new EventTarget()
  const open: MessagePort[] = []
  let listener: (state: DataProcessState) => void = () => undefined
  let asked = 0
  let isRefusing = false
  let received: unknown[] = []

  function handOut(): void {
    const { port1, port2 } = new MessageChannel()
    open.push(port1, port2)
    received = []
    port1.onmessage = ({ data }) => {
      received.push(data)
      if (data.type === 'hello') port1.postMessage({ type: 'welcome', contractVersion, appVersion: '1' })
    }
    const event = Object.assign(new Event('message'), { data: dataPortMessage, source: page, ports: [port2] })
    events.dispatchEvent(event)
  }
  const bridge: DialoogmeterBridge = {
    chooseFiles: () => Promise.resolve([]),
    chooseSaveFile: () => Promise.resolve(null),
    grantDroppedFiles: () => Promise.resolve([]),
    printPage: () => Promise.resolve(),
    setFullScreen: () => Promise.resolve(),
    reportDrawn: () => Promise.resolve(),
    loadAgain: () => Promise.resolve(),
    reportFault: () => Promise.resolve(null),
    connectToData: async () => {
      asked += 1
      await Promise.resolve()
      if (isRefusing) throw new Error('the data process is not ready')
      handOut()
    },
    onDataState: (report) => {
      listener = report
      return () => undefined
    },
  }
  const page = {
    dialoogmeter: bridge,
    addEventListener: events.addEventListener.bind(events),
  }
  vi.stubGlobal('window', page)
  return {
    asked: () => asked,
    received: () => received,
    report: (state) => listener(state),
    refuse: (value) => (isRefusing = value),
    handOut,
    answer: (message) => open.at(-2)?.postMessage(message),
    close: () => open.forEach((port) => port.close()),
  }
}
