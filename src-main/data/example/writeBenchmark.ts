import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from './random.ts'

/** As whoever took in the file would name its maker: pages write the year beside it. */
export const benchmarkSource = 'Regio Rijnhoven'
const year = 2025

/** Peers that gave figures only, no package; a slower one has a slowness above 0. */
const peers = [
  { code: 'EX09', slowness: 0.14 },
  { code: 'EX13', slowness: 0.45 },
] as const

function percent(value: number): string {
  return Math.min(99, Math.max(1, value)).toFixed(1).replace('.', ',')
}

/** Figures of one invented peer that fit together: a slower peer answers less within every term. */
function peerRows({ code, slowness }: (typeof peers)[number], random: Random): readonly string[] {
  const median = 215 * Math.exp(slowness)
  const within = (minutes: number): number => 50 + 15.5 * Math.log(minutes / median)
  const answered = 88.4 - 6 * slowness + (random.next() - 0.5) * 3
  const cases = Math.round(random.logNormal(1_400, 0.35))
  const sent = Math.round(random.logNormal(1_600, 0.4))
  const rows: readonly (readonly [string, string, number])[] = [
    ['medianMinutes', String(Math.round(median)), cases],
    ['within1h', percent(within(60)), cases],
    ['within2h', percent(within(120)), cases],
    ['within4h', percent(within(240)), cases],
    ['within24h', percent(Math.min(answered - 5, 79 - 7 * slowness)), cases],
    ['responseRate7d', percent(answered), cases],
    ['conversationRatio', percent(29 - 9 * slowness + (random.next() - 0.5) * 10), sent],
    ['dialogueShare', percent(25.4 + (random.next() - 0.5) * 9), Math.round(cases * 0.85)],
  ]
  return rows.map(([metric, value, n]) => [code, metric, String(year), value, String(n)].join(';'))
}

/** Figures of 2025 of two invented peers, in the layout of docs/benchmark-file.md. */
export async function writeBenchmark(folder: string, random: Random): Promise<string> {
  const rows = peers.flatMap((peer) => peerRows(peer, random))
  const path = join(folder, `kerncijfers-regio-${String(year)}.csv`)
  await writeFile(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  return path
}
