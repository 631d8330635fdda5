/** Raised with every incompatible change; both sides compare it in the handshake. */
export const contractVersion = 1
