import type { PackageGrid, PackageStratum } from './exchangePackage.ts'
import { lastClassOf, totalOf } from './gridCounts.ts'
import { shareBounds } from './shareBounds.ts'

/** Four decimals, and up to one more so as not to cross 0, one half or 1 (packageGrid.ts). */
const ROUNDING = 0.000_101

/** What does not fit in the grids of one part, in names of fields and numbers; empty when all does. */
export function gridFaults(name: string, stratum: PackageStratum): readonly string[] {
  const { calendar, opening, cases } = stratum
  return [
    ...clockFaults(`${name}.calendar`, calendar, cases),
    ...clockFaults(`${name}.opening`, opening, cases),
    ...(['answered', 'closed', 'open'] as const)
      .filter((ending) => totalOf(calendar[ending]) !== totalOf(opening[ending]))
      .map(
        (ending) =>
          `${name}: ${ending} ${String(totalOf(calendar[ending]))} in calendar, ${String(totalOf(opening[ending]))} in opening`,
      ),
  ]
}

function clockFaults(name: string, grid: PackageGrid, cases: number): readonly string[] {
  const total = totalOf(grid.answered) + totalOf(grid.closed) + totalOf(grid.open)
  // Bounds and ends of a grid that holds other cases say nothing more.
  if (total !== cases) return [`${name}: ${String(total)} in the grid, cases ${String(cases)}`]
  return [...endFaults(name, grid), ...shareFaults(name, grid)]
}

function shareFaults(name: string, { share, ...counts }: PackageGrid): readonly string[] {
  const bounds = shareBounds({ share, ...counts })
  let before = 0
  return share.flatMap((value, index) => {
    if (value === null) return []
    const field = `${name}.share[${String(index)}]`
    const { low, high } = bounds[index] ?? { low: 0, high: 1 }
    const faults = value < before ? [`${field}: ${String(value)} below ${String(before)} before it`] : []
    before = value
    if (value >= low - ROUNDING && value <= high + ROUNDING) return faults
    return [...faults, `${field}: ${String(value)} outside ${low.toFixed(4)} to ${high.toFixed(4)}`]
  })
}

/** The share is known up to the last class with a case, and beyond it only when nobody was still waiting there. */
function endFaults(name: string, { share, ...counts }: PackageGrid): readonly string[] {
  const { answered, closed, open } = counts
  const lastClass = lastClassOf(counts)
  const known = share.findIndex((value) => value === null)
  if (known === -1) {
    const onlyOpen = (answered[lastClass] ?? 0) + (closed[lastClass] ?? 0) === 0
    return lastClass < share.length - 1 && onlyOpen
      ? [`${name}.share: given beyond class ${String(lastClass)}, where the data end`]
      : []
  }
  const faults: string[] = []
  if (share.slice(known).some((value) => value !== null)) faults.push(`${name}.share: null in between`)
  if (known < lastClass)
    faults.push(`${name}.share: null before class ${String(lastClass)}, where the data end`)
  if (known > lastClass + 1)
    faults.push(`${name}.share: given beyond class ${String(lastClass)}, where the data end`)
  if ((open[lastClass] ?? 0) === 0) faults.push(`${name}.share: null where nobody was still waiting`)
  return faults
}
