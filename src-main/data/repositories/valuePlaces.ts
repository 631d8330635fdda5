/** Few different values, many times: each once, and its place in their list. */
export class ValuePlaces<Value> {
  #values: Value[] = []
  #places = new Map<Value, number>()

  placeOf(value: Value): number {
    const known = this.#places.get(value)
    if (known !== undefined) return known
    const place = this.#values.push(value) - 1
    this.#places.set(value, place)
    return place
  }

  /** @throws Error where no value has the place */
  at(place: number): Value {
    const value = this.#values[place]
    if (value === undefined) throw new Error(`No value at ${String(place)}`)
    return value
  }
}
