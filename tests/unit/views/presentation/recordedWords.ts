// The catalogue of one language that remembers which of its sentences were asked for.
import type { Language } from '#shared/locale/languages.ts'
import { createWords, type Words } from '#shared/views/words.ts'

interface Recorded {
  readonly words: Words
  /** Paths of sentences that were used, "residents.lead". */
  readonly used: ReadonlySet<string>
  /** Paths of all sentences there are. */
  readonly all: readonly string[]
}

function paths(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === '' ? key : `${path}.${key}`))
}

/** Wraps objects all the way down: what is read of a sentence is noted by its path. */
function watched(value: object, path: string, used: Set<string>): object {
  return new Proxy(value, {
    get(target, key, receiver) {
      const inner: unknown = Reflect.get(target, key)
      const innerPath = path === '' ? String(key) : `${path}.${String(key)}`
      if (typeof inner === 'object' && inner !== null) return watched(inner, innerPath, used)
      if (typeof inner === 'function')
        return (...given: readonly unknown[]): unknown => {
          used.add(innerPath)
          // A list's own methods want the list.
          return Reflect.apply(inner, Array.isArray(target) ? receiver : undefined, [...given])
        }
      used.add(innerPath)
      return inner
    },
  })
}

type Part = 'presentationPages' | 'presentationStory' | 'presentationDocuments'

export function recordedWords(language: Language, part: Part): Recorded {
  const words = createWords(language)
  const used = new Set<string>()
  const text = { ...words.text, [part]: watched(words.text[part], '', used) }
  return { words: { ...words, text }, used, all: paths(words.text[part], '') }
}
