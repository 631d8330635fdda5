// Every command that a test starts is a Node of its own, which reads and compiles the same hundreds of sources: two thirds of
// its time. Node keeps what it compiled for the next one, and takes it only where the content of the source is the same.
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Kept between runs, one file a source, where the project keeps what it fetched and compiled. */
export default function compileOnce(): void {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  process.env.NODE_COMPILE_CACHE = join(base, 'dialoogmeter', 'compiled')
}
