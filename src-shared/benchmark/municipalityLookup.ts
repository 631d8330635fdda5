import { foldText } from './foldText.ts'
import type { Merger, Reference, ReferenceMunicipality } from './reference.ts'

/** What a code or a name leads to. An unknown, split or ambiguous one is asked, never guessed. */
export type MunicipalityMatch =
  | {
      readonly kind: 'found'
      readonly municipality: ReferenceMunicipality
      /** The merger that led here, when an old code or name was given. */
      readonly merger: Merger | null
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly ReferenceMunicipality[] }
  /** A municipality that no longer exists and of which no list here names the successor. */
  | { readonly kind: 'noSuccessor'; readonly code: string }
  | { readonly kind: 'unknown' }

const unknown: MunicipalityMatch = { kind: 'unknown' }
const indexes = new WeakMap<Reference, ReturnType<typeof buildIndex>>()

function buildIndex(reference: Reference): {
  byCode: Map<string, ReferenceMunicipality>
  byName: Map<string, ReferenceMunicipality[]>
  mergersByCode: Map<string, Merger[]>
  mergersByName: Map<string, Merger[]>
  formerCodes: Set<string>
} {
  const byCode = new Map<string, ReferenceMunicipality>()
  const byName = new Map<string, ReferenceMunicipality[]>()
  const mergersByCode = new Map<string, Merger[]>()
  const mergersByName = new Map<string, Merger[]>()
  for (const merger of reference.mergers) {
    const name = foldText(merger.oldName)
    mergersByCode.set(merger.oldCode, [...(mergersByCode.get(merger.oldCode) ?? []), merger])
    mergersByName.set(name, [...(mergersByName.get(name) ?? []), merger])
  }
  const formerCodes = new Set(reference.former.map(({ code }) => code))
  for (const municipality of [...reference.municipalities, ...reference.example]) {
    byCode.set(municipality.code, municipality)
    for (const key of searchKeys(municipality)) {
      const same = byName.get(key) ?? []
      if (!same.includes(municipality)) byName.set(key, [...same, municipality])
    }
  }
  return { byCode, byName, mergersByCode, mergersByName, formerCodes }
}

/** Folded names, also without the province in brackets: "Bergen (NH)" is found by "Bergen" too. */
function searchKeys(municipality: ReferenceMunicipality): readonly string[] {
  const names = [municipality.name, ...municipality.aliases]
  return names.flatMap((name) => [foldText(name), foldText(name.replace(/\s*\([^)]*\)$/, ''))])
}

function indexOf(reference: Reference): ReturnType<typeof buildIndex> {
  const known = indexes.get(reference)
  if (known) return known
  const built = buildIndex(reference)
  indexes.set(reference, built)
  return built
}

/** "14", "0014" and "gm0014" are GM0014; five digits are a Flemish NIS code. Anything else is returned upper-cased. */
export function normaliseCode(text: string): string {
  const trimmed = text.trim().toUpperCase()
  const dutch = /^(?:GM)?(\d{1,4})$/.exec(trimmed)
  return dutch ? `GM${(dutch[1] ?? '').padStart(4, '0')}` : trimmed
}

/** Where a code has ended up, also through a municipality that merged in its turn. Several: it was split. */
function successorsOf(
  reference: Reference,
  code: string,
  seen: readonly string[] = [],
): readonly ReferenceMunicipality[] {
  const current = indexOf(reference).byCode.get(code)
  if (current) return [current]
  if (seen.includes(code)) return []
  return reference.mergers
    .filter((merger) => merger.oldCode === code)
    .flatMap((merger) => successorsOf(reference, merger.newCode, [...seen, code]))
}

function throughMergers(reference: Reference, mergers: readonly Merger[]): MunicipalityMatch {
  const found = mergers.flatMap((merger) =>
    successorsOf(reference, merger.newCode).map((municipality) => ({ municipality, merger })),
  )
  const [first] = found
  if (!first) return unknown
  const codes = new Set(found.map((entry) => entry.municipality.code))
  if (codes.size > 1) {
    return { kind: 'ambiguous', candidates: [...new Set(found.map((entry) => entry.municipality))] }
  }
  return { kind: 'found', municipality: first.municipality, merger: first.merger }
}

/** A current or former code. A code that still exists wins over a merger of the same number. */
export function matchCode(reference: Reference, code: string): MunicipalityMatch {
  const normal = normaliseCode(code)
  const { byCode, mergersByCode, formerCodes } = indexOf(reference)
  const current = byCode.get(normal)
  if (current) return { kind: 'found', municipality: current, merger: null }
  const mergers = mergersByCode.get(normal) ?? []
  if (mergers.length > 0) return throughMergers(reference, mergers)
  if (formerCodes.has(normal)) return { kind: 'noSuccessor', code: normal }
  return unknown
}

/** A current or former name, written out in full; capitals, accents and punctuation do not matter. */
function matchName(reference: Reference, name: string): MunicipalityMatch {
  const key = foldText(name).replace(/^gemeente /, '')
  if (key === '') return unknown
  const { byName, mergersByName } = indexOf(reference)
  const [first, ...others] = byName.get(key) ?? []
  if (first && others.length > 0) return { kind: 'ambiguous', candidates: [first, ...others] }
  if (first) return { kind: 'found', municipality: first, merger: null }
  return throughMergers(reference, mergersByName.get(key) ?? [])
}

/** A code or a name, whichever it is. */
export function matchMunicipality(reference: Reference, codeOrName: string): MunicipalityMatch {
  const byCode = matchCode(reference, codeOrName)
  return byCode.kind === 'unknown' ? matchName(reference, codeOrName) : byCode
}

/** The municipality that has, or took over, this code; null where that is unknown or has to be asked. */
export function municipalityByCode(reference: Reference, code: string): ReferenceMunicipality | null {
  const match = matchCode(reference, code)
  return match.kind === 'found' ? match.municipality : null
}

/** 0 = the whole name, 1 = start of the name, 2 = start of a word, 3 = inside, 4 = an old name; null = no match. */
function rankOf(reference: Reference, municipality: ReferenceMunicipality, needle: string): number | null {
  const ranks = searchKeys(municipality).map((folded) => {
    if (folded === needle) return 0
    if (folded.startsWith(needle)) return 1
    if (folded.includes(` ${needle}`)) return 2
    return folded.includes(needle) ? 3 : null
  })
  const best = ranks.filter((rank) => rank !== null).sort((a, b) => a - b)[0]
  if (best !== undefined) return best
  const isSuccessor = reference.mergers.some(
    (merger) => merger.newCode === municipality.code && foldText(merger.oldName).startsWith(needle),
  )
  return isSuccessor ? 4 : null
}

/**
 * Real municipalities whose name, other spelling, code or former name fits, best first; equal ranks by population,
 * then by name. An empty text gives all, by name. The example's invented ones are never offered.
 */
export function searchMunicipalities(
  reference: Reference,
  text: string,
  limit = 20,
): readonly ReferenceMunicipality[] {
  const needle = foldText(text)
  const byName = (a: ReferenceMunicipality, b: ReferenceMunicipality): number =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0
  if (needle === '') return [...reference.municipalities].sort(byName).slice(0, limit)
  const code = matchCode(reference, text)
  // Of a code that was split every successor is offered: which one is meant is asked.
  const byOwnCode = (
    code.kind === 'found' ? [code.municipality] : code.kind === 'ambiguous' ? code.candidates : []
  ).filter(({ country }) => country !== 'EX')
  const ranked = reference.municipalities
    .map((municipality) => ({ municipality, rank: rankOf(reference, municipality, needle) }))
    .filter((entry) => entry.rank !== null && !byOwnCode.includes(entry.municipality))
    .sort(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        b.municipality.population - a.municipality.population ||
        byName(a.municipality, b.municipality),
    )
    .map((entry) => entry.municipality)
  return [...byOwnCode, ...ranked].slice(0, limit)
}
