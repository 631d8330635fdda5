import { z } from 'zod'

/**
 * Drawing without the graphics card is a choice of this user on this computer: a file in the folder of the app, made by
 * the program's start and looked at by it only, so that it works where no page can be drawn.
 */
export const graphicsFileName = 'without-gpu'

const schema = z.object({
  /** asked: with --safe-graphics; crashed: the graphics process ended by itself. */
  why: z.enum(['asked', 'crashed']),
  /** UTC epoch milliseconds. */
  sinceMs: z.number().int().min(0).max(8_640_000_000_000_000),
})
export type WithoutGraphicsCard = Readonly<z.infer<typeof schema>>

/**
 * @param text of the file; one that says nothing that can be read still means: without
 * @param writtenAtMs when the file was written
 */
export function parseGraphicsFile(text: string, writtenAtMs: number): WithoutGraphicsCard {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return { why: 'crashed', sinceMs: Math.max(0, Math.round(writtenAtMs)) }
  }
}

export function graphicsFileText(choice: WithoutGraphicsCard): string {
  return `${JSON.stringify(choice)}\n`
}
