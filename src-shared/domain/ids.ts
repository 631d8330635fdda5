// Branded ids: a batch's id can never be passed where another number is meant.
declare const brand: unique symbol
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }

export type BatchId = Brand<number, 'BatchId'>
/** CBS code "GM0014", NIS code "11001", or "EX01" for the invented example. */
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>
/** Keyed HMAC pseudonym of a handle (hex); the raw handle is never stored. */
export type Pseudonym = Brand<string, 'Pseudonym'>
