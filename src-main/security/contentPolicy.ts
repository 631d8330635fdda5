/**
 * Nothing is allowed but what the page needs from the app itself. Style attributes are: charts are drawn as SVG whose
 * text carries its font in one. No address outside the app stands here, and connecting is not possible at all.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // Text never becomes markup or code, except what Vue's compiler made at build time; "default" is the page's own
  // policy, which lets the empty text through so that a chart can be cleared.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'vue default',
}

function policyOf(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

export const contentPolicy = policyOf(directives)

/** For pages that are drawn by a hidden window: style, letters and pictures within the page. No script at all. */
export const drawnPagePolicy = policyOf({
  'default-src': "'none'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})
