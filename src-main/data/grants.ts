import { AppError } from './appError.ts'
import { wholeOf } from './importing/source/locator.ts'
import type { SourceLocator } from './importing/source/locator.ts'

/** Files the user has chosen, by an opaque id from the main process. Each serves once; the renderer never sees a path. */
export class Grants {
  #sources = new Map<string, SourceLocator>()

  add(grantId: string, path: string): void {
    this.addSource(grantId, wholeOf(path))
  }

  /** One source in what the user has chosen. */
  addSource(grantId: string, locator: SourceLocator): void {
    this.#sources.set(grantId, locator)
  }

  /** @throws AppError grantUnknown when it was never given, has been used, or is of a part of a file only */
  use(grantId: string): string {
    const { paths, part } = this.useSource(grantId)
    const [path] = paths
    if (path === undefined || part !== null || paths.length > 1) throw new AppError('grantUnknown')
    return path
  }

  /** @throws AppError grantUnknown when it was never given or has been used */
  useSource(grantId: string): SourceLocator {
    const locator = this.#sources.get(grantId)
    if (locator === undefined) throw new AppError('grantUnknown')
    this.#sources.delete(grantId)
    return locator
  }
}
