import { describe, expect, test } from 'vitest'
import { fingerprintOf, isSignedBy, signerOf } from '#data/exchange/signing.ts'

// RFC 8032, section 7.1: secret key, public key, message, signature.
const vectors = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
] as const

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

describe('signing', () => {
  test.each(vectors)('is Ed25519: secret key %s', (secret, publicKey, message, signature) => {
    const signer = signerOf(bytes(secret))
    expect(signer.publicKey.toString('hex')).toBe(publicKey)
    expect(signer.sign(bytes(message)).toString('hex')).toBe(signature)
    expect(isSignedBy(bytes(publicKey), bytes(message), bytes(signature))).toBe(true)
  })

  test('another message, key or signature is refused, and so are bytes of another length', () => {
    const [secret, publicKey, message, signature] = vectors[1]
    const other = bytes(vectors[0][1])
    const changed = bytes(signature)
    changed[3] = (changed[3] ?? 0) ^ 1
    expect(isSignedBy(bytes(publicKey), bytes('73'), bytes(signature))).toBe(false)
    expect(isSignedBy(other, bytes(message), bytes(signature))).toBe(false)
    expect(isSignedBy(bytes(publicKey), bytes(message), changed)).toBe(false)
    expect(isSignedBy(bytes(secret).subarray(1), bytes(message), bytes(signature))).toBe(false)
    expect(isSignedBy(bytes(publicKey), bytes(message), bytes(signature).subarray(1))).toBe(false)
    expect(isSignedBy(Buffer.alloc(32, 0xff), bytes(message), bytes(signature))).toBe(false)
  })

  test('a fingerprint is short enough to read out', () => {
    // sha-256 of the public key above, computed with sha256sum.
    expect(fingerprintOf(bytes(vectors[0][1]))).toBe('21fe-31df-a154-a261')
  })
})
