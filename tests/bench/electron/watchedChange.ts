import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** From the key that made the choice count to the paint after the last change, in the page's own milliseconds. */
export interface WatchedChange {
  readonly inputMs: number
  readonly paintedMs: number
}

interface Watch {
  inputMs: number
  changedMs: number
  paintedMs: number
}

/** Nothing changes for so long and nothing is being asked: the page is quiet. No drawing of the app moves by itself. */
const quietMs = 300
/** Nothing looks into the page while a change is under way: whoever looked would be a task of its main thread. */
const restMs = 600
const longestRests = 200

/**
 * Notes every key that is pressed and every change under `main`, where all figures and charts stand (the charts are SVG,
 * so that each of their changes is one of the document). A change is painted once the frame it was made in has been
 * handed over: the first message after that frame's callbacks. The busy line that comes and goes is a change too.
 */
export async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { inputMs: 0, changedMs: 0, paintedMs: 0 }
    Object.assign(globalThis, { watchedChange: watch })
    window.addEventListener('keydown', (event) => (watch.inputMs = event.timeStamp), true)
    const afterFrame = new MessageChannel()
    afterFrame.port1.onmessage = () => (watch.paintedMs = performance.now())
    let isAwaited = false
    const observer = new MutationObserver(() => {
      watch.changedMs = performance.now()
      if (isAwaited) return
      isAwaited = true
      requestAnimationFrame(() => {
        isAwaited = false
        afterFrame.port2.postMessage(null)
      })
    })
    const main = document.querySelector('main')
    if (main === null) throw new Error('the page has no main part')
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** @returns what the last key led to, once the page is quiet */
export async function quietChange(page: Page): Promise<WatchedChange> {
  for (let rest = 0; rest < longestRests; rest += 1) {
    await sleep(restMs)
    const { watch, isQuiet } = await page.evaluate((longMs) => {
      const kept = (globalThis as unknown as { watchedChange: Watch }).watchedChange
      const isBusy = document.querySelector('main [aria-busy=true], main [role=status]') !== null
      return { watch: { ...kept }, isQuiet: !isBusy && performance.now() - kept.changedMs > longMs }
    }, quietMs)
    if (isQuiet) return { inputMs: watch.inputMs, paintedMs: watch.paintedMs }
  }
  throw new Error('the page did not become quiet')
}
