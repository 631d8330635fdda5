/**
 * The keychain of this user on this computer (DPAPI, Keychain, a secret service). The data process has no Electron and
 * reaches it through main; plain Node has none.
 */
export interface KeyKeeper {
  /** Whether there is a keychain that really protects: a mere scrambling counts as none. */
  readonly isAvailable: () => Promise<boolean>
  /** Only `unwrap` of the same user on the same computer makes the secret of it again. */
  readonly wrap: (secret: Buffer) => Promise<Buffer>
  /** @throws when it was wrapped by another user or computer */
  readonly unwrap: (wrapped: Buffer) => Promise<Buffer>
}
