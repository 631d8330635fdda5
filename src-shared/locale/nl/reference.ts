import type { Sentences } from '../catalogueShape.ts'

/** Referentiegegevens: editie, herkomst van elk getal, vernieuwen uit één bestand. */
export const reference = {
  title: 'Referentiegegevens',
  text: 'Gemeenten, inwoners, samenvoegingen en gepubliceerde cijfers. Ze staan op deze computer, bij het programma of in een bestand dat u inleest.',
  edition: (edition: string) => `Editie ${edition}`,
  shipped: 'meegeleverd met het programma',
  added: (date: string) => `ingelezen op ${date}`,
  damaged:
    'Het ingelezen bestand is beschadigd. De meegeleverde gegevens gelden nu. Lees het bestand opnieuw in of ga terug naar de meegeleverde gegevens.',
  older: (edition: string) =>
    `Het ingelezen bestand is niet nieuwer dan de meegeleverde editie ${edition}. De meegeleverde gegevens gelden nu.`,
  countries: { NL: 'Nederland', VL: 'Vlaanderen', EX: 'Voorbeeld' },
  country: 'Land',
  municipalities: 'Gemeenten',
  population: 'Inwoners',
  on: (year: string) => `1 januari ${year}`,
  counts: (mergers: string, former: string, figures: string) =>
    `Verder ${mergers} samenvoegingen, ${former} gemeenten die niet meer bestaan en ${figures} gepubliceerde cijfers.`,
  sources: 'Waar elk getal vandaan komt',
  renew: 'Vernieuwen uit een bestand',
  restore: 'Terug naar de meegeleverde gegevens',
  renewed: (edition: string) => `De referentiegegevens zijn nu van editie ${edition}.`,
  restored: (edition: string) => `De meegeleverde referentiegegevens gelden weer: editie ${edition}.`,
  refused: (file: string) => `${file} is niet ingelezen. De gegevens zijn niet veranderd.`,
  refusals: {
    notReference: 'Dit is geen bestand met referentiegegevens, of het is afgebroken. Vraag het opnieuw op.',
    notReferenceAt: (field: string) => `Het onderdeel ${field} klopt niet. Vraag een nieuw bestand op.`,
    otherVersion: (version: string) =>
      `Het bestand heeft indeling ${version}. Deze versie van Dialoogmeter kent die niet. Installeer een nieuwere versie.`,
    hashDiffers:
      'De inhoud past niet bij de controlesom: het bestand is na het maken veranderd. Vraag het opnieuw op.',
    totalsDiffer: (detail: string) =>
      `De aantallen in het bestand kloppen niet met de regels (${detail}). Vraag een nieuw bestand op.`,
    codesDiffer: (codes: string) =>
      `Er kloppen codes van gemeenten niet: ze staan er dubbel in, of gemeenten van uw dossier ontbreken (${codes}).`,
    olderEdition: (edition: string) => `Editie ${edition} is niet nieuwer dan de editie die nu geldt.`,
  },
  facts: {
    open: 'Waar komt dit vandaan',
    title: (name: string) => `${name}: getallen en bronnen`,
    text: (edition: string) => `Uit de referentiegegevens, editie ${edition}.`,
    cited: (source: string, years: string, licence: string, confidence: string) =>
      `${source} (${years}), ${licence}. Hoe zeker: ${confidence}.`,
    confidences: { high: 'zeker', medium: 'redelijk zeker', low: 'onzeker' },
    none: 'niet bekend',
    notInTables: 'niet in de tabellen',
    populationByYear: 'Inwoners op 1 januari',
    year: 'Jaar',
    predecessor: (name: string, date: string) => `${name} (tot ${date})`,
    predecessorsNote: 'Ontstaan door samenvoeging. Vóór die datum staan de inwoners per oude gemeente.',
    noPredecessorYears: 'Van oude Vlaamse gemeenten staan geen inwoners in de tabellen.',
    flanders: 'Voor Vlaanderen zijn stedelijkheid en buurgemeenten niet bekend. Ze worden niet geschat.',
    invented: 'Deze gemeente is verzonnen, en haar getallen ook.',
    estimate: (value: string) => `${value} (eigen schatting)`,
    classOf: (number: string, meaning: string) => `klasse ${number}: ${meaning}`,
    km2: (value: string) => `${value} km²`,
    perKm2: (value: string) => `${value} per km²`,
    close: 'Sluiten',
  },
  columns: {
    code: 'code',
    name: 'naam',
    aliases: 'andere namen',
    province: 'provincie',
    provinceCode: 'code van de provincie',
    populationByYear: 'inwoners per jaar',
    landAreaKm2: 'oppervlakte',
    densityPerKm2: 'dichtheid',
    sizeClass: 'grootteklasse',
    urbanityClass: 'stedelijkheid',
    urbanityIsEstimate: 'of dat een schatting is',
    dwellings: 'woningen',
    households: 'huishoudens',
    neighbours: 'buurgemeenten',
    lon: 'lengtegraad',
    lat: 'breedtegraad',
    mergers: 'samenvoegingen',
    former: 'gemeenten die niet meer bestaan',
  },
} satisfies Sentences
