import type { Markup } from '#shared/report/markup.ts'

/** Every piece of text of a drawing, in reading order. */
export function textsOf(markup: Markup): readonly string[] {
  return markup.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)))
}

export function findAll(markup: Markup, wanted: (one: Markup) => boolean): readonly Markup[] {
  const inside = markup.children.flatMap((child) => (typeof child === 'string' ? [] : findAll(child, wanted)))
  return wanted(markup) ? [markup, ...inside] : inside
}
