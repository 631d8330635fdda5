/** Faster than anybody reads a question and types a sentence. */
const tooFastMs = 5_000
/** A human answer to an earlier message may happen to be sent just then: with this much silence before, it is not. */
const silenceMs = 10 * 60_000
/** "Yes" and a heart can be sent at once. */
const leastChars = 20

/**
 * Greetings and messages of absence that a page sends by itself. Meta does not mark them; what shows them is a sentence
 * within seconds after the first message of a citizen, when nobody of the page had been writing.
 */
export class AutomaticAnswers {
  #firstOfRunMs: number | null = null
  #lastByHandMs = -Infinity

  /** Messages in order of time. */
  addInbound(sentAtMs: number): void {
    this.#firstOfRunMs ??= sentAtMs
  }

  /** True where it must have been sent by itself; null where that cannot be told. */
  addOutbound(sentAtMs: number, text: string | null): true | null {
    const firstMs = this.#firstOfRunMs
    const isFast = firstMs !== null && sentAtMs - firstMs < tooFastMs
    const wasSilent = firstMs !== null && firstMs - this.#lastByHandMs >= silenceMs
    if (isFast && wasSilent && (text?.trim().length ?? 0) >= leastChars) return true
    this.#firstOfRunMs = null
    this.#lastByHandMs = sentAtMs
    return null
  }
}
