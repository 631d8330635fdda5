import { epochDayOf, weekdayOf } from '#shared/domain/localDate.ts'
import type { FacetId } from '#shared/maturity/growthModel.ts'
import type { DayBlocks, ExampleProfile } from '#data/example/profile.ts'

/** An invented peer whose package the example holds. */
export interface PeerProfile extends ExampleProfile {
  readonly code: string
  /** Level 1-4 that it gives itself in the questionnaire of the growth path, by facet and for all others. */
  readonly says: Says
}
type Says = Readonly<Partial<Record<FacetId, number>> & { readonly else: number }>

/** What the municipalities say of themselves; most are about where the model expects most councils. */
const selfImages = {
  sends: { else: 1, content: 2 },
  tries: { else: 2, collaboration: 1 },
  triesMore: { else: 2, people: 3, context: 3, content: 3 },
  converses: { else: 3, collaboration: 2, visionAmbition: 2 },
} as const satisfies Record<string, Says>

const office: DayBlocks = [[495, 1050]]
const shortOffice: DayBlocks = [[540, 960]]
const evening = [1140, 1260] as const
const saturday: DayBlocks = [[600, 720]]

/** The same every week. `evenings` from Monday on; Friday afternoon and Saturday as told. */
function week(
  weekdays: DayBlocks,
  evenings: number,
  { opensSaturday = false, closesFridayNoon = false } = {},
): ExampleProfile['staffedOn'] {
  return (day) => {
    const weekday = weekdayOf(day)
    if (weekday === 6) return []
    if (weekday === 5) return opensSaturday ? saturday : []
    if (weekday === 4 && closesFridayNoon) return [[540, 720]]
    return weekday < evenings ? [...weekdays, evening] : weekdays
  }
}

const mixes = {
  allRound: { facebook: 50, instagram: 25, linkedin: 5, whatsapp: 20 },
  facebook: { facebook: 80, instagram: 10, linkedin: 4, whatsapp: 6 },
  young: { facebook: 35, instagram: 45, linkedin: 8, whatsapp: 12 },
  noChats: { facebook: 64, instagram: 24, linkedin: 12, whatsapp: 0 },
} as const

interface Trait {
  readonly code: string
  readonly municipality: string
  readonly questionsADay: number
  /** Working minutes until half of the answers are there, on average over the year. */
  readonly medianMinutes: number
  readonly staffedOn: ExampleProfile['staffedOn']
  readonly mix: keyof typeof mixes
  /** Of a thousand questions so many get an answer. */
  readonly answered: number
  readonly talksOn: number
  /** Own messages a day on X and the share of answers among them; null = no archive of X. */
  readonly sent: readonly [number, number] | null
  readonly firstDay?: number
  readonly says: keyof typeof selfImages
}

const evenings = { opensSaturday: true }
const traits: readonly Trait[] = [
  {
    code: 'EX02',
    municipality: 'Kraaiendrecht',
    questionsADay: 3.4,
    medianMinutes: 50,
    staffedOn: week(office, 5, evenings),
    mix: 'young',
    answered: 945,
    talksOn: 0.26,
    sent: [5.5, 0.41],
    says: 'tries',
  },
  {
    code: 'EX03',
    municipality: 'Molenwoude',
    questionsADay: 5.2,
    medianMinutes: 74,
    staffedOn: week(office, 2),
    mix: 'allRound',
    answered: 915,
    talksOn: 0.2,
    sent: [6.2, 0.34],
    says: 'tries',
  },
  {
    code: 'EX04',
    municipality: 'Heidestroom',
    questionsADay: 1.5,
    medianMinutes: 122,
    staffedOn: week(office, 0),
    mix: 'facebook',
    answered: 872,
    talksOn: 0.17,
    sent: [3.1, 0.19],
    says: 'sends',
  },
  {
    code: 'EX05',
    municipality: 'Vaartendam',
    questionsADay: 2.6,
    medianMinutes: 84,
    staffedOn: week(office, 1, evenings),
    mix: 'allRound',
    answered: 902,
    talksOn: 0.19,
    sent: [4.4, 0.29],
    says: 'tries',
  },
  {
    code: 'EX06',
    municipality: 'Elzenbroek',
    questionsADay: 6.4,
    medianMinutes: 56,
    staffedOn: week([[480, 1200]], 0, evenings),
    mix: 'allRound',
    answered: 951,
    talksOn: 0.28,
    sent: [7.3, 0.47],
    says: 'converses',
  },
  {
    code: 'EX07',
    municipality: 'Merwesluis',
    questionsADay: 4.1,
    medianMinutes: 88,
    staffedOn: week(office, 1),
    mix: 'noChats',
    answered: 893,
    talksOn: 0.16,
    sent: [5.1, 0.24],
    says: 'tries',
  },
  {
    code: 'EX08',
    municipality: 'Brakelhorst',
    questionsADay: 1.25,
    medianMinutes: 150,
    staffedOn: week(shortOffice, 0),
    mix: 'facebook',
    answered: 846,
    talksOn: 0.13,
    sent: null,
    says: 'sends',
  },
  {
    // Takes part since the summer: hardly any questions yet.
    code: 'EX10',
    municipality: 'Lommerdal',
    questionsADay: 0.47,
    medianMinutes: 70,
    staffedOn: week(office, 0),
    mix: 'noChats',
    answered: 880,
    talksOn: 0.22,
    sent: [1.1, 0.3],
    firstDay: epochDayOf(2026, 7, 1),
    says: 'tries',
  },
  {
    code: 'EX11',
    municipality: 'Hazelbergen',
    questionsADay: 4.8,
    medianMinutes: 98,
    staffedOn: week(office, 0),
    mix: 'allRound',
    answered: 884,
    talksOn: 0.17,
    sent: [6.6, 0.21],
    says: 'tries',
  },
  {
    code: 'EX12',
    municipality: 'Wilgenstein',
    questionsADay: 3,
    medianMinutes: 62,
    staffedOn: week(office, 4),
    mix: 'young',
    answered: 928,
    talksOn: 0.25,
    sent: [3.8, 0.36],
    says: 'converses',
  },
  {
    code: 'EX14',
    municipality: 'Korenhage',
    questionsADay: 5.6,
    medianMinutes: 84,
    staffedOn: week(office, 2, evenings),
    mix: 'allRound',
    answered: 909,
    talksOn: 0.18,
    sent: [5.9, 0.32],
    says: 'triesMore',
  },
  {
    code: 'EX15',
    municipality: 'Ravenkerk',
    questionsADay: 1.9,
    medianMinutes: 185,
    staffedOn: week(shortOffice, 0, { closesFridayNoon: true }),
    mix: 'facebook',
    answered: 821,
    talksOn: 0.14,
    sent: [2.7, 0.15],
    says: 'sends',
  },
]

/** Twelve whole months up to the example's end. */
const usualFirstDay = epochDayOf(2025, 10, 1)

function profileOf(trait: Trait, index: number): PeerProfile {
  const { code, municipality, staffedOn, questionsADay, medianMinutes, answered, talksOn, sent } = trait
  const unanswered = 1000 - answered
  return {
    code,
    municipality,
    says: selfImages[trait.says],
    accountId: String(900_200_000_000 + index),
    firstDay: trait.firstDay ?? usualFirstDay,
    staffedOn,
    questionsADay: { start: questionsADay, change: 0 },
    channels: mixes[trait.mix],
    fates: { answered, open: unanswered * 0.65, closed: unanswered * 0.35 },
    medianMinutes: { start: medianMinutes, change: 0 },
    spread: 1.05,
    talksOn: { start: talksOn, change: 0 },
    sending:
      sent === null
        ? null
        : {
            aDay: sent[0],
            replies: { start: sent[1], change: 0 },
            medianMinutes: { start: medianMinutes, change: 0 },
          },
    stormDay: null,
  }
}

/** Of the fifteen peers those that give a package; two others stand in a benchmark file, and of one nothing is known. */
export const peerProfiles: readonly PeerProfile[] = traits.map(profileOf)
