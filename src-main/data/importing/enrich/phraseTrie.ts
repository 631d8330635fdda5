import { foldText, foldedSpace, lexiconSymbols } from './foldText.ts'
import type { FoldedText } from './foldText.ts'

/**
 * Words and phrases looked up in one walk over a folded text. An entry that ends in `*` is the begin of a word
 * ("vuilnis*"), any other must stand as it is, between spaces.
 */
export class PhraseTrie {
  private nodes = new Int32Array(lexiconSymbols * 256)
  private count = 1
  /** Per node: 0 nothing ends here, n an entry with value n - 1 that must end the word, -n one that need not. */
  private ends: number[] = [0]

  add(phrase: string, value: number): void {
    const isStem = phrase.endsWith('*')
    const folded = foldText(isStem ? phrase.slice(0, -1) : phrase)
    let node = 0
    for (let index = 0; index < folded.length; index++) node = this.childOrNew(node, folded.codes[index] ?? 0)
    this.ends[node] = isStem ? -(value + 1) : value + 1
  }

  /**
   * Calls back with the value of the longest entry at each word, and from where to where it stands; words inside a
   * phrase count for the phrase only.
   */
  match(text: FoldedText, onMatch: (value: number, from: number, to: number) => void): void {
    let index = 0
    while (index < text.length) {
      const end = this.matchAt(text, index, onMatch)
      index = end === -1 ? nextWord(text, index) : nextWord(text, end - 1)
    }
  }

  private matchAt(
    text: FoldedText,
    start: number,
    onMatch: (value: number, from: number, to: number) => void,
  ): number {
    let node = 0
    let best = 0
    let bestEnd = -1
    for (let index = start; index < text.length; index++) {
      const code = text.codes[index] ?? 0
      if (code >= lexiconSymbols) break
      node = this.nodes[node * lexiconSymbols + code] ?? 0
      if (node === 0) break
      const end = this.ends[node] ?? 0
      if (end === 0) continue
      const isWordEnd = index + 1 >= text.length || text.codes[index + 1] === foldedSpace
      if (end > 0 && !isWordEnd) continue
      best = Math.abs(end)
      bestEnd = index + 1
    }
    if (best > 0) onMatch(best - 1, start, bestEnd)
    return bestEnd
  }

  private childOrNew(node: number, code: number): number {
    const slot = node * lexiconSymbols + code
    const known = this.nodes[slot] ?? 0
    if (known !== 0) return known
    const created = this.count++
    if (this.count * lexiconSymbols > this.nodes.length) {
      const larger = new Int32Array(this.nodes.length * 2)
      larger.set(this.nodes)
      this.nodes = larger
    }
    this.nodes[slot] = created
    this.ends[created] = 0
    return created
  }
}

function nextWord(text: FoldedText, from: number): number {
  let index = from
  while (index < text.length && text.codes[index] !== foldedSpace) index++
  return index + 1
}
