// Lanczos' approximation with g = 7 and nine terms (coefficients of P. Godfrey); relative error below 1e-14.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function; x > 0. */
export function logGamma(x: number): number {
  // Reflection would only be needed below 0.5; one step of the recurrence serves there as well.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const shifted = x - 1
  const base = shifted + 7.5
  const series = lanczos.reduce(
    (sum, term, index) => sum + (index === 0 ? term : term / (shifted + index)),
    0,
  )
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

const tiny = 1e-300
const precision = 1e-16
/** Needed terms grow with the root of the larger parameter; this serves counts of many millions. */
const mostTerms = 20_000

// Continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz' method as modified by Thompson & Barnett.
function continuedFraction(x: number, a: number, b: number): number {
  const guarded = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guarded(1 + even * d)
    c = guarded(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guarded(1 + odd * d)
    c = guarded(1 + odd / c)
    product *= d * c
    if (Math.abs(d * c - 1) < precision) break
  }
  return product
}

/** P(X <= x) of a beta distribution: the regularised incomplete beta function I_x(a, b); a, b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const factor = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  // The fraction converges quickly on the lower side of the mean only; the other side follows by symmetry.
  return x < (a + 1) / (a + b + 2)
    ? (factor * continuedFraction(x, a, b)) / a
    : 1 - (factor * continuedFraction(1 - x, b, a)) / b
}

/** The x at which `betaCdf` is `probability` (0-1): Newton's method, kept between bounds that halve where it overshoots. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0
  if (probability >= 1) return 1
  const scale = logBeta(a, b)
  let [low, high, x] = [0, 1, a / (a + b)]
  for (let step = 0; step < 200 && high - low > Number.EPSILON * x; step += 1) {
    const excess = betaCdf(x, a, b) - probability
    if (excess > 0) high = x
    else low = x
    const slope = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale)
    const next = x - excess / slope
    const isInside = next > low && next < high
    const moved = isInside ? next : (low + high) / 2
    if (Math.abs(moved - x) <= Number.EPSILON * x) return moved
    x = moved
  }
  return x
}
