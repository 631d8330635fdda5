import { AppError } from './appError.ts'

/** Files the user has chosen, by an opaque id from the main process. Each serves once; the renderer never sees a path. */
export class Grants {
  #paths = new Map<string, string>()

  add(grantId: string, path: string): void {
    this.#paths.set(grantId, path)
  }

  /** @throws AppError grantUnknown when it was never given or has been used */
  use(grantId: string): string {
    const path = this.#paths.get(grantId)
    if (path === undefined) throw new AppError('grantUnknown')
    this.#paths.delete(grantId)
    return path
  }
}
