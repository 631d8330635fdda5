import type { SameShape } from '../catalogueShape.ts'
import type { compare as nl } from '../nl/compare.ts'
import { own } from '../segments.ts'

export const compare: SameShape<typeof nl> = {
  finding: {
    nearest: (name, count) => `${own(count)} municipalities are most like ${name}.`,
    sizeClass: (name, count) => `${own(count)} municipalities are about as large as ${name}.`,
    none: (name) => `There are no municipalities to compare ${name} with.`,
  },
  deck: {
    nearest: 'Chosen by inhabitants and density, in the same country. Outcomes play no part.',
    sizeClass: 'The same CBS size class, in the same country. Outcomes play no part.',
    example: 'Invented municipalities that belong to the example only.',
  },
  choose: 'Compare with',
  kinds: {
    nearestNeighbours: 'the most similar municipalities',
    sizeClass: 'municipalities of the same size',
  },
  columns: {
    municipality: 'municipality',
    province: 'province',
    inhabitants: 'inhabitants',
    year: (year) => `inhabitants (${year})`,
    distance: 'difference',
  },
  distanceNote: 'Difference: 0 is exactly alike, 1 is the municipality least alike.',
  inventedProvince: 'invented province',
  ownMark: 'your municipality',
  figuresTitle: 'Their figures beside yours',
  figuresOfNearest: 'These figures belong to the most similar municipalities.',
  noFigures:
    'No figures of other municipalities have been imported yet. On the page Data you can import a file with figures per municipality.',
  fewFigures: (withFigures, members, needed) =>
    `${withFigures} of the ${members} most similar municipalities have figures in the imported files. A comparison takes ${needed}.`,
  importedFigures: (file, municipalities) => `Imported: ${file} (municipalities: ${municipalities}).`,
  toData: 'To Data',
  publishedTitle: 'Published figures',
  publishedText: (first, last) =>
    `Background, not a norm. The figures are of ${first} to ${last}, mostly about Twitter, and sometimes counted otherwise.`,
  publishedColumns: {
    figure: 'figure',
    value: 'value',
    year: 'year',
    scope: 'about',
    source: 'source',
    sure: 'how sure',
  },
  confidence: { high: 'sure', medium: 'fairly sure', low: 'unsure' },
  confidenceNote:
    'How sure: how reliable the source is, as the makers of the app judge it. It is not an interval.',
  scopes: {
    dutch: 'Dutch municipalities',
    tweets: 'tweets of Dutch municipalities, 3rd quarter of 2013',
  },
  metrics: {
    share_answered_within_2h: 'Answered within 2 hours (share of cases, Twitter)',
    response_time_mean: 'Mean response time (answered only)',
    response_rate_share_of_citizens_digital_questions_answered: 'Digital questions that got an answer',
    conversation_ratio_share_of_tweets_that_are_replies: 'Tweets that are a reply',
    share_of_tweets_pure_broadcast: 'Tweets that only send',
    share_answered_within_24h_office_hours: 'Answered within 24 office hours',
    share_answered_within_4h_office_hours: 'Answered within 4 office hours',
    share_of_questions_that_are_simple_service_or_public_space_reports:
      'Questions on service or public space',
    share_municipalities_where_communications_answers_questions:
      'Municipalities where communications answers',
    municipalities_using_whatsapp: 'Municipalities that use WhatsApp',
  },
  hours: (count) => `${count} hours`,
  about: (value) => `about ${value}`,
  estimated: (value) => `an estimated ${value}`,
  sources: {
    also: 'also',
    roundUp: (year) => `round-up, December ${year}`,
  },
  source:
    'Inhabitants and area: CBS (CC BY 4.0) and Statbel. Comparable: inhabitants and density, weighed equally, within one country.',
}
