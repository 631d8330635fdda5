// Turns the published lists (CSV) into the tables of one edition:
//   node scripts/makeReference.mjs <folder with the CSV files> <edition, e.g. 2026-1>            resources/reference
//   node scripts/makeReference.mjs <folder with the CSV files> <edition, e.g. 2026-2> <file>     one file to read in
// The folder holds nl-municipalities.csv, nl-population-2017-2026.csv, nl-mergers-2022-2023.csv,
// vl-municipalities.csv, vl-mergers-2019-2025.csv and research-figures.csv; docs/reference-data.md lists the columns.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { writeOneFile } from './reference/oneFile.mjs'
import { researchFigures } from './reference/researchFigures.mjs'

const [folder, edition, oneFile] = process.argv.slice(2)
if (!folder || !/^\d{4}-\d{1,3}$/.test(edition ?? '')) {
  console.error('usage: node scripts/makeReference.mjs <folder with the CSV files> <edition> [<one file>]')
  process.exit(64)
}
const target = new URL('../resources/reference/', import.meta.url)
const read = (name) => parse(readFileSync(join(folder, name), 'utf8'), { columns: true, bom: true })
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const round1 = (number) => Math.round(number * 10) / 10

/** One row a line, so that a change of one municipality is one line in the history. */
function writeTable(name, header, key, rows) {
  const head = JSON.stringify(header, null, 2).replace(/\n}$/, '')
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  writeFileSync(new URL(name, target), `${head},\n  "${key}": [\n${lines}\n  ]\n}\n`)
}

const populations = new Map()
for (const { year, code, population } of read('nl-population-2017-2026.csv')) {
  populations.set(code, { ...populations.get(code), [year]: Number(population) })
}

/** What people call a municipality beside its official name. De Friese Meren was the official name until July 2015. */
const commonNames = new Map([
  ['GM0796', ['Den Bosch']],
  ['GM1940', ['De Friese Meren', 'Friese Meren']],
])

function dutch(row) {
  const landAreaKm2 = Number(row.land_area_km2)
  return {
    code: row.code,
    name: row.name,
    aliases: [...(row.name_cbs === row.name ? [] : [row.name_cbs]), ...(commonNames.get(row.code) ?? [])],
    country: 'NL',
    province: row.province,
    provinceCode: row.province_code,
    populationByYear: populations.get(row.code),
    populationYear: 2025,
    landAreaKm2,
    densityPerKm2: round1(Number(row.population_2025) / landAreaKm2),
    sizeClass: Number(row.cbs_size_class),
    urbanityClass: Number(row.urbanity_class_2022),
    urbanityIsEstimate: row.urbanity_basis.startsWith('ESTIMATE'),
    dwellings: Number(row.dwellings_2022),
    households: null,
    neighbours: row.neighbours.split(' ').filter(Boolean),
    lon: Number(row.lon),
    lat: Number(row.lat),
  }
}

function flemish(row) {
  return {
    code: row.code,
    name: row.name,
    aliases: [],
    country: 'VL',
    province: row.province,
    provinceCode: row.province_code,
    populationByYear: { 2020: Number(row.population_2020), 2026: Number(row.population_2026) },
    populationYear: 2026,
    landAreaKm2: Number(row.area_km2),
    densityPerKm2: Number(row.density_2026),
    sizeClass: Number(row.size_class),
    urbanityClass: null,
    urbanityIsEstimate: false,
    dwellings: null,
    households: row.households_2025_proj === '' ? null : Number(row.households_2025_proj),
    neighbours: [],
    lon: Number(row.lon),
    lat: Number(row.lat),
  }
}

const nl = read('nl-municipalities.csv').map(dutch)
const vl = read('vl-municipalities.csv').map(flemish)
const total = (rows) => sum(rows.map((row) => row.populationByYear[row.populationYear]))
const totals = {
  NL: { rows: nl.length, populationYear: 2025, population: total(nl) },
  VL: { rows: vl.length, populationYear: 2026, population: total(vl) },
}

const byCode = new Map([...nl, ...vl].map((row) => [row.code, row]))
const mergers = [
  ...read('nl-mergers-2022-2023.csv').map((row) => ({
    oldCode: row.old_code,
    oldName: row.description.split(' → ')[0],
    newCode: row.new_code,
    newName: byCode.get(row.new_code).name,
    effective: row.effective,
  })),
  ...read('vl-mergers-2019-2025.csv').map((row) => ({
    oldCode: row.old_nis,
    oldName: row.old_name,
    newCode: row.new_nis,
    newName: row.new_name,
    effective: row.effective,
  })),
]

const oldNames = new Map(mergers.map((row) => [row.oldCode, row.oldName]))
const former = [...populations.keys()]
  .filter((code) => !byCode.has(code))
  .sort()
  .map((code) => ({ code, name: oldNames.get(code) ?? null, populationByYear: populations.get(code) }))

const research = researchFigures(read('research-figures.csv'))
/** Kept by hand: where each column comes from. */
const sources = JSON.parse(readFileSync(new URL('sources.json', target), 'utf8')).columns
const municipalities = [...nl, ...vl]

function writeResources() {
  const header = { schemaVersion: 1, edition }
  writeTable('municipalities.json', { ...header, totals }, 'municipalities', municipalities)
  writeTable('mergers.json', header, 'mergers', mergers)
  writeTable('former-municipalities.json', header, 'municipalities', former)
  writeTable('research-figures.json', { ...header, omitted: research.omitted }, 'figures', research.figures)
  writeTable('sources.json', header, 'columns', sources)
}

if (oneFile === undefined) writeResources()
else {
  const { omitted, figures } = research
  const content = { edition, totals, municipalities, mergers, former, omitted, research: figures, sources }
  writeOneFile(oneFile, content)
}
console.log(
  `${nl.length} Dutch (${total(nl)}), ${vl.length} Flemish (${total(vl)}), ${mergers.length} mergers, ` +
    `${former.length} former, ${research.figures.length} research figures`,
)
