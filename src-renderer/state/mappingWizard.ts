import { shallowRef, watch, type ShallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { InputOf, OutputOf } from '#shared/contract/registry.ts'
import type { TableCheck, TableInspection } from '#shared/contract/tables.ts'
import { channelIds } from '#shared/domain/channel.ts'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import { choicesOf, cleared, withAsked, type Choices } from '#shared/views/mapping/mappingEdits.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import {
  seenQuestions,
  withCandidate,
  type MunicipalityQuestion,
} from '#shared/views/mapping/questionsView.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useDossier } from './dossier.ts'
import { useImports } from './imports.ts'

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

type Stage =
  | { readonly kind: 'looking'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: AppErrorShape }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | TableInHand
  | { readonly kind: 'done'; readonly imported: ImportedFigures }

export interface OpenWizard {
  readonly target: MappingTarget
  readonly stage: Stage
}

function inHand(table: ReadableTable): TableInHand {
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

/** As it goes over the data port: lists that may be written to. */
export function mappingInput(mapping: Mapping): InputOf<'table.check'>['mapping'] {
  return { ...mapping, own: [...mapping.own] }
}

/** What the wizard shows, as a value that is replaced whole. */
interface Place {
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
}

function createPlace(): Place {
  const open = shallowRef<OpenWizard | null>(null)
  let turn = 0
  const show: Place['show'] = (target, stage) => {
    open.value = { target, stage }
  }
  const hand: Place['hand'] = () => {
    const stage = open.value?.stage
    return stage?.kind === 'choosing' ? stage : null
  }
  return {
    open,
    show,
    hand,
    holds: (tableId) => hand()?.table.tableId === tableId,
    patch: (part) => {
      const now = hand()
      if (now !== null && open.value !== null) show(open.value.target, { ...now, ...part })
    },
    close: () => {
      turn += 1
      open.value = null
    },
    takeTurn: () => {
      turn += 1
      const mine = turn
      return () => mine === turn
    },
  }
}

type ChosenFile = Pick<FileGrant, 'grantId' | 'fileName'>

async function look(place: Place, { grantId, fileName }: ChosenFile, target: MappingTarget): Promise<void> {
  const isMyTurn = place.takeTurn()
  place.show(target, { kind: 'looking', fileName })
  const outcome = await dataConnection.ask('table.inspect', { grantId, target })
  if (!isMyTurn()) return
  if (outcome.kind === 'cancelled') place.close()
  else if (outcome.kind === 'failed') place.show(target, { kind: 'failed', fileName, error: outcome.error })
  else if (outcome.output.refusal === null) place.show(target, inHand(outcome.output))
  else place.show(target, { kind: 'refused', refusal: outcome.output })
}

/** The choices made hold for the same columns, whatever stands in their rows. */
function sameColumns(one: ReadableTable, other: ReadableTable): boolean {
  const names = ({ columns }: ReadableTable): string => JSON.stringify(columns.map(({ name }) => name))
  return names(one) === names(other)
}

async function readAs(place: Place, sheet: string | null, encoding: ChosenEncoding | null): Promise<void> {
  const before = place.hand()
  if (before === null) return
  const { tableId } = before.table
  const outcome = await dataConnection.ask('table.chooseSheet', { tableId, sheet, encoding })
  if (!place.holds(tableId)) return
  if (outcome.kind === 'failed') place.patch({ error: outcome.error })
  if (outcome.kind !== 'done') return
  if (outcome.output.refusal !== null) return place.patch({ refusedSheet: sheet })
  const isSame = sameColumns(before.table, outcome.output)
  place.patch(isSame ? { table: outcome.output, refusedSheet: null } : inHand(outcome.output))
}

async function applyProfile(place: Place, profile: string): Promise<void> {
  const before = place.hand()
  if (before === null) return
  const { tableId } = before.table
  const outcome = await dataConnection.ask('table.applyProfile', { tableId, profile })
  if (!place.holds(tableId)) return
  if (outcome.kind === 'failed') place.patch({ error: outcome.error })
  if (outcome.kind !== 'done') return
  const choices = choicesOf(outcome.output)
  place.patch({ choices, questions: [], profile, profileName: profile, error: null })
}

function change(place: Place, choices: Choices): void {
  const before = place.hand()
  if (before === null) return
  // Questions about another column's values are no questions any more.
  const isSameColumn = choices.mapping.columns['code'] === before.choices.mapping.columns['code']
  place.patch({ choices, error: null, questions: isSameColumn ? before.questions : [] })
}

/** What a look at the rows asks stays asked. */
function noteCheck(place: Place, { missingFields, questions }: TableCheck): void {
  const now = place.hand()
  if (now === null) return
  const choices = withAsked(now.choices, missingFields)
  const seen = seenQuestions(now.questions, questions)
  if (choices !== now.choices || seen !== now.questions) place.patch({ choices, questions: seen })
}

/** A saved matching has another name, or none any more; the choices stay as they are. */
function profileChanged(place: Place, name: string, newName: string | null): void {
  const now = place.hand()
  if (now === null) return
  const kept = now.table.profiles.flatMap((one) => (one !== name ? [one] : newName === null ? [] : [newName]))
  const table = { ...now.table, profiles: kept }
  if (now.profile !== name) place.patch({ table })
  else place.patch({ table, profile: newName, profileName: newName ?? '' })
}

/** @returns whether it went well; nothing to save counts as well */
async function saveProfile(place: Place, { table, choices, profileName }: TableInHand): Promise<boolean> {
  const name = profileName.trim()
  if (name === '') return true
  const { tableId } = table
  const mapping = mappingInput(choices.mapping)
  const outcome = await dataConnection.ask('table.saveProfile', { tableId, mapping, name })
  if (!place.holds(tableId)) return false
  if (outcome.kind !== 'done') {
    place.patch({ isImporting: false, error: outcome.kind === 'failed' ? outcome.error : null })
  }
  return outcome.kind === 'done'
}

async function importFigures(place: Place, { table, choices }: TableInHand): Promise<void> {
  const { tableId } = table
  const outcome = await dataConnection.ask('table.importBenchmark', {
    tableId,
    mapping: mappingInput(choices.mapping),
    source: (choices.mapping.constants['source'] ?? '').trim(),
  })
  if (!place.holds(tableId)) return
  if (outcome.kind === 'done') place.show('benchmark', { kind: 'done', imported: outcome.output })
  else place.patch({ isImporting: false, error: outcome.kind === 'failed' ? outcome.error : null })
}

/** null while what the rows do not tell is not chosen. */
function matchedMessages({ table, choices }: TableInHand): InputOf<'table.importMessages'> | null {
  const { constants, columns } = choices.mapping
  const channel = channelIds.find((id) => id === constants['channel']) ?? null
  if (channel === null && columns['channel'] === undefined) return null
  const named = (constants['accountName'] ?? '').trim()
  const accountName = named === '' ? null : named
  if (accountName === null && columns['accountName'] === undefined) return null
  return { tableId: table.tableId, mapping: mappingInput(choices.mapping), accountName, channel }
}

/** The one table whose columns are being matched; it stays while other pages are looked at. */
export const useMappingWizard = defineStore('mappingWizard', () => {
  const dossier = useDossier()
  const imports = useImports()
  const place = createPlace()

  async function run(): Promise<void> {
    const now = place.hand()
    if (now === null || now.isImporting) return
    place.patch({ isImporting: true, error: null })
    if (!(await saveProfile(place, now))) return
    if (now.choices.mapping.target === 'benchmark') return importFigures(place, now)
    const matched = matchedMessages(now)
    if (matched === null) return
    // Messages go the way of every import: with progress, and stopped where the others are.
    imports.runTable(now.table.fileName, matched)
    place.close()
  }
  function clear(): void {
    const now = place.hand()
    if (now === null) return
    place.patch({ profile: null, questions: [] })
    change(place, cleared(now.choices.mapping.target, now.choices.layout))
  }
  function offer(value: string, candidate: { readonly code: string; readonly name: string }): void {
    const now = place.hand()
    if (now !== null) place.patch({ questions: withCandidate(now.questions, value, candidate) })
  }

  // A table is bound to the dossier that was open.
  watch(() => dossier.current?.id, place.close)
  return {
    open: place.open,
    start: (file: ChosenFile, target: MappingTarget): Promise<void> => look(place, file, target),
    close: place.close,
    chooseSheet: (sheet: string): Promise<void> => readAs(place, sheet, null),
    chooseEncoding: (encoding: ChosenEncoding | null): Promise<void> => readAs(place, null, encoding),
    applyProfile: (profile: string): Promise<void> => applyProfile(place, profile),
    change: (choices: Choices): void => change(place, choices),
    clear,
    profileRenamed: (name: string, newName: string): void => profileChanged(place, name, newName),
    profileRemoved: (name: string): void => profileChanged(place, name, null),
    noteCheck: (check: TableCheck): void => noteCheck(place, check),
    offer,
    rename: (profileName: string): void => place.patch({ profileName }),
    run,
  }
})
