/**
 * How V8 keeps the memory of the data process. max-semi-space-size (MB): the room for new objects; rows live shortly, and a
 * larger room only holds more garbage. Told to the data process and to what measures it, so that both have the same.
 */
export const heapFlags: readonly string[] = ['--max-semi-space-size=8']
