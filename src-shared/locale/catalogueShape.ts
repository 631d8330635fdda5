/**
 * The shape that a second language must have: the same keys, strings for strings, and sentences with the same
 * parameters. A forgotten or misspelt key is a type error.
 */
export type SameShape<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T extends readonly (infer Item)[]
      ? readonly SameShape<Item>[]
      : { readonly [Key in keyof T]: SameShape<T[Key]> }

/** What a catalogue may hold: sentences, and functions that make one. */
export interface Sentences {
  readonly [key: string]:
    string | ((...parameters: never[]) => string) | Sentences | readonly (string | Sentences)[]
}
