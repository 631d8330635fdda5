import { shallowRef, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { TableInspection } from '#shared/contract/tables.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import { choicesOf, type Choices } from '#shared/views/mapping/mappingEdits.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import type { MunicipalityQuestion } from '#shared/views/mapping/questionsView.ts'

export type Refusal = Exclude<TableInspection, { refusal: null }>
export type ImportedFigures = OutputOf<'table.importBenchmark'>

/** One table while its columns are being matched. */
export interface TableInHand {
  readonly kind: 'choosing'
  readonly table: ReadableTable
  readonly choices: Choices
  /** Names that had to be asked about, in the order in which they came up. */
  readonly questions: readonly MunicipalityQuestion[]
  /** The saved matching that has filled in the choices; null where none has. */
  readonly profile: string | null
  /** Under which these choices are to be saved; "" = not. */
  readonly profileName: string
  readonly isImporting: boolean
  readonly error: AppErrorShape | null
  /** A sheet that holds no table; the one before it stays. */
  readonly refusedSheet: string | null
}

export type Stage =
  | { readonly kind: 'looking'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: AppErrorShape }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | TableInHand
  | { readonly kind: 'done'; readonly imported: ImportedFigures }

export interface OpenWizard {
  readonly target: MappingTarget
  readonly stage: Stage
}

export function inHand(table: ReadableTable): TableInHand {
  return {
    kind: 'choosing',
    table,
    choices: choicesOf(table.proposed),
    questions: [],
    profile: table.profiles[0] ?? null,
    profileName: table.profiles[0] ?? '',
    isImporting: false,
    error: null,
    refusedSheet: null,
  }
}

/** A control through which the keys may go step by step, and what stood when they came to it. */
interface Trial {
  readonly control: string
  readonly before: TableInHand
  readonly after: Mapping
}

/** What the wizard shows, as a value that is replaced whole. */
export interface Place {
  readonly open: ShallowRef<OpenWizard | null>
  readonly show: (target: MappingTarget, stage: Stage) => void
  /** null unless a table is being matched. */
  readonly hand: () => TableInHand | null
  /** Whether this very table is still being matched: answers about an earlier one come too late. */
  readonly holds: (tableId: string) => boolean
  readonly patch: (part: Partial<TableInHand>) => void
  readonly close: () => void
  /** @returns whether no other file has come and the wizard has not been closed since this call */
  readonly takeTurn: () => () => boolean
  /**
   * What stood when the focus came to a control: arrow keys in a closed list choose each option that they pass, and what
   * was only passed is to cost nothing. null unless a table is being matched.
   */
  readonly beforeTrial: (control: string) => TableInHand | null
  /** Shows what comes of a control's present option. */
  readonly patchTrial: (control: string, before: TableInHand, part: Partial<TableInHand>) => void
  /** The focus has left: what is chosen now is meant. */
  readonly settle: () => void
}

export function createPlace(): Place {
  const open = shallowRef<OpenWizard | null>(null)
  let turn = 0
  let trial: Trial | null = null
  const show: Place['show'] = (target, stage) => {
    open.value = { target, stage }
  }
  const hand: Place['hand'] = () => {
    const stage = open.value?.stage
    return stage?.kind === 'choosing' ? stage : null
  }
  const patch: Place['patch'] = (part) => {
    const now = hand()
    if (now !== null && open.value !== null) show(open.value.target, { ...now, ...part })
  }
  return {
    open,
    show,
    hand,
    holds: (tableId) => hand()?.table.tableId === tableId,
    patch,
    close: () => {
      turn += 1
      trial = null
      open.value = null
    },
    takeTurn: () => {
      turn += 1
      const mine = turn
      return () => mine === turn
    },
    beforeTrial: (control) => {
      const now = hand()
      // Whatever else has changed the matching in between is not to be taken back.
      const goesOn = trial?.control === control && trial.after === now?.choices.mapping
      return now !== null && goesOn && trial !== null ? trial.before : now
    },
    patchTrial: (control, before, part) => {
      patch(part)
      const now = hand()
      if (now !== null) trial = { control, before, after: now.choices.mapping }
    },
    settle: () => {
      trial = null
    },
  }
}
