import { parseInbound, plainId } from './columns.ts'
import type { TwcsTable } from './columns.ts'

const firstMention = /@(\w+)/g

/** As numbers where they are: a map of a million of those takes half the room that one of texts does. */
function keyOf(id: string): number | string {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id
}

/** Which brand a question belongs to: known only after the whole file was seen, as replies stand before and after. */
export class TwcsAccounts {
  /** Brands with the number of their messages. */
  readonly brands = new Map<string, number>()
  private readonly names = new Map<string, string>()
  private readonly brandOfQuestion = new Map<number | string, string>()
  private readonly brandOfReply = new Map<number | string, string>()

  addReply(brand: string, id: string, parent: string): void {
    // One string object per brand instead of one per row keeps a million links small.
    const name = this.names.get(brand.toLowerCase()) ?? brand
    this.names.set(name.toLowerCase(), name)
    this.brands.set(name, (this.brands.get(name) ?? 0) + 1)
    if (parent === '') this.brandOfReply.set(keyOf(id), name)
    else this.brandOfQuestion.set(keyOf(parent), name)
  }

  /** Brand of a reply that is linked to the question, else the first brand it mentions, else null. */
  accountOf(id: string, responses: string, text: string): string | null {
    const linked = this.brandOfQuestion.get(keyOf(id))
    if (linked !== undefined) return linked
    if (this.brandOfReply.size > 0 && responses !== '') {
      for (const response of responses.split(',')) {
        const brand = this.brandOfReply.get(keyOf(plainId(response.trim())))
        if (brand !== undefined) return brand
      }
    }
    for (const match of text.matchAll(firstMention)) {
      const brand = this.names.get((match[1] ?? '').toLowerCase())
      if (brand !== undefined) return brand
    }
    return null
  }
}

/** First pass over the file: the brands, and which question each of their replies answers. */
export async function collectAccounts(
  { table, columns }: TwcsTable,
  signal: AbortSignal | null,
): Promise<TwcsAccounts> {
  const accounts = new TwcsAccounts()
  for await (const rows of table.read(signal, () => undefined)) {
    for (const { fields } of rows) {
      if (parseInbound(fields[columns.inbound] ?? '') !== false) continue
      const parent = plainId(fields[columns.parent] ?? '')
      accounts.addReply(fields[columns.author] ?? '', plainId(fields[columns.id] ?? ''), parent)
    }
  }
  return accounts
}
