import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** Page Vergelijken, first form: who is comparable and why, their figures, published research. */
export const compare = {
  finding: {
    nearest: (name: string, count: string) => `${own(count)} gemeenten lijken het meest op ${name}.`,
    sizeClass: (name: string, count: string) =>
      `${own(count)} gemeenten zijn ongeveer even groot als ${name}.`,
    none: (name: string) => `Er zijn geen gemeenten om ${name} mee te vergelijken.`,
  },
  deck: {
    nearest: 'Gekozen op inwonertal en dichtheid, in hetzelfde land. Uitkomsten spelen geen rol.',
    sizeClass: 'Dezelfde grootteklasse van CBS, in hetzelfde land. Uitkomsten spelen geen rol.',
    example: 'Verzonnen gemeenten, die alleen bij het voorbeeld horen.',
  },
  choose: 'Vergelijken met',
  kinds: { nearestNeighbours: 'gemeenten die het meest lijken', sizeClass: 'gemeenten van dezelfde grootte' },
  columns: {
    municipality: 'gemeente',
    province: 'provincie',
    inhabitants: 'inwoners',
    year: (year: string) => `inwoners (${year})`,
    distance: 'verschil',
  },
  distanceNote: 'Verschil: 0 is precies gelijk, 1 is de gemeente die het minst lijkt.',
  inventedProvince: 'verzonnen provincie',
  ownMark: 'uw gemeente',
  figuresTitle: 'Hun cijfers naast de uwe',
  /** The figures beside belong to the usual group, whichever group the list shows. */
  figuresOfNearest: 'Deze cijfers horen bij de gemeenten die het meest lijken.',
  noFigures:
    'Er zijn nog geen cijfers van andere gemeenten ingelezen. Lees bij Gegevens een bestand in met cijfers per gemeente.',
  fewFigures: (withFigures: string, members: string, needed: string) =>
    `${withFigures} van de ${members} gemeenten die het meest lijken, hebben cijfers in de ingelezen bestanden. Er zijn er ${needed} nodig voor een vergelijking.`,
  importedFigures: (file: string, municipalities: string) =>
    `Ingelezen: ${file} (gemeenten: ${municipalities}).`,
  toData: 'Naar Gegevens',
  publishedTitle: 'Gepubliceerde cijfers',
  publishedText: (first: string, last: string) =>
    `Achtergrond, geen norm. De cijfers zijn van ${first} tot en met ${last}, gaan vooral over Twitter en zijn soms anders geteld.`,
  publishedColumns: {
    figure: 'cijfer',
    value: 'waarde',
    year: 'jaar',
    scope: 'over',
    source: 'bron',
    sure: 'hoe zeker',
  },
  confidence: { high: 'zeker', medium: 'redelijk zeker', low: 'onzeker' },
  confidenceNote:
    'Hoe zeker: hoe betrouwbaar de bron is, naar het oordeel van de makers van de app. Het is geen interval.',
  scopes: {
    dutch: 'Nederlandse gemeenten',
    tweets: 'tweets van Nederlandse gemeenten, 3e kwartaal 2013',
  },
  metrics: {
    share_answered_within_2h: 'Beantwoord binnen 2 uur (deel van de vragen, Twitter)',
    response_time_mean: 'Gemiddelde reactietijd (alleen beantwoord)',
    response_rate_share_of_citizens_digital_questions_answered: 'Digitale vragen die antwoord kregen',
    conversation_ratio_share_of_tweets_that_are_replies: 'Tweets die een antwoord zijn',
    share_of_tweets_pure_broadcast: 'Tweets die alleen zenden',
    share_answered_within_24h_office_hours: 'Beantwoord binnen 24 kantooruren',
    share_answered_within_4h_office_hours: 'Beantwoord binnen 4 kantooruren',
    share_of_questions_that_are_simple_service_or_public_space_reports:
      'Vragen over dienstverlening of openbare ruimte',
    share_municipalities_where_communications_answers_questions: 'Gemeenten waar communicatie antwoordt',
    municipalities_using_whatsapp: 'Gemeenten die WhatsApp gebruiken',
  },
  hours: (count: string) => `${count} uur`,
  about: (value: string) => `ongeveer ${value}`,
  estimated: (value: string) => `naar schatting ${value}`,
  sources: {
    also: 'ook',
    roundUp: (year: string) => `overzicht, december ${year}`,
  },
  source:
    'Inwoners en oppervlakte: CBS (CC BY 4.0) en Statbel. Vergelijkbaar: inwonertal en dichtheid, elk even zwaar, binnen één land.',
} satisfies Sentences
