import type { PageFigure } from '../../../report/page.ts'
import type { Words } from '../../words.ts'

/** Wider than so many tenths a range says less than the percentage. */
const widestTenths = 3

/**
 * "9 van de 10" as far as the interval carries it: one number only where both limits round to it. A share without interval
 * or with a very wide one stays a percentage.
 */
export function ofTenText(
  { text, number }: Words,
  { value, low, high, text: percentage }: PageFigure,
): string {
  const told = text.presentationPages.residents
  if (value === null || low === null || high === null) return percentage
  const [least, most] = [Math.round(low * 10), Math.round(high * 10)]
  if (least === 10) return told.almostAll
  if (most === 0) return told.fewerThanOne
  if (least === most) return told.ofTen(number(least))
  if (low >= 0.9) return told.moreThanNine
  const floor = Math.floor(low * 10)
  if (most === 10) return floor >= 5 ? told.atLeast(number(floor)) : percentage
  if (least === 0 || most - least > widestTenths) return percentage
  return told.between(number(least), number(most))
}

/** The same share, told in tenths. */
export function ofTenFigure(words: Words, share: PageFigure): PageFigure {
  const name = words.text.presentationPages.residents.ofTenName(share.name)
  return { ...share, key: `${share.key}.ofTen`, name, text: ofTenText(words, share) }
}
