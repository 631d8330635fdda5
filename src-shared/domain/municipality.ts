import type { MunicipalityCode } from './ids.ts'

export const countries = ['NL', 'VL', 'EX'] as const
/** NL = the Netherlands, VL = Flanders, EX = the invented example. */
export type Country = (typeof countries)[number]

/** One row of the reference table in resources/reference; see its sources file for where each number comes from. */
export interface Municipality {
  readonly code: MunicipalityCode
  readonly name: string
  readonly country: Country
  readonly province: string
  /** Population per year, e.g. { "2025": 18123 }; the basis year is named in the table's header. */
  readonly populationByYear: Readonly<Record<string, number>>
  readonly population: number
  readonly populationYear: number
  readonly landAreaKm2: number
  readonly densityPerKm2: number
  /** CBS size class 1-8, also used for Flanders (same limits). */
  readonly sizeClass: number
  /** CBS urbanity 1 (very urban) - 5; null for Flanders. */
  readonly urbanityClass: number | null
  readonly households: number | null
  /** Codes of bordering municipalities; empty where unknown (Flanders). */
  readonly neighbours: readonly string[]
  readonly lon: number
  readonly lat: number
}

/** Time zone whose wall clock the municipality lives by. */
export function timeZoneOf(country: Country): 'Europe/Amsterdam' | 'Europe/Brussels' {
  return country === 'VL' ? 'Europe/Brussels' : 'Europe/Amsterdam'
}
