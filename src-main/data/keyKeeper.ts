/**
 * The keychain of this user on this computer (DPAPI, Keychain, a secret service). The data process has no Electron and
 * reaches it through main; plain Node has none.
 */
export interface KeyKeeper {
  /** Whether there is a keychain that really protects: a mere scrambling counts as none. Never throws. */
  readonly isAvailable: () => Promise<boolean>
  /**
   * Only `unwrap` of the same user on the same computer makes the secret of it again.
   *
   * @param secret of 32 bytes
   * @throws AppError keychainUnavailable (retryable)
   */
  readonly wrap: (secret: Buffer) => Promise<Buffer>
  /**
   * @throws AppError dossierKeyOfOthers when it was wrapped by another user or computer, or there is no keychain at all
   *   (the command line); keychainUnavailable (retryable) when the keychain is locked or does not answer
   */
  readonly unwrap: (wrapped: Buffer) => Promise<Buffer>
}
