/** A description of what JSON of some kind looks like. */
export function isJsonSchema(head: string): boolean {
  return /^\s*\{\s*(?:"\$id"\s*:\s*"[^"]*"\s*,\s*)?"\$schema"\s*:\s*"[^"]*json-schema/.test(head)
}
