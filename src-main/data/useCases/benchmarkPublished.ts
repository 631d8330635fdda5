import { publishedFigures } from '#shared/benchmark/publishedFigures.ts'
import type { PublishedFigure } from '#shared/benchmark/publishedFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'

type PublishedView = ReadonlyDeep<OutputOf<'benchmark.published'>>[number]

/** As the contract gives it: the reference's own id stays inside. */
export function publishedView(figure: PublishedFigure): PublishedView {
  const { metric, value, qualifier, unit, scope, n, year, source, url, confidence } = figure
  return { metric, value, qualifier, unit, scope, n, year, source, url, confidence }
}

export const benchmarkPublished: Handler<'benchmark.published'> = (app) =>
  publishedFigures(app.reference.research).map(publishedView)
