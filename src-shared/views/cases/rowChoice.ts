/** Which row of a list has the keyboard, and which rows are chosen to do something with. */
export interface RowChoice {
  readonly focus: number
  /** Where choosing with Shift began. */
  readonly anchor: number
  readonly chosen: ReadonlySet<number>
  /** All rows of the list, also those that were never in sight. */
  readonly isAll: boolean
}

const nothing: ReadonlySet<number> = new Set()

export const firstRow: RowChoice = { focus: 0, anchor: 0, chosen: nothing, isAll: false }

function within(index: number, total: number): number {
  return Math.max(0, Math.min(index, total - 1))
}

function span(a: number, b: number): ReadonlySet<number> {
  const from = Math.min(a, b)
  return new Set(Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => from + index))
}

/** To a row; with `isExtending` everything between where choosing began and that row is chosen. */
export function movedTo(choice: RowChoice, index: number, total: number, isExtending: boolean): RowChoice {
  const focus = within(index, total)
  if (!isExtending) return { ...choice, focus, anchor: focus }
  return { focus, anchor: choice.anchor, chosen: span(choice.anchor, focus), isAll: false }
}

/** Chooses a row or leaves it out again. */
export function toggled(choice: RowChoice, index: number): RowChoice {
  if (choice.isAll) return { focus: index, anchor: index, chosen: nothing, isAll: false }
  const chosen = new Set(choice.chosen)
  if (!chosen.delete(index)) chosen.add(index)
  return { focus: index, anchor: index, chosen, isAll: false }
}

export function allChosen(choice: RowChoice): RowChoice {
  return { ...choice, chosen: nothing, isAll: true }
}

/** Nothing chosen; the keyboard stays where it is, or at the end of a list that became shorter. */
export function noneChosen(choice: RowChoice, total: number): RowChoice {
  const focus = within(choice.focus, total)
  return { focus, anchor: focus, chosen: nothing, isAll: false }
}

export function isChosen(choice: RowChoice, index: number): boolean {
  return choice.isAll || choice.chosen.has(index)
}

export function chosenCount(choice: RowChoice, total: number): number {
  return choice.isAll ? total : choice.chosen.size
}

/** A key pressed on the list. */
export interface ListKey {
  readonly key: string
  readonly isShift: boolean
  readonly isCtrl: boolean
}

/** Where the keys for moving lead; null for any other key. */
function placeAfter(key: string, focus: number, total: number, rowsInSight: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return focus + 1
    case 'ArrowUp':
      return focus - 1
    case 'PageDown':
      return focus + rowsInSight
    case 'PageUp':
      return focus - rowsInSight
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

/** The list after a key; null where the key does nothing to it. */
export function afterKey(
  choice: RowChoice,
  { key, isShift, isCtrl }: ListKey,
  { total, rowsInSight }: { readonly total: number; readonly rowsInSight: number },
): RowChoice | null {
  if (total === 0) return null
  if (isCtrl) return key.toLowerCase() === 'a' ? allChosen(choice) : null
  if (key === ' ') return toggled(choice, choice.focus)
  const place = placeAfter(key, choice.focus, total, rowsInSight)
  return place === null ? null : movedTo(choice, place, total, isShift)
}
