/** A place on a slide, in points from its top left corner. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const emuPerPoint = 12_700

/** English Metric Units, whole ones: what a slide is measured in. */
export function emu(points: number): number {
  return Math.round(points * emuPerPoint)
}

export function pointsOf(units: number): number {
  return units / emuPerPoint
}

/** @param tag the element that holds it: `a:xfrm`, or `p:xfrm` of a graphic frame */
export function placeXml({ x, y, width, height }: Frame, tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  const size = `cx="${String(Math.max(0, emu(width)))}" cy="${String(Math.max(0, emu(height)))}"`
  return `<${tag}><a:off x="${String(emu(x))}" y="${String(emu(y))}"/><a:ext ${size}/></${tag}>`
}
