import type { Database } from './db/connection.ts'
import { incidentPeriods } from './queries/incidentPeriods.ts'
import type { DossierRow } from './repositories/dossierRow.ts'
import { readSetting } from './repositories/settings.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { normRuleSchema } from '#shared/domain/norm.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { openingHoursSchema } from '#shared/domain/openingHoursSchema.ts'
import type { TimeSpan } from '#shared/domain/period.ts'
import { defaultReportingCalendar, reportingCalendarSchema } from '#shared/domain/reportingCalendar.ts'
import type { ReportingCalendar } from '#shared/domain/reportingCalendar.ts'
import { schemeRowSchema } from '#shared/domain/responseScheme.ts'
import type { ResponseScheme } from '#shared/domain/responseScheme.ts'

/** What the municipality has set that figures go by, read once and kept until it changes. */
export class DossierSettings {
  #database: Database
  #row: () => DossierRow
  #onChange: () => void
  #openingHours: OpeningHours | null = null
  #incidentSpans: readonly TimeSpan[] | null = null
  #norms: readonly NormRule[] | null = null
  #responseScheme: ResponseScheme | null = null

  /** @param onChange called whenever figures may have changed by a setting */
  constructor(database: Database, row: () => DossierRow, onChange: () => void) {
    this.#database = database
    this.#row = row
    this.#onChange = onChange
  }

  /** Those that were set; else Monday to Friday 9-17 with the country's usual holidays. */
  get openingHours(): OpeningHours {
    this.#openingHours ??= this.setOpeningHours ?? defaultOpeningHours(this.#row().country)
    return this.#openingHours
  }

  /** null while nobody has set them, and when another version stored what cannot be read here. */
  get setOpeningHours(): OpeningHours | null {
    const parsed = openingHoursSchema.safeParse(readSetting(this.#database, 'openingHours'))
    return parsed.success ? parsed.data : null
  }

  /** After a change of the opening hours. */
  forgetOpeningHours(): void {
    this.#openingHours = null
    this.#onChange()
  }

  /** The municipality's own norms; empty while none are set, and when another version stored what cannot be read here. */
  get norms(): readonly NormRule[] {
    this.#norms ??= normRuleSchema
      .array()
      .catch([])
      .parse(readSetting(this.#database, 'norms') ?? [])
    return this.#norms
  }

  /** After a change of the norms. */
  forgetNorms(): void {
    this.#norms = null
    this.#onChange()
  }

  /** Which team a topic is meant for; empty while none is set, and when another version stored what cannot be read here. */
  get responseScheme(): ResponseScheme {
    this.#responseScheme ??= schemeRowSchema
      .array()
      .catch([])
      .parse(readSetting(this.#database, 'responseScheme') ?? [])
    return this.#responseScheme
  }

  /** After a change of the response scheme. */
  forgetResponseScheme(): void {
    this.#responseScheme = null
    this.#onChange()
  }

  /** When the incidents were that may be left out of figures. Read once and kept until `forgetAnnotations`. */
  get incidentSpans(): readonly TimeSpan[] {
    const zone = createZone(this.#row().timeZone)
    this.#incidentSpans ??= incidentPeriods(this.#database).map((period) => timeSpanOf(period, zone))
    return this.#incidentSpans
  }

  /** After a change of the annotations. */
  forgetAnnotations(): void {
    this.#incidentSpans = null
    this.#onChange()
  }

  /** Council terms and report dates: those that were set, else the country's usual ones. */
  get reportingCalendar(): ReportingCalendar {
    return this.setReportingCalendar ?? defaultReportingCalendar(this.#row().country)
  }

  /** null while nobody has set it, and when another version stored what cannot be read here. */
  get setReportingCalendar(): ReportingCalendar | null {
    const parsed = reportingCalendarSchema.safeParse(readSetting(this.#database, 'reportingCalendar'))
    return parsed.success ? parsed.data : null
  }

  /** After a change of the reporting calendar: series over time are divided otherwise. */
  forgetReportingCalendar(): void {
    this.#onChange()
  }
}
