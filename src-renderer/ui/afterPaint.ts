/** A window behind others paints nothing, and still comes to show what it was asked for. */
const longestWaitMs = 250

/** Over once what stands on the page now has been painted: the second picture begins when the first is there. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestWaitMs)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
