import { z } from 'zod'
import { holidayIds } from './holidays.ts'
import { openingHoursFaults } from './openingHoursFaults.ts'

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const openingBlock = z.object({
  openMinute: z.number().int().min(0).max(1439),
  closeMinute: z.number().int().min(1).max(1440),
})

/** `OpeningHours` as it comes from the window or from the dossier: its shape, and that it can be used. */
export const openingHoursSchema = z
  .object({
    timeZone: z.string().min(1).max(60),
    weeks: z
      .array(
        z.object({
          validFrom: localDate.nullable(),
          validTo: localDate.nullable(),
          days: z.array(z.array(openingBlock).max(8)).length(7),
        }),
      )
      .min(1)
      .max(50),
    closedHolidays: z.array(z.enum(holidayIds)).max(40),
    closedDays: z.array(localDate).max(400),
  })
  .refine((hours) => openingHoursFaults(hours).length === 0, { message: 'opening hours that cannot be' })
