import type { AnnotationKind } from '#shared/domain/annotation.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import { rijnhoven, threeEveningsFrom } from './profile.ts'

const hourMs = 3_600_000

/** What the invented municipality promises: four hours it is open, and since 2026 one hour on WhatsApp. */
export const exampleNorms: readonly NormRule[] = [
  {
    channel: null,
    clock: 'opening',
    limitMs: 4 * hourMs,
    targetShare: 0.8,
    validFrom: null,
    validTo: null,
  },
  {
    channel: 'whatsapp',
    clock: 'opening',
    limitMs: hourMs,
    targetShare: 0.8,
    validFrom: '2026-01-01',
    validTo: null,
  },
]

interface Event {
  readonly kind: AnnotationKind
  readonly title: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly isExcludable: boolean
}

const on = (date: LocalDate): Pick<Event, 'from' | 'to'> => ({ from: date, to: date })
const { stormDay } = rijnhoven

/** What happened around the invented messages; the storm and the evenings are in them. */
export const exampleEvents: readonly Event[] = [
  {
    kind: 'other',
    title: 'Drie avonden per week antwoord',
    ...on(formatLocalDate(threeEveningsFrom)),
    isExcludable: false,
  },
  {
    kind: 'campaign',
    title: 'Campagne afval scheiden',
    from: '2025-10-06',
    to: '2025-10-19',
    isExcludable: false,
  },
  { kind: 'election', title: 'Gemeenteraadsverkiezingen', ...on('2026-03-18'), isExcludable: false },
  ...(stormDay === null
    ? []
    : [
        {
          kind: 'storm',
          title: 'Zomerstorm',
          ...on(formatLocalDate(stormDay)),
          isExcludable: true,
        } as const,
      ]),
]
