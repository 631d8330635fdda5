import type { Sentences } from '../../catalogueShape.ts'

export const tablesGuides = {
  twcs: {
    name: 'Berichten en antwoorden als CSV (twcs)',
    steps: [
      { text: 'Deze indeling is bekend van open gegevens over klantenservice op Twitter.' },
      {
        text: 'Nodig zijn de kolommen tweet_id, author_id, inbound, created_at, text, response_tweet_id en in_response_to_tweet_id.',
      },
      { text: 'Zet inbound op True voor berichten van inwoners en op False voor antwoorden.' },
    ],
    waiting: 'Hangt af van wie het bestand maakt.',
    who: 'Wie bij de ruwe berichten kan, bijvoorbeeld een onderzoeker of leverancier.',
  },
} satisfies Sentences
