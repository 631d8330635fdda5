/** What `npm test` tries by chance it tries fewer times than an hour would allow; DIALOOGMETER_THOROUGH=1 asks for the hour. */
export const isThorough = process.env['DIALOOGMETER_THOROUGH'] === '1'

/** @returns how many times, or which of the cases: the few of every day, or all of them where that was asked for */
export function usually<T>(few: T, all: T): T {
  return isThorough ? all : few
}
