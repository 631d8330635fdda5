import type { Page } from '@playwright/test'

interface Bridge {
  readonly connectToData: () => Promise<void>
}

/**
 * Asks the data server over a port of its own, beside the page's, to bring the app into a state quickly. What a user
 * does by hand is tested by hand.
 * @throws when the server answers with a failure; the code is the message
 */
export function askData(page: Page, procedure: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([name, content]) => {
      const port = await new Promise<MessagePort>((resolve) => {
        const take = (event: MessageEvent) => {
          const [first] = event.ports
          if (event.data !== 'dialoogmeter:dataPort' || first === undefined) return
          event.stopImmediatePropagation()
          window.removeEventListener('message', take, true)
          resolve(first)
        }
        window.addEventListener('message', take, true)
        void (globalThis as unknown as { dialoogmeter: Bridge }).dialoogmeter.connectToData()
      })
      // A port that only its own listener knows of may be collected while a long job runs, and its answer with it.
      const held = ((globalThis as unknown as { testPorts?: Set<MessagePort> }).testPorts ??= new Set())
      held.add(port)
      const answer = await new Promise<{ type: string; output: unknown; error: { code: string } }>(
        (resolve) => {
          port.onmessage = ({ data }) => {
            if (data.type === 'result' || data.type === 'failure') resolve(data)
          }
          port.postMessage({ type: 'request', id: 1, procedure: name, input: content })
        },
      )
      held.delete(port)
      port.close()
      if (answer.type === 'failure') throw new Error(answer.error.code)
      return answer.output
    },
    [procedure, input] as const,
  )
}
