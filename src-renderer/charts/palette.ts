/** Colours of the marks, read from the tokens of the theme in force: SVG attributes take no custom properties. */
export interface ChartPalette {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly rule: string
  readonly ruleStrong: string
  readonly band: string
  readonly accent: string
  readonly accentText: string
  readonly accentTint: string
}

export function readPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    rule: token('--rule'),
    ruleStrong: token('--rule-strong'),
    band: token('--band'),
    accent: token('--accent'),
    accentText: token('--accent-text'),
    accentTint: token('--accent-tint'),
  }
}
