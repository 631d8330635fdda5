import { exchangedDefinitions } from '../../metrics/definitions.ts'
import type { MetricId } from '../../metrics/definitions.ts'
import type { PackageContent } from './exchangePackage.ts'

/** Figures whose definition has another version here, or that the package's program did not know: shown, not pooled. */
export function otherDefinitions({ definitions }: Pick<PackageContent, 'definitions'>): readonly MetricId[] {
  return exchangedDefinitions.filter(({ id, version }) => definitions[id] !== version).map(({ id }) => id)
}
