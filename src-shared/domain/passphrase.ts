/** Of a passphrase that a file is sealed with; whoever has the file can try as many as they like. */
export const leastPassphraseLength = 12
export const longestPassphraseLength = 200

/** So few different characters are no secret: "aaaaaaaaaaaa", "121212121212". */
const leastDifferent = 5

/** short: fewer than twelve characters · long: more than can be taken · plain: the same few characters again and again */
export type PassphraseFault = 'short' | 'long' | 'plain'

/** Four words or more are always long enough. null = it is taken; nothing is said of how strong it is beyond that. */
export function passphraseFault(passphrase: string): PassphraseFault | null {
  const characters = [...passphrase.normalize('NFKC')]
  if (characters.length > longestPassphraseLength) return 'long'
  if (characters.length < leastPassphraseLength) return 'short'
  return new Set(characters).size < leastDifferent ? 'plain' : null
}
