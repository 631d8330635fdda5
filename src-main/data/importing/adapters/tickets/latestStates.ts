/** Numbers take far less memory than texts; ids beyond what a number holds stay texts. */
export function compactId(id: string): string | number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id
}

/** Tells, of tickets that stand several times in an export, the places whose state a later one replaces. */
export class LatestStates {
  readonly older = new Set<number>()
  /** Where the latest state of each ticket is kept in the two lists below. */
  readonly #at = new Map<string | number, number>()
  readonly #places: number[] = []
  readonly #changes: number[] = []

  /**
   * The state that changed last counts; where that does not show (`changedAt` NaN), the one further on.
   *
   * @param place where the state stands: any number that is its own
   */
  add(id: string, place: number, changedAt: number): void {
    const key = compactId(id)
    const at = this.#at.get(key)
    if (at === undefined) {
      this.#at.set(key, this.#places.length)
      this.#places.push(place)
      this.#changes.push(changedAt)
      return
    }
    if (changedAt < (this.#changes[at] ?? Number.NaN)) {
      this.older.add(place)
      return
    }
    this.older.add(this.#places[at] ?? place)
    this.#places[at] = place
    this.#changes[at] = changedAt
  }
}
