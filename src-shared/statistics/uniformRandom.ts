/** Seeded pseudo-random numbers, uniform on [0, 1): the same seed gives the same row of numbers everywhere. */
export type UniformRandom = () => number

/** Generator "mulberry32": 32 bits of state, enough for invented messages and simulated ranks. */
export function uniformRandom(seed: number): UniformRandom {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Standard normal by Box & Muller; 1 - random() is never 0. */
export function drawNormal(random: UniformRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * The seed of one of many streams that do not run in step: mixes a seed with whole numbers that name the stream, such
 * as the replication and what is drawn from it (finaliser of MurmurHash3 after each number).
 */
export function seedOfStream(seed: number, ...names: readonly number[]): number {
  let state = seed >>> 0
  for (const name of names) {
    state = Math.imul(state ^ Math.imul(name + 0x9e3779b9, 0xcc9e2d51), 0x85ebca6b)
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
    state ^= state >>> 16
  }
  return state >>> 0
}
