/**
 * Makes a PDF or a picture of markup that the data process wrote. In the app a hidden window does it; from a shell there may be
 * none. Nothing in the markup runs, and nothing is loaded but the app's own style and fonts.
 */
export interface PageWindow {
  /** Each `section` of the body is one page, 16:9. Tagged, with title, language and outline. */
  readonly pdf: (
    document: { readonly title: string; readonly language: string; readonly body: string },
    signal: AbortSignal,
  ) => Promise<Uint8Array>
  /** At `scale` times its size in CSS pixels. */
  readonly png: (
    picture: {
      readonly svg: string
      readonly widthPx: number
      readonly heightPx: number
      readonly scale: number
    },
    signal: AbortSignal,
  ) => Promise<Uint8Array>
}
