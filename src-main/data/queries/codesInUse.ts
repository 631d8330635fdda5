import type { Database } from '../db/connection.ts'

/** Every municipality that an open dossier names: its own, those of its figures and packages, its group, its origins. */
export function codesInUse(database: Database): string[] {
  return database
    .prepare<[], { code: string }>(
      `select municipality_code as code from dossier where municipality_code is not null
       union select municipality_code from benchmark_figures
       union select municipality_code from packages
       union select municipality_code from account_origins
       union select cast(entry.value as text) from settings s, json_each(s.value_json, '$.codes') entry
         where s.name = 'peerGroup'
       order by 1`,
    )
    .all()
    .map(({ code }) => code)
}
