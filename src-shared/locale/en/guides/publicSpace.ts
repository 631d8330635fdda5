import type { SameShape } from '../../catalogueShape.ts'
import type { publicSpaceGuides as nl } from '../../nl/guides/publicSpace.ts'

export const publicSpaceGuides: SameShape<typeof nl> = {
  signalen: {
    name: 'Signalen',
    steps: [
      {
        text: 'Ask the application manager or supplier of Signalen for the data warehouse export: a zip file of CSV files.',
      },
      { text: 'signals.csv and statuses.csv are needed. With categories.csv the topics come along.' },
      { text: 'Ask them to leave out the file reporters.csv. The app does not open it.' },
      { text: 'Import the zip file here. No need to unpack it.' },
    ],
    waiting: 'The export may be made every night. Ask the application manager.',
    who: 'The application manager or the supplier. The screens of Signalen themselves do not have this export.',
    limit:
      'A report counts as answered when it is Afgehandeld (finished) and when Reactie gevraagd (reaction requested): Signalen then mails whoever reported it. Those who left no e-mail address got no mail but count as answered too. Parts of reports are not counted.',
  },
  open311: {
    name: 'Open311 (GeoReport v2)',
    steps: [
      { text: 'Ask the application manager or supplier whether the reporting system knows Open311.' },
      { text: 'Ask for the list of reports (service requests) of the whole period, as JSON or XML.' },
      { text: 'The interface often gives 1,000 reports at most. Then ask for several files.' },
      { text: 'Import the files here together.' },
    ],
    waiting: 'Depends on the application manager.',
    who: 'The application manager of the reporting system, or the supplier.',
    limit:
      'A closed report counts as answered where its status has notes. The time is that of the last change: the answer may have been given earlier.',
  },
  fixMyStreet: {
    name: 'FixMyStreet (by a table of your own)',
    steps: [
      { text: 'Save the list of reports as CSV, for instance from the dashboard for the municipality.' },
      { text: 'On the page Data choose ‘Import another table of messages’.' },
      {
        text: 'Point out which column holds the time of reporting, and which the time of answer or closing.',
      },
      { text: 'Choose Public space as the channel.' },
    ],
    waiting: 'None, if you can open the dashboard yourself.',
    who: 'Whoever can open the dashboard for the municipality.',
    gives: 'How many reports there are and, with a time of answer, how soon it came.',
    not: 'The conversation ratio, and whether the conversation goes on.',
    limit:
      'The columns differ by municipality. Columns with names, addresses and telephone numbers are not needed.',
  },
  reportTable: {
    name: 'Reports as a table (like NYC 311)',
    steps: [
      { text: 'Save the reports as CSV or xlsx, one report per row.' },
      { text: 'On the page Data choose ‘Import another table of messages’.' },
      {
        text: 'Point out the column with the time of reporting, and the one with the time of answer or closing.',
      },
      { text: 'Mind the order of day and month and the time zone. Choose Public space as the channel.' },
    ],
    waiting: 'Depends on the system.',
    who: 'Whoever can make a list of reports, such as the application manager.',
    gives: 'How many reports there are and, with a time of answer, how soon it came.',
    not: 'The conversation ratio, and whether the conversation goes on.',
    limit:
      'A column with the closing date alone does not tell whether whoever reported got an answer. Then do not point it out as the answer.',
  },
}
