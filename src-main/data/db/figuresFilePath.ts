import { rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** Beside the dossier: derived from it, and of no worth without it. */
export function figuresFilePath(dossierPath: string): string {
  return join(dirname(dossierPath), `${basename(dossierPath, extname(dossierPath))}.figures`)
}

/** Where nothing may fail: what cannot be removed is not believed either, for its stamp is not the dossier's. */
export function removeFiguresFile(dossierPath: string): void {
  for (const path of [figuresFilePath(dossierPath), `${figuresFilePath(dossierPath)}.new`]) {
    try {
      rmSync(path, { force: true })
    } catch {
      // Seen again at the next opening.
    }
  }
}
