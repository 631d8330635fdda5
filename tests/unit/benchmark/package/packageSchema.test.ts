import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packageSchemaDocument } from '#shared/benchmark/package/packageSchemaDocument.ts'

const published = new URL('../../../../docs/exchange-package.schema.json', import.meta.url)

describe('the published schema of packages', () => {
  it('is the one that packages are checked with (scripts/makePackageSchema.mjs writes it)', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(packageSchemaDocument())
  })

  it('allows no field that it does not name', () => {
    const text = readFileSync(published, 'utf8')
    const objects = text.match(/"type": "object"/g) ?? []
    const closed = text.match(/"additionalProperties": false/g) ?? []
    // The versions of definitions are the one record: any figure's name, a whole number.
    expect(closed).toHaveLength(objects.length - 1)
  })
})
