import type { FacetId, FactId } from '#shared/maturity/growthModel.ts'

/** Levels in the order of the model's statements of the facet; null = not applicable or unknown. */
export type FacetAnswers = Readonly<Record<FacetId, readonly (number | null)[]>>

/** What an invented role says of its municipality. */
export interface InventedRespondent {
  readonly name: string
  /** Half a year earlier, and at the end of the example. */
  readonly earlier: FacetAnswers
  readonly now: FacetAnswers
  readonly notes: readonly { readonly facet: FacetId; readonly remark: string; readonly link: string }[]
  readonly facts: Readonly<Partial<Record<FactId, number>>>
}

/** The half year to the end of March, assessed in the first days after it. */
export const earlierPeriod = { from: '2025-10-01', to: '2026-03-31' } as const
export const earlierAtMs = Date.UTC(2026, 3, 7, 8, 15)
export const nowAtMs = Date.UTC(2026, 9, 6, 8, 40)
/** As the page proposes a name. */
export const earlierName = 'Voorjaar 2026'

/**
 * They agree that they are in conversation, more than the share of answers shows; they differ about who answers, whose
 * job it is and whether residents are heard.
 */
export const inventedRespondents: readonly InventedRespondent[] = [
  {
    name: 'Communicatie',
    earlier: {
      content: [2, 2, 1],
      customerExperience: [3, 2, 2],
      context: [2, 2, 2],
      conversation: [4, 3, 3],
      collaboration: [2, 1, 1, 1, 2],
      visionAmbition: [2, 1, 1, 1, 1],
      functionResult: [2, 3, 2],
      processesOwnership: [3, 2, 2],
      meansIct: [2, 2, 1],
      people: [2, 2, 2, 1, 1],
    },
    now: {
      content: [3, 2, 1],
      customerExperience: [3, 3, 2],
      context: [3, 3, 2],
      conversation: [4, 4, 4],
      collaboration: [2, 2, 2, 1, 2],
      visionAmbition: [3, 2, 2, 1, 2],
      functionResult: [3, 3, 2],
      processesOwnership: [3, 3, 2],
      meansIct: [2, 2, 1],
      people: [3, 3, 3, 2, 1],
    },
    notes: [
      {
        facet: 'conversation',
        remark: 'Wij antwoorden ook als iemand alleen iets opmerkt.',
        link: '',
      },
      {
        facet: 'visionAmbition',
        remark: 'De raad besprak het plan in mei. Er staat nog geen doel per afdeling in.',
        link: 'https://www.rijnhoven.voorbeeld/plan-sociale-media-2026',
      },
    ],
    facts: {
      communicationsResponsible: 1,
      communicationsBudget: 1,
      inCommunicationsStrategy: 1,
      separateStrategy: 0,
      useByCommunications: 8,
      useByCouncilMembers: 6,
    },
  },
  {
    name: 'Klantcontactcentrum',
    earlier: {
      content: [2, 2, null],
      customerExperience: [3, 2, 1],
      context: [2, 1, null],
      conversation: [3, 3, 3],
      collaboration: [null, 2, 2, 1, null],
      visionAmbition: [1, null, null, 1, 1],
      functionResult: [2, 2, 2],
      processesOwnership: [1, 1, 2],
      meansIct: [2, 1, 2],
      people: [2, 2, 3, 1, 1],
    },
    now: {
      content: [2, 2, null],
      customerExperience: [3, 3, 2],
      context: [2, 1, null],
      conversation: [4, 4, 4],
      collaboration: [null, 2, 2, 2, null],
      visionAmbition: [2, null, null, 2, 2],
      functionResult: [2, 3, 3],
      processesOwnership: [1, 1, 2],
      meansIct: [2, 1, 2],
      people: [2, 2, 3, 1, 1],
    },
    notes: [
      {
        facet: 'processesOwnership',
        remark: 'Vragen over afval gaan nog per mail naar de afdeling. Het antwoord komt vaak niet terug.',
        link: '',
      },
      {
        facet: 'meansIct',
        remark: 'De chats staan in een ander scherm dan de reacties op Facebook en Instagram.',
        link: 'https://www.rijnhoven.voorbeeld/werkinstructie-webcare',
      },
    ],
    facts: { communicationsResponsible: 1, useByCommunications: 7, useByCouncilMembers: 5 },
  },
]
