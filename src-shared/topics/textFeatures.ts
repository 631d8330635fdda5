// What the classifier sees of a text: words, pairs of words, and pieces of 3 to 5 letters within words, so that
// "vuilniscontainer" and "containers" have something in common. Pieces are numbered by a hash: a model holds no words.

/** Numbers of features; two pieces that share one are taken together. */
export const featureSpace = 1 << 17

const shortestPiece = 3
const longestPiece = 5
const mostWords = 600
const longestWord = 40

/** Sparse: which features a text has, ascending, and how strongly. Euclidean length 1, or nothing at all. */
export interface TextFeatures {
  readonly indices: Int32Array
  readonly values: Float64Array
}

/** Small letters without accents; every number is "0"; a placeholder ("[naam]") is a word of its own. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = folded.match(/\[[a-z-]{1,24}\]|\p{L}{1,60}|\d{1,60}/gu) ?? []
  return words.slice(0, mostWords).map((word) => (/^\d/.test(word) ? '0' : word.slice(0, longestWord)))
}

/** FNV-1a (Fowler, Noll & Vo), 32 bits folded to 17. */
function featureNumber(kind: string, text: string): number {
  let hash = 0x811c9dc5
  for (let index = -1; index < text.length; index += 1) {
    hash = Math.imul(hash ^ (index < 0 ? kind.charCodeAt(0) : text.charCodeAt(index)), 0x01000193)
  }
  return ((hash >>> 17) ^ hash) & (featureSpace - 1)
}

function addPieces(word: string, add: (feature: number) => void): void {
  const padded = `<${word}>`
  for (let size = shortestPiece; size <= longestPiece; size += 1)
    for (let from = 0; from + size <= padded.length; from += 1)
      add(featureNumber('c', padded.slice(from, from + size)))
}

/**
 * A feature's strength is 1 + ln(how often it occurs), so that a word said five times counts less than five words; then
 * the whole is scaled to length 1, so that long texts weigh as much as short ones.
 */
export function featuresOf(text: string): TextFeatures {
  const counts = new Map<number, number>()
  const add = (feature: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  let before = ''
  for (const word of wordsOf(text)) {
    add(featureNumber('w', word))
    if (before !== '') add(featureNumber('p', `${before} ${word}`))
    if (!word.startsWith('[')) addPieces(word, add)
    before = word
  }
  const indices = Int32Array.from(counts.keys()).sort()
  const values = Float64Array.from(indices, (index) => 1 + Math.log(counts.get(index) ?? 1))
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return { indices, values: values.map((value) => value / length) }
}
