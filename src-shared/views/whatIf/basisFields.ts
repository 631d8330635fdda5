/** The numbers of the assumptions as they are typed in, with what a plan takes of each. */
export type BasisNumber =
  | 'perWeek'
  | 'serviceShare'
  | 'meanMinutes'
  | 'variation'
  | 'attentionMinutes'
  | 'consultationShare'
  | 'consultationHours'
  | 'targetShare'
  | 'targetHours'
  | 'sameDayShare'
  | 'hourlyEuro'
  | 'eveningSurcharge'
  | 'weekendSurcharge'
  | 'holidaySurcharge'
  | 'email'
  | 'letter'
  | 'telephone'
  | 'contactCentre'
  | 'replications'
  | 'horizonWeeks'
  | 'seed'

export interface BasisNumberRange {
  readonly low: number
  readonly high: number
  readonly isWhole: boolean
  /** An empty field means that it is not known. */
  readonly mayBeEmpty: boolean
}

function between(low: number, high: number, kind: 'any' | 'whole' | 'optional' = 'any'): BasisNumberRange {
  return { low, high, isWhole: kind === 'whole', mayBeEmpty: kind === 'optional' }
}

/** In the units of the fields: shares in per cent, the target in hours. */
export const basisRanges: Readonly<Record<BasisNumber, BasisNumberRange>> = {
  perWeek: between(0, 20_000),
  serviceShare: between(0, 100),
  meanMinutes: between(0.1, 600),
  variation: between(0, 500),
  attentionMinutes: between(0, 2_880),
  consultationShare: between(0, 100),
  consultationHours: between(0, 200),
  targetShare: between(1, 100),
  targetHours: between(0.1, 168),
  sameDayShare: between(1, 100),
  hourlyEuro: between(0, 100_000, 'optional'),
  eveningSurcharge: between(0, 500),
  weekendSurcharge: between(0, 500),
  holidaySurcharge: between(0, 500),
  email: between(0, 100_000, 'optional'),
  letter: between(0, 100_000, 'optional'),
  telephone: between(0, 100_000, 'optional'),
  contactCentre: between(0, 100_000, 'optional'),
  replications: between(10, 1_000, 'whole'),
  horizonWeeks: between(1, 104, 'whole'),
  seed: between(0, 2_147_483_647, 'whole'),
}

/** The moments of a day, typed in as "20:00". */
export type BasisMoment = 'lateFrom' | 'ordinaryFrom' | 'ordinaryTo'
