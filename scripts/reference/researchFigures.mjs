// Published research figures: one row of the list -> one figure in the product's schema. Originals are cited, never
// translated copies; where the original could not be opened the address stays empty and the note says so.

const frankwatching2013 = {
  source:
    'Kok & HowAboutYou/GemeenteBuzz, "Gemeenten: stop met alleen roeptoeteren!", Frankwatching, 2013-11-04',
  url: 'https://www.frankwatching.com/archive/2013/11/04/gemeenten-stop-met-alleen-roeptoeteren/',
}
const frankwatching2015 = {
  source: 'Socialmediameetlat & HowAboutYou, "Gemeenten & social media 2015", Frankwatching, 2015-09-15',
  url: 'https://www.frankwatching.com/archive/2015/09/15/gemeenten-en-sociale-media-2015-hoe-zet-jouw-gemeente-het-in-onderzoek/',
}
const kcc2015 = {
  source:
    '"KCC\'s kijken amper om naar social media", 2015-01-06 (GemeenteBuzz & Socialmediameetlat.nl 2014)',
  url: '',
}
const originals = [
  [/mirror of the same 2013 Frankwatching|mirror of Kok\/GemeenteBuzz 2013/, frankwatching2013],
  [/mirror of Frankwatching 2015-09-15/, frankwatching2015],
  [/KCC's kijken amper om/, kcc2015],
  [
    /Social Media Week Rotterdam 2015/,
    { source: 'Report of Social Media Week Rotterdam 2015 (launch of Open Gemeenten 2015)', url: '' },
  ],
  [
    /Gemeente, je inwoner twittert wel/,
    {
      source: 'Kok/HowAboutYou/OBI4wan, "Gemeente, je inwoner twittert wel!", Frankwatching, 2013-03-04',
      url: '',
    },
  ],
  [
    /^\[[^\]]*\] blog Van Gremberghe/,
    { source: 'Van Gremberghe, "Gemeenten lang niet sociaal op sociale media" (on Kok 2013)', url: '' },
  ],
]

function citation(row) {
  if (/^DNCP interview/.test(row.source)) {
    return {
      source: 'DNCP, interview with D. Kok on "Sociale gemeenten" (2013)',
      url: row.url,
      inCopy: false,
    }
  }
  const ownSource = row.source.split(/ ; (?:same figure in |title also in |also )?\[/)[0]
  if (/^Kok & HowAboutYou/.test(ownSource)) return { source: ownSource.trim(), url: row.url, inCopy: false }
  const original = originals.find(([pattern]) => pattern.test(row.source))
  if (original) {
    const keepsUrl = /frankwatching\.com|customertalk/.test(row.url)
    return {
      ...original[1],
      url: keepsUrl ? row.url : original[1].url,
      inCopy: !keepsUrl,
    }
  }
  return { source: ownSource.trim(), url: /^https?:/.test(row.url) ? row.url : '', inCopy: false }
}

const qualifiers = { '<': 'below', '>': 'above', '~': 'about' }

function valueOf(text) {
  const match = /^([<>~]?)(\d+(?:\.\d+)?)$/.exec(text)
  if (!match) return { value: null, qualifier: 'exact' }
  return { value: Number(match[2]), qualifier: qualifiers[match[1]] ?? 'exact' }
}

function unitOf(text) {
  const match = /^(%|hours|minutes|score 1-10|[^(;,"]+)(.*)$/s.exec(text.trim())
  const rest = (match?.[2] ?? '')
    .trim()
    .replace(/^[(;,]\s*/, '')
    .replace(/^([^(]*)\)$/, '$1')
  return { unit: (match?.[1] ?? text).trim(), unitNote: rest === '' ? null : rest }
}

function figureOf(row) {
  const { source, url, inCopy } = citation(row)
  const [, confidence, rest] = /^(high|medium|low)(?: - (.*))?$/.exec(row.confidence)
  const notes = [rest, inCopy ? 'read in a copy; the original could not be opened' : null].filter(Boolean)
  const n = /^[~>]?(\d+)$/.exec(row.n)
  const year = /(\d{4})$/.exec(row.year)
  return {
    metric: row.metric,
    ...valueOf(row.value),
    valueText: row.value,
    ...unitOf(row.unit),
    scope: row.scope,
    n: n ? Number(n[1]) : null,
    nText: row.n === '' ? null : row.n,
    year: year ? Number(year[1]) : null,
    source,
    url,
    confidence,
    confidenceNote: notes.length > 0 ? notes.join('; ') : null,
  }
}

/** Figures with a stable id (metric-year, numbered where that is not unique), and what was left out and why. */
export function researchFigures(rows) {
  const seen = new Map()
  const figures = []
  const omitted = []
  for (const row of rows) {
    if (row.metric === 'response_time_mean' && row.confidence.includes('do not use')) {
      const reason =
        'contradicts the 24 h (2014) and 21 h (2015) of the same line of research; definition unknown'
      omitted.push({ metric: row.metric, year: Number(row.year), reason })
      continue
    }
    const figure = figureOf(row)
    const base = `${figure.metric.replaceAll('_', '-')}-${figure.year ?? 'undated'}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    figures.push({ id: count === 1 ? base : `${base}-${count}`, ...figure })
  }
  return { figures, omitted }
}
