import { shallowRef, type ShallowRef } from 'vue'
import type { CaseChoice, CaseRowView } from '#shared/contract/cases.ts'
import type { Correction, CorrectionTarget } from '#shared/contract/corrections.ts'
import { chosenCount, type RowChoice } from '#shared/views/cases/rowChoice.ts'
import { countOfCases } from '#shared/views/cases/caseRowView.ts'
import { correctionOf, type Judgement } from '#shared/views/corrections/correctionMenu.ts'
import { correctionText, valueOfCorrection } from '#shared/views/corrections/correctionWords.ts'
import { withCapital } from '#shared/locale/withCapital.ts'
import type { Words } from '#shared/views/words.ts'
import type { Corrections } from '../../state/corrections.ts'
import { useWords } from '../../state/words.ts'
import { dataConnection } from '../../transport/dataConnection.ts'
import type { CaseWindows } from './caseWindows.ts'

/** More than so many cases are corrected after a question only. */
const mostUnasked = 50
/** As many as one correction can name, by its contract. */
const mostNamed = 5_000
const windowSize = 500

export interface PendingCorrection {
  readonly correction: Correction
  readonly title: string
  readonly text: string
}

export interface ListCorrecting {
  /** A correction of many that waits for a yes. */
  readonly pending: ShallowRef<PendingCorrection | null>
  readonly judge: (judgement: Judgement) => Promise<void>
  readonly merge: () => Promise<void>
  readonly confirm: () => Promise<void>
}

export interface CorrectedList {
  readonly choice: () => CaseChoice
  readonly rows: () => RowChoice
  readonly windows: CaseWindows
  readonly corrections: Corrections
  /** The list is another after it: what was chosen may be gone. */
  readonly onMade: () => void
}

/** What a person has said, as it will stand in the list. */
function shownAs(judgement: Judgement): Partial<CaseRowView> | null {
  switch (judgement.kind) {
    case 'topic':
      return { topic: judgement.topic, topicOrigin: 'person', isCorrected: true }
    case 'team':
      return { team: judgement.team, isCorrected: true }
    case 'needsReply':
    case 'automatic':
    case 'exclude':
      return null
  }
}

/** Ids of rows by their places in the list; those that were never in sight are asked for. null = could not be asked. */
async function idsAt(
  indices: readonly number[],
  { windows, choice }: Pick<CorrectedList, 'windows' | 'choice'>,
): Promise<number[] | null> {
  const question = choice()
  const asked = new Map<number, readonly CaseRowView[]>()
  const ids: number[] = []
  for (const index of indices) {
    const window = Math.floor(index / windowSize)
    let row = windows.rowAt(index)
    if (row === undefined && !asked.has(window)) {
      const part = { ...question, offset: window * windowSize, limit: windowSize }
      const outcome = await dataConnection.ask('cases.list', part)
      if (outcome.kind !== 'done') return null
      asked.set(window, outcome.output.rows)
    }
    row ??= asked.get(window)?.[index % windowSize]
    if (row !== undefined) ids.push(row.caseId)
  }
  return ids
}

interface NamedRows {
  /** null where they are too many, or could not be asked for. */
  readonly cases: (tooMany: (most: string) => string) => Promise<number[] | null>
}

function namedRows(list: CorrectedList): NamedRows {
  const words = useWords()
  function indices(): readonly number[] {
    const { isAll, chosen, focus } = list.rows()
    if (isAll) return Array.from({ length: list.windows.total.value ?? 0 }, (_, index) => index)
    return chosen.size > 0 ? [...chosen].sort((a, b) => a - b) : [focus]
  }
  async function cases(tooMany: (most: string) => string): Promise<number[] | null> {
    const places = indices()
    if (places.length <= mostNamed) return idsAt(places, list)
    list.corrections.say({ text: tooMany(words.value.number(mostNamed)), isFault: true })
    return null
  }
  return { cases }
}

/** A correction of many, as it is asked for. */
function pendingOf(words: Words, correction: Correction, count: number): PendingCorrection {
  const text = words.text.corrections.confirm
  const counted = countOfCases(words, count)
  const value = valueOfCorrection(correction)
  const facts = { kind: correction.kind, value, messages: count, fileName: null }
  return {
    correction,
    title: text.title(counted),
    text: text.text(withCapital(correctionText(words, facts, counted))),
  }
}

/** Correcting the chosen rows of a list; without a choice, the row with the keyboard. */
export function useListCorrecting(list: CorrectedList): ListCorrecting {
  const words = useWords()
  const pending: ListCorrecting['pending'] = shallowRef(null)
  const { corrections, windows } = list
  const named = namedRows(list)
  const total = (): number => windows.total.value ?? 0

  /** A whole list is named by its choice, however long it is. */
  async function target(): Promise<CorrectionTarget | null> {
    const { filter, mark, search } = list.choice()
    if (list.rows().isAll) return { filter, mark, search }
    const caseIds = await named.cases(words.value.text.corrections.tooMany)
    return caseIds === null || caseIds.length === 0 ? null : { caseIds }
  }

  async function make(correction: Correction): Promise<void> {
    pending.value = null
    if (await corrections.make(correction)) list.onMade()
    // What was shown at once did not come to be.
    else windows.reload()
  }
  async function makeOrAsk(correction: Correction, count: number): Promise<void> {
    if (count <= mostUnasked) return make(correction)
    pending.value = pendingOf(words.value, correction, count)
  }

  async function judge(judgement: Judgement): Promise<void> {
    if (total() === 0) return
    const count = Math.max(1, chosenCount(list.rows(), total()))
    const about = await target()
    if (about === null) return
    const shown = shownAs(judgement)
    if (shown !== null && 'caseIds' in about && count <= mostUnasked) {
      windows.patch(new Set(about.caseIds), shown)
    }
    await makeOrAsk(correctionOf(judgement, about), count)
  }
  async function merge(): Promise<void> {
    const caseIds = await named.cases(words.value.text.corrections.mergeTooMany)
    if (caseIds !== null && caseIds.length > 1) await makeOrAsk({ kind: 'merge', caseIds }, caseIds.length)
  }
  return {
    pending,
    judge,
    merge,
    confirm: async () => {
      if (pending.value !== null) await make(pending.value.correction)
    },
  }
}
