import type { SameShape } from '../../catalogueShape.ts'
import type { webcareGuides as nl } from '../../nl/guides/webcare.ts'

export const webcareGuides: SameShape<typeof nl> = {
  obi4wan: {
    name: 'OBI4wan or Spotler Engage',
    steps: [
      { text: 'Open Messages and choose all channels and the period you want.' },
      { text: 'Choose Export and then messages as CSV or Excel, with all columns.' },
      { text: 'An export holds at most 20,000 rows. With more messages, choose shorter periods.' },
      { text: 'Import every file here. Double messages count once.' },
    ],
    waiting: 'Usually a few minutes. Large exports come by mail.',
    who: 'Anyone with the right to export, often the administrator of the webcare team.',
    limit: 'The time of the reply may be that of the last reply.',
  },
  coosto: {
    name: 'Coosto',
    steps: [
      { text: 'Open the search or the folder with messages and choose the period.' },
      { text: 'Look for the way to export messages and choose CSV or Excel, with all columns.' },
      { text: 'Import the file here. A message that two searches found counts once.' },
      {
        text: "Name the municipality's accounts here. Then a message about the municipality does not count as a question to it.",
      },
    ],
    waiting: 'Usually a few minutes.',
    who: 'Anyone with the right to export, often the administrator of the webcare team.',
    limit: 'This file does not tell which answer belongs to which message.',
  },
}
