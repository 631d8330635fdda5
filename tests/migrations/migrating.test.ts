import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { createDossierFile, openDossierFile } from '#data/db/dossierFile.ts'
import type { OpenDossierFile } from '#data/db/dossierFile.ts'
import { migrations } from '#data/db/migrations/all.ts'
import type { Migration } from '#data/db/migrations/migration.ts'
import { temporaryFolder } from '../support/dataClient.ts'

const newest = migrations.at(-1)?.version ?? 0
const nextStep: Migration = {
  version: newest + 1,
  name: 'a-note',
  sql: 'alter table dossier add column note text;',
}
const row = {
  uid: 'u',
  name: 'Utrecht',
  municipalityCode: 'GM0344',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  isExample: false,
} as const

let folder: string
let path: string
let nowMs = Date.UTC(2026, 0, 1)

beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder, 'd.dialoogmeter')
  const made = await createDossierFile(path, row, { keyPath: `${path}.key`, nowMs, randomBytes })
  made.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function openWith(steps: readonly Migration[]): Promise<OpenDossierFile> {
  nowMs += 1000
  return openDossierFile(path, { keyPath: `${path}.key`, nowMs, migrations: steps })
}

function versionNow(): unknown {
  const database = connect(path)
  const version = database.pragma('user_version', { simple: true })
  database.close()
  return version
}

function backups(): string[] {
  const place = join(folder, 'd-backups')
  return existsSync(place) ? readdirSync(place) : []
}

describe('the list of migrations', () => {
  test('is numbered from 1 without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  })

  test('makes STRICT tables only', () => {
    const database = connect(path)
    const loose = database
      .prepare(
        "select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'",
      )
      .all()
    database.close()
    expect(loose).toEqual([])
  })
})

describe('the messages', () => {
  test('have a pseudonym of the citizen, and of no employee', () => {
    const database = connect(path)
    const columns = database
      .prepare<[], { name: string }>("select name from pragma_table_info('messages') where type = 'BLOB'")
      .all()
    database.close()
    expect(columns.map(({ name }) => name)).toEqual([
      'external_key',
      'reply_to_key',
      'citizen_key',
      'text_print',
      'channel_key',
    ])
  })
})

describe('migrating', () => {
  test('to a newer schema makes a verified backup of the old one first', async () => {
    const opened = await openWith([...migrations, nextStep])
    expect(opened.database.prepare('select name, note from dossier').get()).toEqual({
      name: 'Utrecht',
      note: null,
    })
    opened.close()
    expect(versionNow()).toBe(newest + 1)
    const [backup = ''] = backups()
    const database = connect(join(folder, 'd-backups', backup), { readonly: true })
    expect(database.pragma('user_version', { simple: true })).toBe(newest)
    expect(database.prepare('select name from dossier').get()).toEqual({ name: 'Utrecht' })
    database.close()
  })

  test('makes a backup that this user only can read', async () => {
    const opened = await openWith([...migrations, nextStep])
    opened.close()
    const place = join(folder, 'd-backups')
    const modes = [place, ...backups().map((name) => join(place, name))].map((name) => statSync(name).mode)
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600'])
  })

  test('nothing to do makes no backup', async () => {
    const opened = await openWith(migrations)
    opened.close()
    expect(backups()).toEqual([])
  })

  test('a step that fails leaves the dossier as it was', async () => {
    const broken: Migration = {
      version: newest + 2,
      name: 'broken',
      sql: 'create table x (y no such type) strict;',
    }
    await expect(openWith([...migrations, nextStep, broken])).rejects.toThrow()
    expect(versionNow()).toBe(newest)
    const opened = await openWith(migrations)
    expect(opened.database.pragma('table_info(dossier)')).not.toContainEqual(
      expect.objectContaining({ name: 'note' }),
    )
    opened.close()
  })

  test('a step that breaks a reference is taken back', async () => {
    const orphan: Migration = {
      ...nextStep,
      sql: "insert into threads (account_id, thread_key, is_conversation) values (77, x'00', 0);",
    }
    await expect(openWith([...migrations, orphan])).rejects.toThrow('dossierDamaged')
    expect(versionNow()).toBe(newest)
  })

  test('a schema whose history is another than this app knows is refused', async () => {
    const changed = migrations.map((migration) => ({ ...migration, sql: `${migration.sql}\n-- changed` }))
    await expect(openWith(changed)).rejects.toThrow('dossierDamaged')
  })

  test('a newer schema is refused without a byte changed', async () => {
    const opened = await openWith([...migrations, nextStep])
    opened.close()
    const before = readFileSync(path)
    await expect(openWith(migrations)).rejects.toThrow('dossierFromNewerApp')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('the five newest backups are kept', async () => {
    let steps = [...migrations]
    for (let count = 1; count <= 7; count += 1) {
      steps = [...steps, { version: newest + count, name: `step-${String(count)}`, sql: 'select 1;' }]
      const opened = await openWith(steps)
      opened.close()
    }
    expect(backups()).toHaveLength(5)
    expect(backups()[0]).toContain(`-v${String(newest + 2)}-`)
  })
})

describe('a connection', () => {
  test('writes ahead, checks references and waits for others', () => {
    const database = connect(path)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(database.pragma('busy_timeout', { simple: true })).toBeGreaterThan(0)
    database.close()
  })
})
