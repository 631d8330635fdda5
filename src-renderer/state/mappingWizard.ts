import { watch } from 'vue'
import { defineStore } from 'pinia'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { InputOf } from '#shared/contract/registry.ts'
import type { TableCheck } from '#shared/contract/tables.ts'
import { channelIds } from '#shared/domain/channel.ts'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import {
  choicesOf,
  cleared,
  inOtherLetters,
  withAsked,
  type Choices,
} from '#shared/views/mapping/mappingEdits.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import { seenQuestions, withCandidate } from '#shared/views/mapping/questionsView.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useDossier } from './dossier.ts'
import { useImports } from './imports.ts'
import { createPlace, inHand, type Place, type TableInHand } from './mappingPlace.ts'

/** As it goes over the data port: lists that may be written to. */
export function mappingInput(mapping: Mapping): InputOf<'table.check'>['mapping'] {
  return { ...mapping, own: [...mapping.own] }
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

/** Whether somebody chose something beside what the file seemed to be. */
function isChosenByHand({ table, choices }: TableInHand): boolean {
  return JSON.stringify(choices.mapping) !== JSON.stringify(table.proposed)
}

/** What stays of the choices when the same file is read in another way. */
function readAnew(before: TableInHand, table: ReadableTable): Partial<TableInHand> {
  const old = before.table
  if (table.sheet === old.sheet && table.encoding === old.encoding) return before
  if (table.encoding === old.encoding) {
    return sameColumns(old, table) ? { ...before, table, refusedSheet: null } : inHand(table)
  }
  // Other letters change what the columns are called, not where they stand.
  const isSame = sameColumns(old, table)
  const isShifted = table.columns.length !== old.columns.length
  if (isShifted || !(isSame || isChosenByHand(before))) return inHand(table)
  return { ...before, table, choices: inOtherLetters(before.choices), refusedSheet: null }
}

type OtherReading = Omit<InputOf<'table.chooseSheet'>, 'tableId'>

/** An answer that another choice has overtaken is dropped: it would put the list back. */
function createReader(place: Place): (control: string, wanted: OtherReading) => Promise<void> {
  let reading: AbortController | null = null
  return async (control, wanted) => {
    reading?.abort()
    const mine = new AbortController()
    reading = mine
    const asked = place.hand()
    const begun = place.beforeTrial(control)
    if (asked === null || begun === null) return
    const { tableId } = asked.table
    const { signal } = mine
    const outcome = await dataConnection.ask('table.chooseSheet', { tableId, ...wanted }, { signal })
    const now = place.hand()
    if (signal.aborted || now?.table.tableId !== tableId) return
    if (outcome.kind === 'failed') place.patch({ error: outcome.error })
    if (outcome.kind !== 'done') return
    if (outcome.output.refusal !== null) return place.patch({ refusedSheet: wanted.sheet })
    const before = now.choices.mapping === asked.choices.mapping ? begun : now
    place.patchTrial(control, before, readAnew(before, outcome.output))
  }
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

/** Questions about another column's values are no questions any more. */
function withChoices({ choices: before, questions }: TableInHand, choices: Choices): Partial<TableInHand> {
  const isSameColumn = choices.mapping.columns['code'] === before.mapping.columns['code']
  return { choices, error: null, questions: isSameColumn ? questions : [] }
}

function change(place: Place, choices: Choices): void {
  const before = place.hand()
  if (before !== null) place.patch(withChoices(before, choices))
}

function tryOut(place: Place, control: string, edit: (choices: Choices) => Choices): void {
  const before = place.beforeTrial(control)
  if (before !== null) place.patchTrial(control, before, withChoices(before, edit(before.choices)))
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
  const readAs = createReader(place)

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
    chooseSheet: (sheet: string): Promise<void> => readAs('sheet', { sheet, encoding: null }),
    chooseEncoding: (encoding: ChosenEncoding | null): Promise<void> =>
      readAs('encoding', { sheet: null, encoding }),
    applyProfile: (profile: string): Promise<void> => applyProfile(place, profile),
    change: (choices: Choices): void => change(place, choices),
    /** As `change`, of a list or a row of radio buttons: as long as its focus stays it only tries out what it passes. */
    tryOut: (control: string, edit: (choices: Choices) => Choices): void => tryOut(place, control, edit),
    settle: place.settle,
    clear,
    profileRenamed: (name: string, newName: string): void => profileChanged(place, name, newName),
    profileRemoved: (name: string): void => profileChanged(place, name, null),
    noteCheck: (check: TableCheck): void => noteCheck(place, check),
    offer,
    rename: (profileName: string): void => place.patch({ profileName }),
    run,
  }
})
