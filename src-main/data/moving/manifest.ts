import { z } from 'zod'
import { unusable } from './head.ts'

/** What is in the file, in this order. Keys stand as their 32 bytes: the passphrase alone protects them. */
const partSchema = z.object({
  sizeBytes: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const keyPartSchema = partSchema.extend({ sizeBytes: z.literal(32) })

export const manifestSchema = z.strictObject({
  appVersion: z.string().min(1).max(60),
  schemaVersion: z.number().int().min(1).max(100_000),
  /** Becomes the name of a folder. */
  dossierId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/),
  name: z.string().min(1).max(120),
  /** UTC epoch milliseconds. */
  madeAtMs: z.number().int().min(0).max(8_640_000_000_000_000),
  key: keyPartSchema,
  signingKey: keyPartSchema.nullable(),
  database: partSchema,
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

export const lengthBytes = 4
const longestManifestBytes = 16_384

/** The manifest's length and the manifest itself, as they begin the sealed text. */
export function manifestText(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifestSchema.parse(manifest)), 'utf8')
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json])
}

/** @throws AppError moveFileUnusable */
export function manifestLength(bytes: Buffer): number {
  const length = bytes.readUInt32BE(0)
  if (length === 0 || length > longestManifestBytes) throw unusable('manifest length')
  return length
}

/** @throws AppError moveFileUnusable */
export function parseManifest(bytes: Buffer): Manifest {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw unusable('manifest')
  }
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) throw unusable('manifest')
  return parsed.data
}

/** Bytes of the keys and the database together. */
export function contentBytes({ key, signingKey, database }: Manifest): number {
  return key.sizeBytes + (signingKey?.sizeBytes ?? 0) + database.sizeBytes
}
