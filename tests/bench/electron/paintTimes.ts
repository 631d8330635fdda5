import type { Page } from '@playwright/test'

/** Moments in milliseconds since 1970, and what they were. */
export interface PaintTimes {
  /** The page was asked for. */
  readonly asked: number
  /** Its document and its first scripts are read. */
  readonly read: number
  /** Anything at all on the screen. */
  readonly first: number
  /** The frame that brought the last of what was waited for began to be made: its answer was there. */
  readonly answered: number
  /** What was waited for on the screen. */
  readonly painted: number
}

/**
 * When the page painted, asked afterwards: Chromium keeps when each new largest text was presented, without a script in
 * the page or a debugger beside it. The one that is waited for is the page's heading, which comes in one frame with its
 * figures and is larger than all that stands there before.
 *
 * @throws Error where the heading is not the largest text
 */
export async function paintTimes(page: Page): Promise<PaintTimes> {
  const times = await page.evaluate(
    () =>
      new Promise<PaintTimes | null>((resolve) => {
        interface Largest extends PerformanceEntry {
          readonly element: Element | null
        }
        const take = (list: PerformanceObserverEntryList): void => {
          observer.disconnect()
          const entries = list.getEntries().filter((entry): entry is Largest => 'element' in entry)
          const heading = entries.find(({ element }) => element?.matches('main h1') === true)
          if (heading === undefined) return resolve(null)
          const origin = performance.timeOrigin
          const [navigation] = performance.getEntriesByType('navigation')
          const [first] = performance.getEntriesByName('first-contentful-paint')
          const frames = performance.getEntriesByType('long-animation-frame')
          const own = frames.findLast(({ startTime }) => startTime <= heading.startTime)
          const isRead = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0
          resolve({
            asked: origin,
            read: origin + isRead,
            first: origin + (first?.startTime ?? heading.startTime),
            answered: origin + (own?.startTime ?? heading.startTime),
            painted: origin + heading.startTime,
          })
        }
        const observer = new PerformanceObserver(take)
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  if (times === null) throw new Error('the heading that was waited for is not the largest text of the page')
  return times
}
