import { z } from 'zod'
import { packageFileSchema, packageFormatVersion } from './exchangePackage.ts'
import { responseGridMs } from './responseGrid.ts'

/**
 * The published schema of a package file (JSON Schema 2020-12), made from the one that the program checks with. What
 * goes beyond a schema (sums, disclosure, hash and signature) is told in docs.
 */
export function packageSchemaDocument(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(packageFileSchema, { reused: 'ref' })
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
