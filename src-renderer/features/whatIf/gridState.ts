import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { PlanPerson, WorkBlock } from '#shared/staffing/plan/plan.ts'
import {
  blockAt,
  copyToWeekdays,
  drawRange,
  eraseRange,
  type GridOutcome,
} from '#shared/views/whatIf/gridActions.ts'
import {
  firstCursor,
  rangeToDraw,
  selectionOf,
  type GridCursor,
  type GridRange,
} from '#shared/views/whatIf/gridCursor.ts'
import { nameOf } from '#shared/views/whatIf/personWords.ts'
import { useWords } from '../../state/words.ts'

export interface GridState {
  /** Place of whoever is drawn for; just beyond the last = somebody new. */
  readonly chosen: ComputedRef<number>
  readonly cursor: Ref<GridCursor>
  readonly selection: ComputedRef<GridRange | null>
  /** The block of the chosen person that the cursor is in. */
  readonly block: ComputedRef<WorkBlock | null>
  readonly isWholeDay: Ref<boolean>
  /** What was done or is under the cursor; read out. */
  readonly told: Ref<string>
  readonly choose: (person: number) => void
  readonly settle: (outcome: GridOutcome, at: GridCursor) => void
  /** Puts the chosen person on duty where it is selected, otherwise for the hour after the cursor. */
  readonly draw: () => void
  /** Takes away what is selected, otherwise the whole block under the cursor. */
  readonly erase: () => void
  readonly copyDay: () => void
}

/** Who is drawn for, where the keyboard stands, and what is done there; the people themselves stay with who asked. */
export function useGridState(
  people: () => readonly PlanPerson[],
  change: (people: readonly PlanPerson[]) => void,
): GridState {
  const words = useWords()
  const wanted = ref(0)
  const cursor = ref<GridCursor>(firstCursor())
  const isWholeDay = ref(false)
  const told = ref('')
  const chosen = computed(() => Math.min(wanted.value, people().length))
  const selection = computed(() => selectionOf(cursor.value))
  const block = computed(() => blockAt(people(), chosen.value, cursor.value.day, cursor.value.minute))

  function choose(person: number): void {
    wanted.value = Math.min(Math.max(0, person), people().length)
    const { text } = words.value
    const isNew = chosen.value >= people().length
    const name = isNew ? text.whatIfGrid.newPerson : nameOf(words.value, people(), chosen.value)
    told.value = text.whatIfGrid.chosen(name)
  }
  function settle(outcome: GridOutcome, at: GridCursor): void {
    told.value = outcome.told
    if (outcome.people === null) return
    cursor.value = at
    change(outcome.people)
  }
  function draw(): void {
    const range = rangeToDraw(cursor.value)
    const at = { day: cursor.value.day, minute: range.openMinute, anchor: null }
    settle(drawRange(words.value, people(), chosen.value, range), at)
  }
  function erase(): void {
    const { day, minute } = cursor.value
    const here = block.value === null ? null : { ...block.value, firstDay: day, lastDay: day }
    const range = selection.value ?? here ?? rangeToDraw(cursor.value)
    settle(eraseRange(words.value, people(), chosen.value, range), { day, minute, anchor: null })
  }
  function copyDay(): void {
    const outcome = copyToWeekdays(words.value, people(), chosen.value, cursor.value.day)
    settle(outcome, { ...cursor.value, anchor: null })
  }
  return {
    chosen,
    cursor,
    selection,
    block,
    isWholeDay,
    told,
    choose,
    settle,
    draw,
    erase,
    copyDay,
  }
}
