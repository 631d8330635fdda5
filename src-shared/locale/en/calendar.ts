import type { SameShape } from '../catalogueShape.ts'
import type { calendar as nl } from '../nl/calendar.ts'

export const calendar: SameShape<typeof nl> = {
  title: 'Council terms and reports',
  text: 'With these a council term or a report can be chosen as a period, and charts can be divided in them.',
  terms: 'Start of the council terms',
  termsNote: 'The first day of a new council. After a merger that can be another day.',
  planning: 'Reports up to and including',
  planningNote: 'The planning and control reports of a year, from 1 January.',
  isDefault: 'These days hold as long as you fill in nothing else.',
  change: 'Change days',
  reset: 'Back to the usual days',
  label: 'Fill in council terms and reports',
  addTerm: 'Add council term',
  newTerm: 'Start of a council term',
  addPlanning: 'Add report',
  day: 'Day',
  month: 'Month',
  remove: 'Take away',
  removeDay: (day) => `Take away ${day}`,
  oneLeft: 'At least one day must stay.',
  noDay: 'This day does not exist.',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The days have been saved.',
  wasReset: 'The usual days hold again.',
}
