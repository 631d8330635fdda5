import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GrantMessage } from '#shared/contract/envelope.ts'
import { grantFiles } from '../../src-main/security/fileGrants.ts'

let folder: string
let told: GrantMessage[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'grants-'))
  told = []
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a chosen file', () => {
  it('becomes a grant that names neither its folder nor its path', async () => {
    const file = path.join(folder, 'export.csv')
    writeFileSync(file, 'a,b\n')
    const grants = await grantFiles([file], (message) => told.push(message))
    expect(grants).toEqual([{ grantId: expect.any(String), fileName: 'export.csv', sizeBytes: 4 }])
    expect(JSON.stringify(grants)).not.toContain(folder)
  })

  it('is known to the data process by the same grant', async () => {
    const file = path.join(folder, 'export.csv')
    writeFileSync(file, 'a,b\n')
    const [grant] = await grantFiles([file], (message) => told.push(message))
    expect(told).toEqual([{ type: 'grant', grantId: grant?.grantId, path: file }])
  })

  it('gets another grant each time', async () => {
    const file = path.join(folder, 'export.csv')
    writeFileSync(file, '')
    const grants = await grantFiles([file, file], (message) => told.push(message))
    expect(new Set(grants.map(({ grantId }) => grantId)).size).toBe(2)
  })

  it('may be a folder, which has no size of its own', async () => {
    const grants = await grantFiles([folder], (message) => told.push(message))
    expect(grants).toMatchObject([{ fileName: path.basename(folder), sizeBytes: 0 }])
  })

  it('that is gone gives no grant, and the others still count', async () => {
    const file = path.join(folder, 'export.csv')
    writeFileSync(file, '')
    const grants = await grantFiles([path.join(folder, 'gone.csv'), file], (message) => told.push(message))
    expect(grants).toHaveLength(1)
    expect(told).toHaveLength(1)
  })
})
