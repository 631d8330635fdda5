import type { Database } from '#data/db/connection.ts'
import { connect } from '#data/db/connection.ts'

type Cell = string | number | bigint | Buffer | null
type Row = Readonly<Record<string, Cell>>

interface Reference {
  readonly column: string
  readonly table: string
}

/** References that the schema does not declare. */
const undeclared: Readonly<Record<string, readonly Reference[]>> = {
  messages: [{ column: 'home_thread_id', table: 'threads' }],
}

/** By table: every row as text, in an order that does not depend on the numbers that rows were given. */
export type CanonicalDossier = Readonly<Record<string, readonly string[]>>

/**
 * What a dossier holds, whatever numbers its rows were given: a row is known by its unique columns, or else by its place
 * in the order of making, and what refers to it bears that name. Tables that come later are taken along by themselves.
 */
class Canon {
  #database: Database
  #names = new Map<string, ReadonlyMap<Cell, string>>()

  constructor(database: Database) {
    this.#database = database
  }

  read(): CanonicalDossier {
    const tables = this.#database
      .prepare<[], { name: string }>(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
      )
      .all()
    return Object.fromEntries(tables.map(({ name }) => [name, this.#rowsOf(name)]))
  }

  #rowsOf(table: string): readonly string[] {
    const references = this.#references(table)
    const columns = this.#columns(table).filter((column) => column !== 'id')
    return this.#all(table)
      .map((row) => columns.map((column) => `${column}=${this.#value(row, column, references)}`).join(' | '))
      .sort()
  }

  #all(table: string): readonly Row[] {
    return this.#database.prepare<[], Row>(`select * from "${table}"`).all()
  }

  /** Without those that are worked out from others. */
  #columns(table: string): readonly string[] {
    return this.#database
      .prepare<[string], { name: string }>('select name from pragma_table_xinfo(?) where hidden = 0')
      .all(table)
      .map(({ name }) => name)
  }

  #references(table: string): readonly Reference[] {
    const declared = this.#database
      .prepare<[string], Reference>('select "from" as "column", "table" from pragma_foreign_key_list(?)')
      .all(table)
    return [...declared, ...(undeclared[table] ?? [])]
  }

  #value(row: Row, column: string, references: readonly Reference[]): string {
    const cell = row[column] ?? null
    const reference = references.find((each) => each.column === column)
    if (reference === undefined || cell === null) return textOf(cell)
    return this.#namesOf(reference.table).get(cell) ?? `missing ${textOf(cell)}`
  }

  #namesOf(table: string): ReadonlyMap<Cell, string> {
    const known = this.#names.get(table)
    if (known !== undefined) return known
    const unique = this.#uniqueColumns(table)
    const references = this.#references(table)
    const rows = this.#database.prepare<[], Row>(`select * from "${table}" order by rowid`).all()
    const names = new Map<Cell, string>()
    for (const [place, row] of rows.entries()) {
      const parts = unique.map((column) => this.#value(row, column, references))
      names.set(row['id'] ?? null, `${table}(${parts.length > 0 ? parts.join(', ') : String(place)})`)
    }
    this.#names.set(table, names)
    return names
  }

  #uniqueColumns(table: string): readonly string[] {
    const index = this.#database
      .prepare<[string], { name: string }>(
        `select name from pragma_index_list(?) where "unique" = 1 and origin <> 'pk' order by seq`,
      )
      .get(table)
    if (index === undefined) return []
    return this.#database
      .prepare<[string], { name: string }>('select name from pragma_index_info(?) order by seqno')
      .all(index.name)
      .map(({ name }) => name)
  }
}

function textOf(cell: Cell): string {
  return Buffer.isBuffer(cell) ? cell.toString('hex') : String(cell)
}

export function canonicalDossier(path: string): CanonicalDossier {
  const database = connect(path, { readonly: true, mustExist: true })
  try {
    return new Canon(database).read()
  } finally {
    database.close()
  }
}

/** Table by table, with the first rows that one has and the other has not. Empty = the same. */
export function differences(found: CanonicalDossier, expected: CanonicalDossier): string[] {
  const tables = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...tables].flatMap((table) => {
    const [here, there] = [found[table] ?? [], expected[table] ?? []]
    const [ours, theirs] = [new Set(here), new Set(there)]
    const more = here.filter((row) => !theirs.has(row))
    const fewer = there.filter((row) => !ours.has(row))
    if (more.length + fewer.length === 0 && here.length === there.length) return []
    const example = [
      ...more.slice(0, 1).map((row) => `+ ${row}`),
      ...fewer.slice(0, 1).map((row) => `- ${row}`),
    ]
    return [`${table}: ${String(here.length)} rows for ${String(there.length)}; ${example.join('; ')}`]
  })
}
