import type { ReportChart } from '#shared/report/chart.ts'

/** Neighbouring categories without a figure, and what is said of it once, in their middle. */
export interface MissingRun {
  /** Place of the category under which it is said. */
  readonly at: number
  readonly categories: number
  readonly label: string
}

/** Neighbours of which no series has a value, and that bear the same label. */
export function missingRuns({ categories, series }: ReportChart): readonly MissingRun[] {
  const runs: { from: number; to: number; label: string }[] = []
  for (const index of categories.keys()) {
    const values = series.flatMap(({ values: all }) => all[index] ?? [])
    const label = values.find((value) => value.label !== '')?.label ?? ''
    if (label === '' || values.some(({ value }) => value !== null)) continue
    const last = runs.at(-1)
    if (last?.to === index - 1 && last.label === label) last.to = index
    else runs.push({ from: index, to: index, label })
  }
  return runs.map(({ from, to, label }) => ({
    at: Math.floor((from + to) / 2),
    categories: to - from + 1,
    label,
  }))
}
