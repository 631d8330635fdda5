import { packageFormat } from '#shared/benchmark/package/exchangePackage.ts'

const formatMark = new RegExp(`"format"\\s*:\\s*"${packageFormat}"`)

/** Whether a file that begins like this says it is an exchange package; whether it is a sound one shows later. */
export function isPackageHead(head: string): boolean {
  return formatMark.test(head)
}
