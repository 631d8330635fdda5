import { basename, join } from 'node:path'
import type { Reference } from '#shared/benchmark/reference.ts'
import { AppError } from '../appError.ts'
import type { InspectedFile } from '../exchange/exchangeDesk.ts'
import { inspectPackageFile } from '../exchange/inspectFile.ts'

/** By then all invented peers have made their packages: they hold on a computer whose clock is behind as well. */
export const peersMadeByMs = Date.UTC(2026, 9, 8)

/** As a region would name the file in which it puts its packages together. */
const regionFileName = 'pakketten-regio-2026.json'

/**
 * The packages of the example's invented peers, which ship with the program (`npm run example:peers` makes them), with
 * all checks of any other file.
 *
 * @throws AppError resourceDamaged
 */
export async function peerPackages(
  resourcesFolder: string,
  known: { readonly reference: Reference; readonly nowMs: number },
): Promise<InspectedFile> {
  const path = join(resourcesFolder, 'example', 'peers.json')
  const params = { file: basename(path) }
  const nowMs = Math.max(known.nowMs, peersMadeByMs)
  const file = await inspectPackageFile(path, { reference: known.reference, nowMs }).catch(
    (cause: unknown) => {
      throw new AppError('resourceDamaged', { params, cause })
    },
  )
  if (file.refusal !== null) throw new AppError('resourceDamaged', { params })
  return { ...file, fileName: regionFileName }
}
