import type { FormatAdapter, ImportSource } from './adapter.ts'
import type { ReadableFormatId } from './catalogue.ts'
import { twcsAdapter } from './adapters/twcs.ts'
import { mappedTableAdapter } from './adapters/mappedTable.ts'
import { obi4wanAdapter } from './adapters/obi4wan.ts'
import { whatsappAdapter } from './adapters/whatsapp.ts'
import { xArchiveAdapter } from './adapters/xArchive.ts'

const adapters: Readonly<Record<ReadableFormatId, FormatAdapter>> = {
  xArchive: xArchiveAdapter,
  twcs: twcsAdapter,
  obi4wan: obi4wanAdapter,
  whatsapp: whatsappAdapter,
  mappedTable: mappedTableAdapter,
}

/** Below this an adapter is only guessing. */
const minConfidence = 0.5

/** The adapter of a named format; null for "example" and unknown names. */
export function adapterOf(format: string): FormatAdapter | null {
  return Object.values(adapters).find((adapter) => adapter.id === format) ?? null
}

/** The adapter that recognises the content; null when none does. Names and extensions play no part. */
export async function detectFormat(source: ImportSource): Promise<FormatAdapter | null> {
  let best: FormatAdapter | null = null
  let bestConfidence = minConfidence
  for (const adapter of Object.values(adapters)) {
    const confidence = await adapter.detect(source)
    if (confidence === 1) return adapter
    if (confidence > bestConfidence) {
      best = adapter
      bestConfidence = confidence
    }
  }
  return best
}
