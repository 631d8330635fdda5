import type { AdapterItem, ParsedMessage } from '../adapter.ts'

/** As many messages as a look at a file shows. */
const previewLength = 200

/** Reads on only until the preview is full, then lets go of the file. */
export async function firstMessages(items: AsyncIterable<AdapterItem>): Promise<ParsedMessage[]> {
  const messages: ParsedMessage[] = []
  for await (const item of items) {
    if (item.type !== 'message') continue
    messages.push(item.message)
    if (messages.length >= previewLength) break
  }
  return messages
}

/** Names in order of how often they were seen; equal counts keep the order of the file. */
export function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
