import type { SameShape } from '../catalogueShape.ts'
import type { reference as nl } from '../nl/reference.ts'

export const reference: SameShape<typeof nl> = {
  title: 'Reference data',
  text: 'Municipalities, inhabitants, mergers and published figures. They stand on this computer, with the program or in a file that you read in.',
  edition: (edition) => `Edition ${edition}`,
  shipped: 'came with the program',
  added: (date) => `read in on ${date}`,
  damaged:
    'The file that was read in is damaged. The data that came with the program hold now. Read the file again or go back to the data that came with the program.',
  older: (edition) =>
    `The file that was read in is not newer than edition ${edition} that came with the program. The data of the program hold now.`,
  countries: { NL: 'The Netherlands', VL: 'Flanders', EX: 'Example' },
  country: 'Country',
  municipalities: 'Municipalities',
  population: 'Inhabitants',
  on: (year) => `1 January ${year}`,
  counts: (mergers, former, figures) =>
    `Also ${mergers} mergers, ${former} municipalities that no longer exist and ${figures} published figures.`,
  sources: 'Where each number comes from',
  renew: 'Renew from a file',
  restore: 'Back to the data of the program',
  renewed: (edition) => `The reference data are of edition ${edition} now.`,
  restored: (edition) => `The reference data of the program hold again: edition ${edition}.`,
  refused: (file) => `${file} has not been read in. The data have not changed.`,
  refusals: {
    notReference: 'This is not a file with reference data, or it has been cut off. Ask for it again.',
    notReferenceAt: (field) => `The part ${field} does not fit. Ask for a new file.`,
    otherVersion: (version) =>
      `The file has format ${version}. This version of Dialoogmeter does not know it. Install a newer version.`,
    hashDiffers:
      'The content does not fit its checksum: the file was changed after it was made. Ask for it again.',
    totalsDiffer: (detail) => `The counts in the file do not fit its rows (${detail}). Ask for a new file.`,
    codesDiffer: (codes) =>
      `Codes of municipalities do not fit: they are in it twice, or municipalities of your dossier are missing (${codes}).`,
    olderEdition: (edition) => `Edition ${edition} is not newer than the edition in use.`,
  },
  facts: {
    open: 'Where this comes from',
    title: (name) => `${name}: numbers and sources`,
    text: (edition) => `From the reference data, edition ${edition}.`,
    cited: (source, years, licence, confidence) =>
      `${source} (${years}), ${licence}. How sure: ${confidence}.`,
    confidences: { high: 'sure', medium: 'fairly sure', low: 'unsure' },
    none: 'not known',
    notInTables: 'not in the tables',
    populationByYear: 'Inhabitants on 1 January',
    year: 'Year',
    predecessor: (name, date) => `${name} (until ${date})`,
    predecessorsNote:
      'Came out of a merger. Before that date the inhabitants stand with each former municipality.',
    noPredecessorYears: 'The tables hold no inhabitants of former Flemish municipalities.',
    flanders: 'For Flanders urbanity and neighbouring municipalities are not known. They are not estimated.',
    invented: 'This municipality is invented, and so are its numbers.',
    estimate: (value) => `${value} (own estimate)`,
    classOf: (number, meaning) => `class ${number}: ${meaning}`,
    km2: (value) => `${value} km²`,
    perKm2: (value) => `${value} per km²`,
    close: 'Close',
  },
  columns: {
    code: 'code',
    name: 'name',
    aliases: 'other names',
    province: 'province',
    provinceCode: 'code of the province',
    populationByYear: 'inhabitants by year',
    landAreaKm2: 'area',
    densityPerKm2: 'density',
    sizeClass: 'size class',
    urbanityClass: 'urbanity',
    urbanityIsEstimate: 'whether it is an estimate',
    dwellings: 'dwellings',
    households: 'households',
    neighbours: 'neighbouring municipalities',
    lon: 'longitude',
    lat: 'latitude',
    mergers: 'mergers',
    former: 'municipalities that no longer exist',
  },
}
