/** Makes a switch over a union exhaustive: adding a member becomes a type error where it is forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable value: ${JSON.stringify(value)}`)
}
