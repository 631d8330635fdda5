import { z } from 'zod'

/** A dossier's key and the key that packages are signed with are both of 32 bytes. */
const secretHex = z.string().regex(/^[0-9a-f]{64}$/)

/** What a keychain made of such a key: some hundred bytes with every known one (DPAPI, Keychain, secret service). */
const wrappedBase64 = z
  .string()
  .min(4)
  .max(8_192)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

const id = z.number().int()

/** Data process to main over parentPort. Answered by `keychainAnswer` of the same id, once. */
export const keychainMessageSchema = z.discriminatedUnion('work', [
  z.object({ type: z.literal('keychain'), id, work: z.literal('look') }),
  z.object({ type: z.literal('keychain'), id, work: z.literal('wrap'), secretHex }),
  z.object({ type: z.literal('keychain'), id, work: z.literal('unwrap'), wrappedBase64 }),
])
export type KeychainMessage = z.infer<typeof keychainMessageSchema>

/** closed: there is none, it is locked, or the user said no · notOurs: another user or computer wrapped it · malformed: no such order */
export type KeychainRefusal = 'closed' | 'notOurs' | 'malformed'

/** Main to data process. */
export const keychainAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ type: z.literal('keychainAnswer'), id, outcome: z.literal('looked'), isAvailable: z.boolean() }),
  z.object({ type: z.literal('keychainAnswer'), id, outcome: z.literal('wrapped'), wrappedBase64 }),
  z.object({ type: z.literal('keychainAnswer'), id, outcome: z.literal('unwrapped'), secretHex }),
  z.object({
    type: z.literal('keychainAnswer'),
    id,
    outcome: z.literal('refused'),
    why: z.enum(['closed', 'notOurs', 'malformed']),
  }),
])
export type KeychainAnswer = z.infer<typeof keychainAnswerSchema>
