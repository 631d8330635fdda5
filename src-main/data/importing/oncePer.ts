/**
 * Looks at each source (or file, or table) once, as long as it lives: it is asked what it is, looked at and read, each after
 * the other. A look that failed, or was stopped, is begun anew. What else the look is given counts only the first time.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Value>(
  look: (key: Key, ...rest: Rest) => Promise<Value>,
): (key: Key, ...rest: Rest) => Promise<Value> {
  const looked = new WeakMap<Key, Promise<Value>>()
  return (key, ...rest) => {
    const before = looked.get(key)
    if (before !== undefined) return before
    const looking = look(key, ...rest)
    looked.set(key, looking)
    looking.catch(() => looked.delete(key))
    return looking
  }
}
