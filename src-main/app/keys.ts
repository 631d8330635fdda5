import type { Input, WebContents } from 'electron'

const zoomStep = 0.5
const widestZoom = 5

/** The keys a menu would give: without a menu bar nothing else makes the page larger or smaller. */
export function listenForKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const level = zoomAfter(input, contents.getZoomLevel())
    if (level === null) return
    event.preventDefault()
    contents.setZoomLevel(level)
  })
}

/** @returns the new zoom level (0 = 100 %, each 1 a factor 1.2), or null when the key is none of these */
export function zoomAfter(
  input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>,
  level: number,
): number | null {
  if (input.type !== 'keyDown' || input.alt || !(input.control || input.meta)) return null
  if (input.key === '0') return 0
  if (input.key === '+' || input.key === '=') return Math.min(widestZoom, level + zoomStep)
  if (input.key === '-') return Math.max(-widestZoom, level - zoomStep)
  return null
}
