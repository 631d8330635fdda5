import type { Page } from '@playwright/test'

/**
 * From the next load of the page on, every question to the data server but those about the dossier itself fails, as it
 * would after a bug: the page's own client is real, only the answers on its port are exchanged.
 */
export async function makeAnswersFail(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const spared = new Set(['dossier.current', 'dossier.recent'])
    addEventListener('message', (event) => {
      const [port] = event.ports
      if (event.data !== 'dialoogmeter:dataPort' || port === undefined) return
      const failing = new Set<number>()
      const send = port.postMessage.bind(port)
      port.postMessage = (message: { type: string; id?: number; procedure?: string }) => {
        const { type, id, procedure } = message
        if (type === 'request' && id !== undefined && !spared.has(procedure ?? '')) failing.add(id)
        send(message)
      }
      let listener: ((event: MessageEvent) => void) | null = null
      port.addEventListener('message', (answer: MessageEvent) => {
        const failure = { code: 'internal', params: {}, retryable: true, incidentId: 'a1b2c3d4' }
        const isFailing = answer.data.type === 'result' && failing.has(answer.data.id)
        const data = isFailing ? { type: 'failure', id: answer.data.id, error: failure } : answer.data
        listener?.(new MessageEvent('message', { data }))
      })
      Object.defineProperty(port, 'onmessage', {
        set(next: (event: MessageEvent) => void) {
          listener = next
          port.start()
        },
      })
    })
  })
}
