import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from './random.ts'

const peerCodes = Array.from({ length: 15 }, (_, index) => `EX${String(index + 2).padStart(2, '0')}`)

function percent(value: number): string {
  return Math.min(99, Math.max(1, value)).toFixed(1).replace('.', ',')
}

/** Figures of one invented peer in one year that fit together: a slower peer answers less within every term. */
function peerRows(code: string, year: number, slowness: number, random: Random): readonly string[] {
  const median = 250 * Math.exp(slowness) * (year === 2025 ? 1.12 : 1)
  const within = (minutes: number): number => 50 + 15.5 * Math.log(minutes / median)
  const answered = 88.4 - 6 * slowness + (random.next() - 0.5) * 3
  const cases = Math.round(random.logNormal(4_300, 0.35))
  const sent = Math.round(random.logNormal(2_900, 0.4))
  const rows: readonly (readonly [string, string, number])[] = [
    ['medianMinutes', String(Math.round(median)), cases],
    ['within1h', percent(within(60)), cases],
    ['within2h', percent(within(120)), cases],
    ['within4h', percent(within(240)), cases],
    ['within24h', percent(Math.min(answered - 5, 79 - 7 * slowness)), cases],
    ['responseRate7d', percent(answered), cases],
    ['conversationRatio', percent(27 - 9 * slowness + (random.next() - 0.5) * 14), sent],
    ['dialogueShare', percent(25.4 + (random.next() - 0.5) * 9), Math.round(cases * 0.85)],
  ]
  return rows.map(([metric, value, n]) => [code, metric, String(year), value, String(n)].join(';'))
}

/** Figures per year of the invented peers EX02-EX16, in the layout of docs/benchmark-file.md. */
export async function writeBenchmark(folder: string, random: Random): Promise<string> {
  const peers = peerCodes.map((code, index) => ({
    code,
    slowness: (index - 7) / 14 + (random.next() - 0.5) * 0.3,
  }))
  const rows = [2025, 2026].flatMap((year) =>
    peers.flatMap(({ code, slowness }) => peerRows(code, year, slowness, random)),
  )
  const path = join(folder, 'kerncijfers-vergelijkbare-gemeenten.csv')
  await writeFile(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  return path
}
