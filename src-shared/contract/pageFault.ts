import { z } from 'zod'

/**
 * What the page tells of an error in its own code: which kind, and where. Never a word of its message: that may hold what
 * a resident wrote.
 */
export const pageFaultSchema = z.strictObject({
  /**
   * drawing: a part of the page could not be drawn; handling: something that its user asked for broke off; loading: a
   * part of the program could not be read; empty: nothing is left of the page.
   */
  kind: z.enum(['drawing', 'handling', 'loading', 'empty']),
  /** The class and the code of the error as it names them; main writes down only those it knows. */
  errorClass: z.string().max(60),
  errorCode: z.string().max(60).nullable(),
  /** The innermost place in a script of the app; null = the error tells none. */
  place: z
    .strictObject({
      file: z.string().max(120),
      line: z.int().min(1).max(10_000_000),
      column: z.int().min(1).max(100_000_000),
    })
    .nullable(),
})
export type PageFault = z.infer<typeof pageFaultSchema>
export type PageFaultKind = PageFault['kind']
