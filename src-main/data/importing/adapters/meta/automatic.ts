/** Faster than anybody reads a question and types a sentence. */
const tooFastMs = 5_000
/** A human answer to an earlier message may happen to be sent just then: after this much silence it is not. */
const silenceMs = 60 * 60_000
/** "Yes" and a heart can be sent at once. */
const leastChars = 20

/**
 * Greetings and messages of absence that a page sends by itself. Meta does not mark them; what shows them is a sentence
 * within seconds after a citizen wrote, when there was silence on both sides before.
 */
export class AutomaticAnswers {
  #firstOfRunMs = -Infinity
  #lastMs = -Infinity

  /** Messages in order of time. */
  addInbound(sentAtMs: number): void {
    if (sentAtMs - this.#lastMs >= silenceMs) this.#firstOfRunMs = sentAtMs
    this.#lastMs = sentAtMs
  }

  /** True where it must have been sent by itself; null where that cannot be told. */
  addOutbound(sentAtMs: number, text: string | null): true | null {
    const isFast = sentAtMs - this.#firstOfRunMs < tooFastMs
    this.#lastMs = sentAtMs
    return isFast && (text?.trim().length ?? 0) >= leastChars ? true : null
  }
}
