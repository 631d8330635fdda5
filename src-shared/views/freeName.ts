/** Of a plan or a report, in signs: the contract's own limit. */
export const longestName = 80

/** Names that differ in capitals only are the same one to the dossier. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** The name itself, or with the first number that no other has: "Plan (2)". */
export function freeName(wanted: string, taken: readonly string[]): string {
  const base = wanted.trim().slice(0, longestName)
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${String(number)})`
    const name = `${base.slice(0, longestName - ending.length)}${ending}`
    if (!taken.some((one) => isSameName(one, name))) return name
  }
}
