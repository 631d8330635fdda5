/** A path in names of fields; whatever else stands there would be words of the file's maker and is "?". */
export function pathText(
  path: readonly PropertyKey[],
  isFieldName: (name: string) => boolean = (name) => /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name),
): string {
  const parts = path.map((part) => {
    if (typeof part === 'number') return `[${String(part)}]`
    return typeof part === 'string' && isFieldName(part) ? `.${part}` : '.?'
  })
  return parts.join('').replace(/^\./, '')
}
