import type { PlanPerson } from '#shared/staffing/plan/plan.ts'
import type { GridAxis } from '#shared/views/whatIf/gridAxis.ts'
import { cursorAfter } from '#shared/views/whatIf/gridCursor.ts'
import { cursorWords } from '#shared/views/whatIf/gridCursorWords.ts'
import { useWords } from '../../state/words.ts'
import type { GridState } from './gridState.ts'

/** What the keys do in the week grid; `press` answers whether the key was one of the grid's, `tellCursor` says what is there. */
export function useGridKeys(
  state: GridState,
  people: () => readonly PlanPerson[],
): {
  readonly press: (event: KeyboardEvent, axis: GridAxis) => boolean
  readonly tellCursor: () => void
} {
  const words = useWords()
  const { cursor, chosen, told } = state

  function tellCursor(): void {
    told.value = cursorWords(words.value, people(), chosen.value, cursor.value)
  }
  function move(event: KeyboardEvent, axis: GridAxis): boolean {
    const { key, shiftKey, ctrlKey, metaKey } = event
    const after = cursorAfter(cursor.value, { key, shiftKey, isByHour: ctrlKey || metaKey }, axis)
    if (after === null) return false
    cursor.value = after
    // Beyond what is shown there is more of the day.
    if (after.minute < axis.fromMinute || after.minute > axis.toMinute) state.isWholeDay.value = true
    tellCursor()
    return true
  }
  /** The next or former person; after the last comes somebody new. */
  function turn(step: 1 | -1): void {
    const places = people().length + 1
    state.choose((chosen.value + step + places) % places)
  }
  function unselect(): void {
    cursor.value = { ...cursor.value, anchor: null }
    told.value = words.value.text.whatIfGrid.cancelled
  }
  const steps: Readonly<Record<string, () => void>> = {
    Enter: state.draw,
    ' ': state.draw,
    Delete: state.erase,
    Backspace: state.erase,
    '+': () => turn(1),
    '-': () => turn(-1),
    Escape: unselect,
  }
  function press(event: KeyboardEvent, axis: GridAxis): boolean {
    if (event.altKey) return false
    if (move(event, axis)) return true
    const step = event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    step?.()
    return step !== undefined
  }
  return { press, tellCursor }
}
