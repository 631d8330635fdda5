import type { Sentences } from '../catalogueShape.ts'

/** Council terms and report dates, on Instellingen. */
export const calendar = {
  title: 'Raadsperiodes en rapportages',
  text: 'Hiermee kiest u een raadsperiode of rapportage als periode, en verdeelt u grafieken in zulke perioden.',
  terms: 'Begin van de raadsperiodes',
  termsNote: 'De eerste dag van een nieuwe gemeenteraad. Na een herindeling kan dat een andere dag zijn.',
  planning: 'Rapportages tot en met',
  planningNote: 'De planning-en-controlrapportages van een jaar, vanaf 1 januari.',
  isDefault: 'Deze dagen gelden zolang u niets anders invult.',
  change: 'Dagen wijzigen',
  reset: 'Terug naar de gewone dagen',
  label: 'Raadsperiodes en rapportages invullen',
  addTerm: 'Raadsperiode toevoegen',
  newTerm: 'Begin van een raadsperiode',
  addPlanning: 'Rapportage toevoegen',
  day: 'Dag',
  month: 'Maand',
  remove: 'Weghalen',
  removeDay: (day: string) => `${day} weghalen`,
  oneLeft: 'Er moet minstens één dag blijven.',
  noDay: 'Deze dag bestaat niet.',
  save: 'Bewaren',
  cancel: 'Annuleren',
  saved: 'De dagen zijn bewaard.',
  wasReset: 'De gewone dagen gelden weer.',
} satisfies Sentences
