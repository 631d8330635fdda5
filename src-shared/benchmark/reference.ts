import type { Municipality } from '../domain/municipality.ts'

/** A municipality of the reference table with what only lookups and pages about the data need. */
export interface ReferenceMunicipality extends Municipality {
  /** Other spellings in official lists, e.g. "'s-Gravenhage" for Den Haag. */
  readonly aliases: readonly string[]
  readonly provinceCode: string
  /** Dwellings (the Netherlands, 2022); null where only households are published (Flanders). */
  readonly dwellings: number | null
  /** The urbanity class is an own estimate, not a published one. */
  readonly urbanityIsEstimate: boolean
}

/** A code that passed into another one. Two rows with one old code mean a split: then the successor is asked. */
export interface Merger {
  readonly oldCode: string
  readonly oldName: string
  readonly newCode: string
  readonly newName: string
  /** Local date on which the new code took effect. */
  readonly effective: string
}

/** A municipality that no longer exists, with its population while it did. The name is null where no list gives it. */
export interface FormerMunicipality {
  readonly code: string
  readonly name: string | null
  readonly populationByYear: Readonly<Record<string, number>>
}

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** A published research figure. `value` is null for a range or a statement in words (then `valueText` says it). */
export interface ResearchFigure {
  readonly id: string
  readonly metric: string
  readonly value: number | null
  readonly qualifier: 'exact' | 'about' | 'above' | 'below'
  readonly valueText: string
  /** "%" (0-100), "hours", "minutes", "score 1-10" or the thing counted. */
  readonly unit: string
  /** What the unit alone does not say: of what, within which term, on which channel. */
  readonly unitNote: string | null
  readonly scope: string
  readonly n: number | null
  readonly nText: string | null
  /** null = not dated. */
  readonly year: number | null
  readonly source: string
  /** Empty where the original could not be opened. */
  readonly url: string
  readonly confidence: Confidence
  readonly confidenceNote: string | null
}

/** A text of the tables in the languages of the screens. */
export interface BothLanguages {
  readonly nl: string
  readonly en: string
}

/** Where one or more columns of the reference table come from, and the tables "mergers" and "former" as a whole. */
export interface ColumnSource {
  /** Names as in the table, separated by ", ". */
  readonly column: string
  readonly country: 'NL' | 'VL'
  readonly source: BothLanguages
  readonly licence: BothLanguages
  readonly url: string
  readonly years: string
  readonly confidence: Confidence
  readonly note: BothLanguages | null
}

export interface Reference {
  /** Changes when the table is renewed; stored with every stored peer group. */
  readonly edition: string
  /** 342 Dutch and 285 Flemish municipalities. */
  readonly municipalities: readonly ReferenceMunicipality[]
  /** The invented municipalities of the example (country EX). */
  readonly example: readonly ReferenceMunicipality[]
  readonly mergers: readonly Merger[]
  readonly former: readonly FormerMunicipality[]
  readonly research: readonly ResearchFigure[]
  readonly columnSources: readonly ColumnSource[]
}
