import { z } from 'zod'
import {
  packageContentSchema,
  packageFileSchema,
  packageFormatVersion,
  packageGridSchema,
  packageShareSchema,
  packageStratumSchema,
  signedPackageSchema,
} from './exchangePackage.ts'
import { responseGridMs } from './responseGrid.ts'

/** Names under which the parts stand in the document; kept apart, so that checking a package knows nothing of them. */
const names = z
  .registry<{ id: string }>()
  .add(signedPackageSchema, { id: 'signedPackage' })
  .add(packageContentSchema, { id: 'content' })
  .add(packageStratumSchema, { id: 'stratum' })
  .add(packageGridSchema, { id: 'grid' })
  .add(packageShareSchema, { id: 'share' })

/**
 * The published schema of a package file (JSON Schema 2020-12), made from the one that the program checks with. What
 * goes beyond a schema (sums, disclosure, hash and signature) is told in docs.
 */
export function packageSchemaDocument(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(packageFileSchema, { metadata: names })
  return {
    $schema,
    title: 'Dialoogmeter exchange package',
    description:
      `Format version ${String(packageFormatVersion)}. One file holds the packages of one or more municipalities: ` +
      'aggregates of how residents were answered, without messages, names or identifiers. The classes of the grid end ' +
      `at ${responseGridMs.join(', ')} milliseconds, each end included; the last class is what took longer.`,
    ...rest,
  }
}
