import { cpus, totalmem } from 'node:os'

/** Where something was measured. */
export function machine(): object {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  }
}
