import type { PlanPerson } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'

/** The settings of one person as they are typed; hours are drawn elsewhere. */
export interface PersonDraft {
  label: string
  isBesides: boolean
  looksEveryMinutes: string
  takesTurns: boolean
  everyWeeks: string
  /** Counted from 1, as people do. */
  firstWeek: string
  absentPercent: string
  /** Work on a question against the others, in percent: 100 = as long. */
  handlingPercent: string
  /** Empty = the rate of the plan. */
  hourlyEuro: string
}

export const longestLabel = 60
/** What stands there when somebody begins to take turns or to look now and then. */
const usualEveryWeeks = 4
const usualLookMinutes = 60

function plain(words: Words, value: number): string {
  const digits = [0, 1].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 2
  return words.language === 'nl' ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits)
}

export function personDraftOf(words: Words, person: PlanPerson): PersonDraft {
  const { rotation, looksEveryMinutes, hourlyEuro } = person
  return {
    label: person.label,
    isBesides: looksEveryMinutes !== null,
    looksEveryMinutes: String(looksEveryMinutes ?? usualLookMinutes),
    takesTurns: rotation !== null,
    everyWeeks: String(rotation?.everyWeeks ?? usualEveryWeeks),
    firstWeek: String((rotation?.firstWeek ?? 0) + 1),
    absentPercent: plain(words, person.absentShare * 100),
    handlingPercent: plain(words, person.handlingFactor * 100),
    hourlyEuro: hourlyEuro === null ? '' : plain(words, hourlyEuro),
  }
}

/** "46,50" or "46.50"; null when it is no number or lies outside the limits. */
function numberWithin(typed: string, least: number, most: number): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d+(\.\d{1,2})?$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

function wholeWithin(typed: string, least: number, most: number): number | null {
  const value = numberWithin(typed, least, most)
  return value !== null && Number.isInteger(value) ? value : null
}

type Field = Exclude<keyof PersonDraft, 'isBesides' | 'takesTurns'>
export type PersonFaults = Partial<Record<Field, string>>

export type PersonOutcome =
  | { readonly person: PlanPerson; readonly faults: Readonly<Record<string, never>> }
  | { readonly person: null; readonly faults: PersonFaults }

/** The person with the settings of a draft, or what is wrong with each field; the limits are those of a plan. */
export function personOfDraft(words: Words, draft: PersonDraft, person: PlanPerson): PersonOutcome {
  const texts = words.text.whatIfGrid.personFaults
  const looks = draft.isBesides ? wholeWithin(draft.looksEveryMinutes, 5, 480) : 0
  const everyWeeks = draft.takesTurns ? wholeWithin(draft.everyWeeks, 2, 26) : 0
  const firstWeek = draft.takesTurns ? wholeWithin(draft.firstWeek, 1, everyWeeks ?? 26) : 0
  const absent = numberWithin(draft.absentPercent, 0, 60)
  const handling = numberWithin(draft.handlingPercent, 20, 500)
  const isUsualRate = draft.hourlyEuro.trim() === ''
  const rate = isUsualRate ? 0 : numberWithin(draft.hourlyEuro, 0, 100_000)
  const faults: PersonFaults = {
    ...(looks === null ? { looksEveryMinutes: texts.looksEveryMinutes } : {}),
    ...(everyWeeks === null ? { everyWeeks: texts.everyWeeks } : {}),
    ...(firstWeek === null ? { firstWeek: texts.firstWeek } : {}),
    ...(absent === null ? { absentPercent: texts.absentPercent } : {}),
    ...(handling === null ? { handlingPercent: texts.handlingPercent } : {}),
    ...(rate === null ? { hourlyEuro: texts.hourlyEuro } : {}),
  }
  if (looks === null || everyWeeks === null || firstWeek === null || absent === null)
    return { person: null, faults }
  if (handling === null || rate === null) return { person: null, faults }
  return {
    person: {
      ...person,
      label: draft.label.trim().slice(0, longestLabel),
      looksEveryMinutes: draft.isBesides ? looks : null,
      rotation: draft.takesTurns ? { everyWeeks, firstWeek: firstWeek - 1 } : null,
      absentShare: absent / 100,
      handlingFactor: handling / 100,
      hourlyEuro: isUsualRate ? null : rate,
    },
    faults: {},
  }
}
