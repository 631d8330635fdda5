import { connectToCopy } from './connection.ts'

/** Which dossier a file is, of whatever version; null where it has no row of its own. Nobody else may have it open. */
export function dossierUidOf(path: string): string | null {
  const copy = connectToCopy(path, { readonly: true })
  try {
    const row = copy.prepare<[], { uid: string }>('select dossier_uid as uid from dossier where id = 1').get()
    return row?.uid ?? null
  } finally {
    copy.close()
  }
}
