/** What a page may load; anything with a network behind it is not among them. */
const localSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:'])

/** Whether a request stays on this machine. */
export function isLocalRequest(url: string): boolean {
  try {
    return localSchemes.has(new URL(url).protocol)
  } catch {
    return false
  }
}
